package org.copytaster.run.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.copytaster.article.EnrichedArticle;
import org.copytaster.article.Language;
import org.copytaster.article.RawArticle;
import org.copytaster.article.Verdict;
import org.copytaster.desk.Desk;
import org.copytaster.desk.EventWriter;
import org.copytaster.desk.Models;
import org.copytaster.intake.Admission;
import org.copytaster.intake.ContentType;
import org.copytaster.intake.Intake;
import org.copytaster.run.DeskApplication;
import org.copytaster.run.PrometheusMeter;
import org.copytaster.stream.EventLimits;
import org.copytaster.stream.Refusals;
import org.copytaster.stream.StreamsDefaults;
import org.copytaster.stream.TopicNames;

/**
 * The same records through each variant, at least once and exactly once, round after round, so that what disturbs the
 * machine disturbs all of them. The records are in the raw topic before the clock starts.
 */
final class Throughput {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);
    private static final int PARTITIONS = 6;

    /** One record for so many that count goes by before the clock starts. */
    private static final int LEAD_IN = 4;

    /** For each record of a run so many articles go over a desk before the first run. */
    private static final int WARM_UP = 5;

    private final BenchBroker broker;
    private final Workload workload;
    private final Models models;
    private final int records;

    /**
     * One variant in one round.
     *
     * @param cpuMicros CPU time of the process, the broker's among it, for each record
     * @param allocatedBytes by the stream threads, for each record
     * @param notEnriched records that were rejected or failed, which cost less; those of the lead-in among them
     */
    record Run(
            Variant variant,
            boolean exactlyOnce,
            double recordsPerSecond,
            double cpuMicros,
            double allocatedBytes,
            double peakHeapMegabytes,
            double peakResidentMegabytes,
            int notEnriched) {}

    Throughput(BenchBroker broker, Workload workload, Models models, int records) {
        this.broker = broker;
        this.workload = workload;
        this.models = models;
        this.records = records;
    }

    /** The first round is for what else there is to be compiled, and is not among what is returned. */
    List<Run> measure(int rounds) throws IOException, ExecutionException, InterruptedException {
        warmUp();
        List<Run> runs = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            for (boolean exactlyOnce : new boolean[] {false, true}) {
                for (Variant variant : Variant.values()) {
                    Run run = run(variant, exactlyOnce);
                    if (round > 0) {
                        runs.add(run);
                    }
                }
            }
        }
        return runs;
    }

    /**
     * The JIT compiler works on the desk for half a minute of CPU time, spread over tens of thousands of articles: a price
     * of each start, and not of each record.
     */
    private void warmUp() {
        Desk desk = desk();
        for (int i = 0; i < WARM_UP * records; i++) {
            RawArticle article = Intake.read(workload.value(i), ContentType.JSON, null);
            EventWriter.write(desk.taste(article), Instant.EPOCH);
        }
    }

    private Desk desk() {
        return new Desk(models, Admission.DEFAULT, Set.of());
    }

    private Run run(Variant variant, boolean exactlyOnce) throws IOException, ExecutionException, InterruptedException {
        TopicNames topics = broker.topics(PARTITIONS);
        int leadIn = records / LEAD_IN;
        broker.preload(topics, workload, leadIn + records);
        Properties settings = broker.client();
        settings.put(
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                exactlyOnce ? StreamsConfig.EXACTLY_ONCE_V2 : StreamsConfig.AT_LEAST_ONCE);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, broker.stateFolder());
        System.gc();
        Resources.forgetPeaks();
        try (PrometheusMeter meter = new PrometheusMeter()) {
            StopWatch watch = new StopWatch(leadIn, records, meter);
            try (AutoCloseable stream = start(variant, settings, topics, watch, meter)) {
                watch.awaitDone();
                broker.awaitCommitted(
                        StreamsDefaults.of(topics).getProperty(StreamsConfig.APPLICATION_ID_CONFIG),
                        topics,
                        leadIn + records);
                return new Run(
                        variant,
                        exactlyOnce,
                        records / watch.seconds(),
                        watch.cpuMicrosPerRecord(),
                        watch.allocatedBytesPerRecord(),
                        Resources.peakHeapMegabytes(),
                        Resources.peakResidentMegabytes(),
                        watch.notEnriched());
            } catch (IOException | ExecutionException | InterruptedException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        } finally {
            broker.drop(topics);
        }
    }

    private AutoCloseable start(
            Variant variant, Properties settings, TopicNames topics, StopWatch watch, PrometheusMeter meter)
            throws ExecutionException, InterruptedException {
        if (variant == Variant.DESK) {
            DeskApplication application = DeskApplication.start(settings, topics, this::desk, watch);
            meter.observe(application.streams());
            return application;
        }
        Properties merged = StreamsDefaults.with(settings, topics);
        merged.putAll(StreamsDefaults.pinned(topics, EventLimits.of(1 << 23, 1 << 23, 1 << 23), new Refusals(), watch));
        KafkaStreams streams = new KafkaStreams(
                Relay.topology(topics, variant == Variant.PARSE ? Throughput::rewrite : value -> value, watch), merged);
        streams.start();
        return () -> streams.close(CLOSE_WITHIN);
    }

    /** From bytes to an article, and to the bytes of an event in which nothing was found. */
    static byte[] rewrite(byte[] value) {
        RawArticle article = Intake.read(value, ContentType.JSON, null);
        Language unknown = new Language(Language.UNDETERMINED, 0, article.language());
        return EventWriter.write(
                new Verdict.Enriched(
                        new EnrichedArticle(article, article.text(), unknown, List.of(), List.of(), List.of())),
                Instant.EPOCH);
    }
}
