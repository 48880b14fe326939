package org.copytaster.stream;

import java.util.concurrent.CompletableFuture;

/** The thread in which a producer tells what became of what it sent: after a refusal there is a new one. */
final class SenderThread {

    private SenderThread() {}

    /** Runs this in one that has told nothing yet, and waits for its end. */
    static void run(Runnable told) {
        CompletableFuture.runAsync(told, thread -> new Thread(thread).start()).join();
    }
}
