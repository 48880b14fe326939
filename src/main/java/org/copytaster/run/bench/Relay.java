package org.copytaster.run.bench;

import java.util.function.UnaryOperator;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.copytaster.stream.Meter;
import org.copytaster.stream.Outcome;
import org.copytaster.stream.TopicNames;
import org.jspecify.annotations.Nullable;

/** Passes records from the raw topic to the enriched one, changed by a function or not at all. */
final class Relay implements Processor<byte[], byte[], byte[], byte[]> {

    private final UnaryOperator<byte[]> work;
    private final Meter meter;
    private @Nullable ProcessorContext<byte[], byte[]> context;

    private Relay(UnaryOperator<byte[]> work, Meter meter) {
        this.work = work;
        this.meter = meter;
    }

    static Topology topology(TopicNames topics, UnaryOperator<byte[]> work, Meter meter) {
        ByteArrayDeserializer read = new ByteArrayDeserializer();
        ByteArraySerializer write = new ByteArraySerializer();
        return new Topology()
                .addSource("raw", read, read, topics.raw())
                .addProcessor("relay", () -> new Relay(work, meter), "raw")
                .addSink("enriched", topics.enriched(), write, write, "relay");
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        meter.in();
        if (context != null) {
            context.forward(record.withValue(work.apply(record.value())));
        }
        meter.out(Outcome.ENRICHED, "");
    }
}
