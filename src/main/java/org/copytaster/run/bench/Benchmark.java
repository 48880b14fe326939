package org.copytaster.run.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.copytaster.desk.Models;
import org.jspecify.annotations.Nullable;

/** Runs the parts of the benchmark that are asked for, one after the other, and reports. */
public final class Benchmark {

    /** What can be measured. */
    public enum Part {
        /** The desk's stages, without Kafka. */
        stages,
        /** The desk over articles of 1,000 to 1,000,000 characters, without Kafka. */
        lengths,
        /** Passthrough, parse and write, full desk, at least once and exactly once. */
        throughput,
        /** From publishing to reading, at a steady rate. */
        latency,
        /** Processes and threads of {@code copytaster run}. */
        scaling
    }

    /**
     * How much of it.
     *
     * @param records for each run of the throughput; the scaling takes eight times as many for each process
     * @param rounds how often each is measured after it is warm
     * @param lengths the lengths of articles, in characters
     * @param latencySeconds how long the steady rate is measured for each setting
     * @param processes pairs of processes and threads
     * @param heapMegabytes what each of these processes gets
     */
    public record Extent(
            int records,
            int rounds,
            List<Integer> lengths,
            int articlesPerSecond,
            int latencySeconds,
            List<List<Integer>> processes,
            int heapMegabytes) {

        /** Enough for four threads, if not for their speed. */
        private static final int SMALL_HEAP = 256;

        public static final Extent FULL = new Extent(
                8000,
                5,
                List.of(1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000),
                200,
                30,
                List.of(List.of(1, 1), List.of(1, 2), List.of(1, 4), List.of(2, 1), List.of(2, 2)),
                SMALL_HEAP);

        /** Some seconds of each part: shows that it works, not how fast anything is. */
        public static final Extent SMOKE =
                new Extent(200, 1, List.of(1_000, 10_000), 50, 2, List.of(List.of(1, 1)), SMALL_HEAP);

        public Extent withRecords(@Nullable Integer count) {
            return count == null
                    ? this
                    : new Extent(count, rounds, lengths, articlesPerSecond, latencySeconds, processes, heapMegabytes);
        }

        public Extent withRounds(@Nullable Integer count) {
            return count == null
                    ? this
                    : new Extent(records, count, lengths, articlesPerSecond, latencySeconds, processes, heapMegabytes);
        }

        public Extent withHeap(@Nullable Integer megabytes) {
            return megabytes == null
                    ? this
                    : new Extent(records, rounds, lengths, articlesPerSecond, latencySeconds, processes, megabytes);
        }
    }

    private static final int DIFFERENT_ARTICLES = 2000;
    private static final int SCALING_RECORDS = 8;
    private static final int[] PARTITIONS = {6};
    private static final int[] PARTITIONS_OF_FOUR_THREADS = {6, 2, 1};

    private final Extent extent;
    private final long seed;
    private final Report report;

    public Benchmark(Extent extent, long seed, PrintStream out) {
        this.extent = extent;
        this.seed = seed;
        this.report = new Report(out);
    }

    /**
     * Measures and prints.
     *
     * @param articles the user's own articles, one JSON object a line, or null to make some up
     * @param shortest characters of the shortest made up
     * @param longest characters of the longest made up
     * @throws IOException if the articles can't be read, or a part does not come to its end
     */
    public void run(Set<Part> parts, @Nullable Path articles, int shortest, int longest)
            throws IOException, ExecutionException, InterruptedException {
        Workload workload = articles != null
                ? Workload.read(articles)
                : Workload.generate(Math.min(DIFFERENT_ARTICLES, extent.records), shortest, longest, seed);
        report.header(workload, extent.records);
        Models models = Models.bundled();
        DeskCosts costs = new DeskCosts(models);
        if (parts.contains(Part.stages)) {
            report.stages(costs.byStage(workload, 2 * extent.rounds + 1));
        }
        if (parts.contains(Part.lengths)) {
            report.lengths(costs.byLength(
                    extent.lengths.stream().mapToInt(Integer::intValue).toArray(), extent.rounds + 1, seed));
        }
        if (parts.contains(Part.throughput) || parts.contains(Part.latency) || parts.contains(Part.scaling)) {
            try (BenchBroker broker = BenchBroker.start()) {
                onBroker(parts, broker, workload, models);
            }
        }
    }

    private void onBroker(Set<Part> parts, BenchBroker broker, Workload workload, Models models)
            throws IOException, ExecutionException, InterruptedException {
        Throughput throughput = new Throughput(broker, workload, models, extent.records);
        if (parts.contains(Part.throughput)) {
            report.throughput(throughput.measure(extent.rounds));
        }
        if (parts.contains(Part.latency)) {
            if (!parts.contains(Part.throughput)) {
                // Waiting for the JIT compiler is not what is measured.
                throughput.measure(0);
            }
            latency(new Latency(broker, workload, models, extent.articlesPerSecond));
        }
        if (parts.contains(Part.scaling)) {
            scaling(new Scaling(broker, workload, extent.records * SCALING_RECORDS, extent.heapMegabytes));
        }
    }

    private void latency(Latency latency) throws IOException, ExecutionException, InterruptedException {
        report.latencyHeader(extent.articlesPerSecond);
        Duration time = Duration.ofSeconds(extent.latencySeconds);
        for (boolean exactlyOnce : new boolean[] {false, true}) {
            for (boolean latencyMode : new boolean[] {false, true}) {
                report.latency(latency.measure(exactlyOnce, latencyMode, time.dividedBy(2), time));
            }
        }
    }

    private void scaling(Scaling scaling) throws IOException, ExecutionException, InterruptedException {
        report.scalingHeader(extent.heapMegabytes);
        for (List<Integer> pair : extent.processes) {
            int[] partitions = pair.equals(List.of(1, 4)) ? PARTITIONS_OF_FOUR_THREADS : PARTITIONS;
            for (int count : partitions) {
                report.scaling(scaling.measure(pair.get(0), pair.get(1), count));
            }
        }
    }

    /** Writes {@code bench.json} and {@code bench.svg} into a folder, which is made if need be. */
    public void write(Path folder) throws IOException {
        JsonNode json = report.json();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("bench.json"), report.pretty(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("bench.svg"), Plot.of(json), StandardCharsets.UTF_8);
    }
}
