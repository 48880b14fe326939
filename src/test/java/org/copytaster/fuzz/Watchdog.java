package org.copytaster.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends the process, with the stack of the thread it watches, where one input takes more CPU time than it may. */
final class Watchdog implements AutoCloseable {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Thread watched = Thread.currentThread();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "watchdog");
        thread.setDaemon(true);
        return thread;
    });
    private final long longest;
    private volatile String input = "";
    private volatile long start;

    /** Watches the thread that makes it. */
    Watchdog(Duration longest) {
        this.longest = longest.toNanos();
        start = THREADS.getCurrentThreadCpuTime();
        var unused = clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** The next input begins. */
    void watch(String next) {
        input = next;
        start = THREADS.getCurrentThreadCpuTime();
    }

    @SuppressWarnings("SystemExitOutsideMain") // a thread that loops can't be stopped otherwise
    private void look() {
        long took = THREADS.getThreadCpuTime(watched.getId()) - start;
        if (took > longest) {
            System.out.println("TIMEOUT after " + took / 1_000_000 + " ms of CPU: " + input);
            for (StackTraceElement frame : watched.getStackTrace()) {
                System.out.println("    at " + frame);
            }
            Runtime.getRuntime().halt(2);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
