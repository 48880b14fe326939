package org.copytaster.stream;

import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.copytaster.desk.Desk;

/**
 * The stream as one page: raw → desk → enriched or rejected; what fails goes to the dead letters by the handlers that
 * {@link StreamsDefaults} sets. Bytes go in and bytes come out: reading an article is the desk's work, so that a value
 * that can't be read is a fault with a stage like any other.
 *
 * <p>There is one sub-topology and no repartitioning: a dead letter names the raw topic, and an article is written
 * once.
 */
public final class DeskTopology {

    static final String SOURCE = "raw";
    static final String DESK = "desk";
    static final String ENRICHED = "enriched";
    static final String REJECTED = "rejected";

    private DeskTopology() {}

    /**
     * @param topics where to read and write
     * @param desk gives the desk of the thread that asks; tasks of one thread share it and what it has cached
     * @param limits how large events may be
     * @param refusals what the broker refused nevertheless
     * @param meter counts what happens
     */
    public static Topology build(
            TopicNames topics, Supplier<Desk> desk, EventLimits limits, Refusals refusals, Meter meter) {
        ByteArrayDeserializer read = new ByteArrayDeserializer();
        ByteArraySerializer write = new ByteArraySerializer();
        return new Topology()
                .addSource(SOURCE, read, read, topics.raw())
                .addProcessor(DESK, () -> new DeskProcessor(desk, topics, limits, refusals, meter), SOURCE)
                .addSink(ENRICHED, topics.enriched(), write, write, DESK)
                .addSink(REJECTED, topics.rejected(), write, write, DESK);
    }
}
