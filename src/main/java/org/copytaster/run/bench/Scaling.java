package org.copytaster.run.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.StreamsConfig;
import org.copytaster.stream.StreamsDefaults;
import org.copytaster.stream.TopicNames;

/**
 * {@code copytaster run} as processes of their own with a small heap, as many as asked for and with as many stream
 * threads: what they get through together, once they are warm, and what each of them takes.
 */
final class Scaling {

    /** The first part of the records warms the processes up: until then the JIT compiler takes a core of its own. */
    private static final double WARM_UP = 0.5;

    /** In the last part some threads may have nothing left to do. */
    private static final double WIND_DOWN = 0.1;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration DONE_WITHIN = Duration.ofMinutes(10);

    private final BenchBroker broker;
    private final Workload workload;
    private final int records;
    private final int heapMegabytes;

    /**
     * So many processes with so many stream threads each.
     *
     * @param cpuMicros CPU time of the processes, without the broker's, for each record
     * @param residentMegabytes the peak of the largest of them
     */
    record Run(
            int processes,
            int threads,
            int partitions,
            double recordsPerSecond,
            double cpuMicros,
            double residentMegabytes) {}

    /**
     * @param records for each process
     * @param heapMegabytes of each process
     */
    Scaling(BenchBroker broker, Workload workload, int records, int heapMegabytes) {
        this.broker = broker;
        this.workload = workload;
        this.records = records;
        this.heapMegabytes = heapMegabytes;
    }

    Run measure(int processes, int threads, int partitions)
            throws IOException, ExecutionException, InterruptedException {
        TopicNames topics = broker.topics(partitions);
        int all = records * processes;
        broker.preload(topics, workload, all);
        List<Process> running = new ArrayList<>();
        try {
            for (int i = 0; i < processes; i++) {
                running.add(start(topics, threads, i));
            }
            return observe(topics, running, all, threads, partitions);
        } finally {
            for (Process process : running) {
                process.destroy();
            }
            for (Process process : running) {
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
            broker.drop(topics);
        }
    }

    private Process start(TopicNames topics, int threads, int number) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heapMegabytes + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.copytaster.Copytaster",
                        "run",
                        "-b",
                        broker.bootstrapServers(),
                        "--prefix",
                        topics.prefix(),
                        "-X",
                        StreamsConfig.NUM_STREAM_THREADS_CONFIG + "=" + threads,
                        "-X",
                        StreamsConfig.STATE_DIR_CONFIG + "=" + state(topics, number))
                .redirectErrorStream(true)
                .redirectOutput(log(topics, number).toFile())
                .start();
    }

    private String state(TopicNames topics, int number) {
        return broker.stateFolder() + "-" + topics.prefix() + number;
    }

    private Path log(TopicNames topics, int number) {
        return Path.of(state(topics, number) + ".log");
    }

    private Run observe(TopicNames topics, List<Process> running, int all, int threads, int partitions)
            throws IOException, ExecutionException, InterruptedException {
        String group = StreamsDefaults.of(topics).getProperty(StreamsConfig.APPLICATION_ID_CONFIG);
        long deadline = System.nanoTime() + DONE_WITHIN.toNanos();
        long from = -1;
        long startNanos = 0;
        long startCpu = 0;
        while (true) {
            long committed = broker.committed(group, topics);
            long now = System.nanoTime();
            if (from < 0 && committed >= all * WARM_UP) {
                from = committed;
                startNanos = now;
                startCpu = cpuNanos(running);
            }
            if (committed >= all * (1 - WIND_DOWN)) {
                long counted = Math.max(1, committed - from);
                return new Run(
                        running.size(),
                        threads,
                        partitions,
                        counted * 1e9 / Math.max(1, now - startNanos),
                        (cpuNanos(running) - startCpu) / 1e3 / counted,
                        running.stream()
                                .mapToDouble(process -> Resources.peakResidentMegabytes(Long.toString(process.pid())))
                                .max()
                                .orElse(0));
            }
            if (now > deadline || running.stream().anyMatch(process -> !process.isAlive())) {
                throw new IOException("'copytaster run' with " + threads + " threads stopped at " + committed + " of "
                        + all + " records" + lastFault(topics, running.size()));
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    /** What the processes' logs name last as an error, if anything. */
    private String lastFault(TopicNames topics, int processes) throws IOException {
        String fault = "";
        for (int i = 0; i < processes; i++) {
            for (String line : Files.readAllLines(log(topics, i))) {
                fault = line.contains("Error") || line.contains("Exception") ? ": " + line : fault;
            }
        }
        return fault;
    }

    private static long cpuNanos(List<Process> running) {
        return running.stream()
                .mapToLong(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
    }
}
