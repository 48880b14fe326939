package org.copytaster.run.replay;

/** A replay that can't go on. What it has committed stays, and the rest waits. Its message says what to do. */
public final class ReplayStoppedException extends RuntimeException {

    ReplayStoppedException(String message) {
        super(message);
    }
}
