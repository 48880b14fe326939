package org.copytaster.run.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.copytaster.desk.Desk;
import org.copytaster.desk.Models;
import org.copytaster.intake.Admission;
import org.copytaster.run.DeskApplication;
import org.copytaster.run.PrometheusMeter;
import org.copytaster.run.RecordPublisher;
import org.copytaster.run.TopicReader;
import org.copytaster.stream.StreamsDefaults;
import org.copytaster.stream.TopicNames;

/** From the call that publishes an article to the moment a reader of what is committed has its event, at a steady rate. */
final class Latency {

    private static final Duration RUNNING_WITHIN = Duration.ofSeconds(60);
    private static final Duration LAST_WITHIN = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int PARTITIONS = 6;

    private final BenchBroker broker;
    private final Workload workload;
    private final Models models;
    private final int articlesPerSecond;

    /** One setting; the times in milliseconds. */
    record Run(
            boolean exactlyOnce,
            boolean latencyMode,
            int articlesPerSecond,
            int articles,
            double p50,
            double p95,
            double p99,
            double worst) {}

    Latency(BenchBroker broker, Workload workload, Models models, int articlesPerSecond) {
        this.broker = broker;
        this.workload = workload;
        this.models = models;
        this.articlesPerSecond = articlesPerSecond;
    }

    /**
     * @param warmUp at the same rate, before anything counts
     * @param time how long the articles count
     */
    Run measure(boolean exactlyOnce, boolean latencyMode, Duration warmUp, Duration time)
            throws IOException, ExecutionException, InterruptedException {
        TopicNames topics = broker.topics(PARTITIONS);
        Properties settings = broker.client();
        settings.put(
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                exactlyOnce ? StreamsConfig.EXACTLY_ONCE_V2 : StreamsConfig.AT_LEAST_ONCE);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, broker.stateFolder());
        if (latencyMode) {
            settings.putAll(StreamsDefaults.lowLatency());
        }
        int first = (int) (articlesPerSecond * warmUp.toMillis() / 1000);
        int all = first + (int) (articlesPerSecond * time.toMillis() / 1000);
        try (PrometheusMeter meter = new PrometheusMeter();
                DeskApplication application = DeskApplication.start(
                        settings, topics, () -> new Desk(models, Admission.DEFAULT, Set.of()), meter)) {
            if (!application.awaitRunning(RUNNING_WITHIN)) {
                throw new IOException("the pipeline is " + application.state() + " and does not get to work");
            }
            double[] millis = run(topics, first, all);
            return new Run(
                    exactlyOnce,
                    latencyMode,
                    articlesPerSecond,
                    millis.length,
                    quantile(millis, 0.5),
                    quantile(millis, 0.95),
                    quantile(millis, 0.99),
                    millis[millis.length - 1]);
        } finally {
            broker.drop(topics);
        }
    }

    /** Publishes from a thread of its own and reads in this one. Returns the times of those that count, ascending. */
    private double[] run(TopicNames topics, int first, int all) throws IOException, InterruptedException {
        AtomicLongArray sent = new AtomicLongArray(all);
        Properties producer = broker.client();
        // Measured is the pipeline, not how long a producer holds articles back.
        producer.put(ProducerConfig.LINGER_MS_CONFIG, "0");
        double[] millis = new double[all];
        int seen = 0;
        try (TopicReader reader =
                        new TopicReader(broker.client(), List.of(topics.enriched(), topics.rejected()), false);
                RecordPublisher publisher = new RecordPublisher(producer, topics.raw())) {
            Thread sender = new Thread(() -> send(publisher, sent), "bench-sender");
            sender.start();
            long deadline = System.nanoTime() + all * 1_000_000_000L / articlesPerSecond + LAST_WITHIN.toNanos();
            while (seen < all && System.nanoTime() < deadline) {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
                    int number = Integer.parseInt(new String(record.key(), StandardCharsets.UTF_8));
                    millis[number] = (System.nanoTime() - sent.get(number)) / 1e6;
                    seen++;
                }
            }
            sender.join();
        }
        if (seen < all) {
            throw new IOException("only " + seen + " of " + all + " articles came through");
        }
        double[] counted = Arrays.copyOfRange(millis, first, all);
        Arrays.sort(counted);
        return counted;
    }

    private void send(RecordPublisher publisher, AtomicLongArray sent) {
        long start = System.nanoTime();
        for (int i = 0; i < sent.length(); i++) {
            long due = start + i * 1_000_000_000L / articlesPerSecond;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            // From when it was due: a sender that comes too late must not hide that somebody waited.
            sent.set(i, due);
            publisher.publish(BenchBroker.key(i), workload.value(i), "application/json");
        }
    }

    private static double quantile(double[] ascending, double share) {
        return ascending[Math.min(ascending.length - 1, (int) Math.ceil(share * ascending.length) - 1)];
    }
}
