package org.copytaster.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.copytaster.stream.MissingTopicsException;

/** Reads whole topics, what is committed of them, without a group and without leaving a trace. For one thread. */
public final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    /**
     * @param settings Kafka's
     * @param topics the topics' names
     * @param fromBeginning whether to read what is there already, or only what comes from now on
     * @throws MissingTopicsException if one of them does not exist
     */
    public TopicReader(Properties settings, Collection<String> topics, boolean fromBeginning) {
        Properties merged = new Properties();
        merged.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        merged.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        merged.putAll(settings);
        // Who reads what is not there has mistyped it, and makes no topic by that.
        merged.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        consumer = new KafkaConsumer<>(merged, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            partitions = partitions(topics);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        // Seeking is lazy; what comes after the constructor must not be missed.
        partitions.forEach(consumer::position);
    }

    private List<TopicPartition> partitions(Collection<String> topics) {
        List<TopicPartition> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String topic : topics) {
            List<PartitionInfo> of = consumer.partitionsFor(topic);
            of.forEach(info -> found.add(new TopicPartition(info.topic(), info.partition())));
            if (of.isEmpty()) {
                missing.add(topic);
            }
        }
        if (!missing.isEmpty()) {
            throw new MissingTopicsException(missing);
        }
        return List.copyOf(found);
    }

    /** What has come, waiting for it at most so long. */
    public ConsumerRecords<byte[], byte[]> poll(Duration within) {
        return consumer.poll(within);
    }

    /** Whether everything committed at the time of {@code end} has been read. */
    public boolean isPast(Map<TopicPartition, Long> end) {
        return partitions.stream()
                .allMatch(partition -> consumer.position(partition) >= end.getOrDefault(partition, 0L));
    }

    /** Where the topics end now, as far as they are committed. */
    public Map<TopicPartition, Long> end() {
        return consumer.endOffsets(partitions);
    }

    /** Everything there is up to now. */
    public List<ConsumerRecord<byte[], byte[]>> readToEnd() {
        Map<TopicPartition, Long> end = end();
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        while (!isPast(end)) {
            poll(Duration.ofMillis(200)).forEach(records::add);
        }
        return records;
    }

    /** Makes a {@link #poll} of another thread end with a WakeupException. The one method that any thread may call. */
    public void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
