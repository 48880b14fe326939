package org.copytaster.run.replay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Single records of the raw topic, by their place. Quick where they are asked for in their order. For one thread. */
public final class RawRecords implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    /** What has been fetched of the partition that is assigned, and not been asked for. */
    private final ArrayDeque<ConsumerRecord<byte[], byte[]>> fetched = new ArrayDeque<>();

    /**
     * @param settings Kafka's
     * @param topic the raw topic
     */
    public RawRecords(Properties settings, String topic) {
        Properties merged = new Properties();
        merged.putAll(settings);
        merged.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        merged.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        merged.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        // A place that is gone is an answer, and not a reason to read somewhere else.
        merged.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        this.consumer = new KafkaConsumer<>(merged, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.topic = topic;
    }

    /**
     * The record at a place, or null if there is none (any more).
     *
     * @throws TimeoutException if the brokers don't answer
     */
    public @Nullable ConsumerRecord<byte[], byte[]> at(RawPlace place) {
        TopicPartition partition = new TopicPartition(topic, place.partition());
        if (!consumer.assignment().contains(partition)) {
            fetched.clear();
            if (place.partition() >= consumer.partitionsFor(topic).size()) {
                return null;
            }
            consumer.assign(List.of(partition));
        }
        while (!fetched.isEmpty() && fetched.getFirst().offset() < place.offset()) {
            fetched.removeFirst();
        }
        if (fetched.isEmpty() || fetched.getFirst().offset() > place.offset()) {
            fetch(partition, place.offset());
        }
        ConsumerRecord<byte[], byte[]> first = fetched.peekFirst();
        return first != null && first.offset() == place.offset() ? first : null;
    }

    /** A record for that topic, as it was or would have been there. */
    Restored found(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        return new Restored.Found(new ProducerRecord<>(topic, null, null, key, value, headers));
    }

    private void fetch(TopicPartition partition, long offset) {
        fetched.clear();
        consumer.seek(partition, offset);
        long deadline = System.nanoTime() + ANSWER_WITHIN.toNanos();
        try {
            while (fetched.isEmpty() && consumer.position(partition) <= offset) {
                consumer.poll(POLL).records(partition).forEach(fetched::add);
                if (fetched.isEmpty() && System.nanoTime() > deadline) {
                    throw new TimeoutException("no answer for " + partition + "@" + offset);
                }
            }
        } catch (OffsetOutOfRangeException e) {
            // Deleted by now, or not written yet: then it is no origin of anything.
            fetched.clear();
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
