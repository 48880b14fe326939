package org.copytaster.run;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KafkaStreams;
import org.copytaster.article.Verdict;
import org.copytaster.stream.DeadLetter;
import org.copytaster.stream.Meter;
import org.copytaster.stream.Outcome;

/**
 * Counts for Prometheus. {@code copytaster_records_in_total} equals the sum of {@code copytaster_records_total} over
 * its outcomes whenever no record is under way. Safe for any number of threads.
 */
public final class PrometheusMeter implements Meter, AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Counter in = counter("copytaster.records.in", "Records read from the raw topic");
    private final Map<Outcome, Counter> out = new EnumMap<>(Outcome.class);
    private final Timer desk = Timer.builder("copytaster.desk")
            .description("What one record costs at the desk, from bytes to bytes")
            .register(registry);
    private final Queue<KafkaStreamsMetrics> observed = new ConcurrentLinkedQueue<>();
    private final JvmGcMetrics gc = new JvmGcMetrics();

    public PrometheusMeter() {
        for (Outcome outcome : Outcome.values()) {
            out.put(
                    outcome,
                    Counter.builder("copytaster.records")
                            .description("How records of the raw topic ended")
                            .tag("outcome", outcome.code())
                            .register(registry));
        }
        // A series that begins with its first event never grows by it, so that no alert would see that one.
        for (Verdict.RejectionReason reason : Verdict.RejectionReason.values()) {
            rejected(reason.code());
        }
        DeadLetter.STAGES.forEach(this::deadLetters);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        gc.bindTo(registry);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    /** Adds the metrics of Kafka Streams and its clients, until this meter is closed. */
    public void observe(KafkaStreams streams) {
        KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams);
        metrics.bindTo(registry);
        observed.add(metrics);
    }

    /** Everything, in Prometheus's text format. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void in() {
        in.increment();
    }

    @Override
    public void out(Outcome outcome, String detail) {
        Counter counter = out.get(outcome);
        if (counter != null) {
            counter.increment();
        }
        if (outcome == Outcome.REJECTED) {
            rejected(detail).increment();
        } else if (outcome == Outcome.DEAD_LETTER) {
            deadLetters(detail).increment();
        }
    }

    private Counter rejected(String reason) {
        return registry.counter("copytaster.rejected", "reason", reason);
    }

    private Counter deadLetters(String stage) {
        return registry.counter("copytaster.dead.letters", "stage", stage);
    }

    @Override
    public void deskNanos(long nanos) {
        desk.record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        observed.forEach(KafkaStreamsMetrics::close);
        gc.close();
        registry.close();
    }
}
