package org.copytaster.run;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Notices that the machine's clock was set back. Kafka's clients go by that clock: after a step of two days they send no
 * heartbeat and commit nothing for two days, and look healthy. A step forward does no harm.
 */
final class ClockWatch implements AutoCloseable {

    /** Less than this is over before the group misses the member. */
    private static final Duration SMALLEST_STEP = Duration.ofSeconds(5);

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final LongSupplier millis;
    private final LongSupplier nanos;
    private final Consumer<Duration> steppedBack;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread created = new Thread(task, "clock-watch");
        created.setDaemon(true);
        return created;
    });
    private long ahead;

    /**
     * Does not look yet.
     *
     * @param millis the clock that can be set
     * @param nanos one that can't
     * @param steppedBack told by how much, on a thread of its own
     */
    ClockWatch(LongSupplier millis, LongSupplier nanos, Consumer<Duration> steppedBack) {
        this.millis = millis;
        this.nanos = nanos;
        this.steppedBack = steppedBack;
        ahead = ahead();
    }

    ClockWatch start() {
        var unused =
                thread.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** Compares the two clocks with the last time. */
    void look() {
        long now = ahead();
        Duration back = Duration.ofMillis(ahead - now);
        ahead = now;
        if (back.compareTo(SMALLEST_STEP) >= 0) {
            steppedBack.accept(back);
        }
    }

    private long ahead() {
        return millis.getAsLong() - TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong());
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
