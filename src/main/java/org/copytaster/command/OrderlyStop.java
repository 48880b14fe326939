package org.copytaster.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a command that reads on and on. On Ctrl-C its own thread leaves its loop and closes everything in order, and the
 * process waits for that; where the command has ended by itself there is nothing to wait for.
 */
final class OrderlyStop {

    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * From now on.
     *
     * @param wakeUp makes the command's thread leave its loop; called by another one
     * @param within how long to wait for it
     */
    void onShutdown(Runnable wakeUp, Duration within) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(wakeUp, within), "shutdown"));
    }

    /** Tells that everything is closed. */
    void closed() {
        closed.countDown();
    }

    private void stop(Runnable wakeUp, Duration within) {
        wakeUp.run();
        try {
            if (!closed.await(within.toNanos(), TimeUnit.NANOSECONDS)) {
                System.err.println("copytaster: not everything could be closed in order");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
