package org.copytaster.stream;

/**
 * Counts what the stream does. {@code in} is the sum of all {@link Outcome}s, but for what is under way: what is read
 * ends in exactly one of them. A batch that is taken back and read again is counted again. Implementations are called
 * from all stream threads.
 */
public interface Meter {

    /** The key under which the dead-letter handlers find the meter among their settings. */
    String CONFIG = "copytaster.internal.meter";

    /** A record was read. */
    void in();

    /** A record ended; {@code detail} is the reason of a rejection or the stage of a dead letter, else empty. */
    void out(Outcome outcome, String detail);

    /** What one record cost at the desk, from bytes to bytes. */
    void deskNanos(long nanos);

    /** Counts nothing. */
    Meter NONE = new Meter() {
        @Override
        public void in() {}

        @Override
        public void out(Outcome outcome, String detail) {}

        @Override
        public void deskNanos(long nanos) {}
    };
}
