package org.copytaster.run.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What goes in one transaction: copies, made ready before it begins, and how far the topic they come from has been looked
 * through. For one thread.
 */
final class ReplayBatch {

    /** Letters whose values did not fit are tiny, and hundreds are polled at once: so much is sent within the time. */
    private static final long FULL = 16L << 20;

    private final List<ProducerRecord<byte[], byte[]>> copies = new ArrayList<>();
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private long bytes;

    void add(ProducerRecord<byte[], byte[]> copy, long size) {
        copies.add(copy);
        bytes += size;
    }

    /** All before this offset has been decided on. */
    void passed(TopicPartition partition, long position) {
        positions.put(partition, position);
    }

    boolean isFull() {
        return bytes >= FULL;
    }

    boolean isEmpty() {
        return positions.isEmpty();
    }

    List<ProducerRecord<byte[], byte[]>> copies() {
        return copies;
    }

    Map<TopicPartition, Long> positions() {
        return positions;
    }
}
