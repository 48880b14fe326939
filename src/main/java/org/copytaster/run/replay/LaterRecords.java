package org.copytaster.run.replay;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Knows which candidates the raw topic has a later record for, with the same key: a newer version of the article, its
 * withdrawal, or the candidate itself, put back by a replay that nobody remembers. Putting the older one back would lay
 * it on top. A raw record without a key can't be known again. For one thread.
 */
final class LaterRecords {

    private static final Duration POLL = Duration.ofMillis(500);

    /** By partition of the raw topic: the offset of the last record of each key that a candidate has. */
    private final Map<Integer, Map<ByteBuffer, Long>> last = new HashMap<>();

    private final Map<Integer, Long> first = new HashMap<>();

    /** Every candidate must be told before {@link #read}. */
    void watch(@Nullable RawPlace origin, byte @Nullable [] key) {
        if (origin != null && key != null) {
            last.computeIfAbsent(origin.partition(), unused -> new HashMap<>())
                    .put(ByteBuffer.wrap(key), origin.offset());
            first.merge(origin.partition(), origin.offset() + 1, Math::min);
        }
    }

    /** Reads what came after the first candidate. The consumer's assignment and position are this call's. */
    void read(Consumer<byte[], byte[]> consumer, String rawTopic) {
        int partitions = consumer.partitionsFor(rawTopic).size();
        first.forEach((number, from) -> {
            if (number < partitions) {
                read(consumer, new TopicPartition(rawTopic, number), from, last.getOrDefault(number, Map.of()));
            }
        });
    }

    private static void read(
            Consumer<byte[], byte[]> consumer, TopicPartition partition, long from, Map<ByteBuffer, Long> keys) {
        List<TopicPartition> only = List.of(partition);
        consumer.assign(only);
        long end = consumer.endOffsets(only).getOrDefault(partition, 0L);
        consumer.seek(partition, Math.max(from, consumer.beginningOffsets(only).getOrDefault(partition, 0L)));
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.key() != null) {
                    keys.computeIfPresent(
                            ByteBuffer.wrap(record.key()), (key, known) -> Math.max(known, record.offset()));
                }
            }
        }
    }

    boolean supersede(@Nullable RawPlace origin, byte @Nullable [] key) {
        return origin != null
                && key != null
                && last.getOrDefault(origin.partition(), Map.of()).getOrDefault(ByteBuffer.wrap(key), -1L)
                        > origin.offset();
    }
}
