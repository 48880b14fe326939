package org.copytaster.run.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.copytaster.stream.Meter;
import org.copytaster.stream.Outcome;

/**
 * Takes the time from the first record after the lead-in to the last that is done with: what comes first fills caches,
 * which a stream does once and not with every record. Counts for another meter as well.
 */
final class StopWatch implements Meter {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final Duration DONE_WITHIN = Duration.ofMinutes(10);

    private final Meter next;
    private final int leadIn;
    private final int records;
    private final AtomicInteger in = new AtomicInteger();
    private final AtomicInteger out = new AtomicInteger();
    private final CountDownLatch done = new CountDownLatch(1);
    /** What the stream threads had allocated before the first record that counts, by thread. */
    private final Map<Long, Long> allocatedBefore = new ConcurrentHashMap<>();

    private volatile long startNanos;
    private volatile long startCpuNanos;
    private volatile long endNanos;
    private volatile int notEnriched;

    /**
     * @param leadIn how many records go by first
     * @param records how many then count
     */
    StopWatch(int leadIn, int records, Meter next) {
        this.leadIn = leadIn;
        this.records = records;
        this.next = next;
    }

    @Override
    public void in() {
        int before = in.getAndIncrement();
        if (before == leadIn) {
            startNanos = System.nanoTime();
            startCpuNanos = Resources.processCpuNanos();
        }
        long thread = Thread.currentThread().getId();
        if (before >= leadIn && !allocatedBefore.containsKey(thread)) {
            allocatedBefore.put(thread, THREADS.getThreadAllocatedBytes(thread));
        }
        next.in();
    }

    @Override
    public synchronized void out(Outcome outcome, String detail) {
        next.out(outcome, detail);
        if (outcome != Outcome.ENRICHED) {
            notEnriched++;
        }
        if (out.incrementAndGet() == leadIn + records) {
            endNanos = System.nanoTime();
            done.countDown();
        }
    }

    @Override
    public void deskNanos(long nanos) {
        next.deskNanos(nanos);
    }

    void awaitDone() throws InterruptedException, IOException {
        if (!done.await(DONE_WITHIN.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new IOException("only " + out.get() + " of " + (leadIn + records) + " records came through");
        }
    }

    double seconds() {
        return (endNanos - startNanos) / 1e9;
    }

    /** CPU time of the whole process since the first record that counts. */
    double cpuMicrosPerRecord() {
        return (Resources.processCpuNanos() - startCpuNanos) / 1e3 / records;
    }

    /** By the stream threads, which must still be there. */
    double allocatedBytesPerRecord() {
        long sum = 0;
        for (Map.Entry<Long, Long> thread : allocatedBefore.entrySet()) {
            sum += Math.max(0, THREADS.getThreadAllocatedBytes(thread.getKey()) - thread.getValue());
        }
        return (double) sum / records;
    }

    /** Records that were rejected or failed. */
    int notEnriched() {
        return notEnriched;
    }
}
