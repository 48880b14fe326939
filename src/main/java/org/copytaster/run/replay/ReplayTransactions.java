package org.copytaster.run.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes copies together with the memory of them: both are there, or neither. For one thread. */
final class ReplayTransactions implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final ConsumerGroupMetadata group;

    /**
     * Ends what an earlier replay may have begun and not committed; should it still be alive, it can't go on.
     *
     * @param settings Kafka's
     * @param group the group that remembers; the transactions have its name
     */
    ReplayTransactions(Properties settings, ConsumerGroupMetadata group) {
        Properties merged = new Properties();
        merged.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // Above the largest topic's limit: sizes are looked at before.
        merged.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, "20971520");
        // So long does the desk wait at most for what a replay that was killed has left open.
        merged.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, "30000");
        merged.putAll(settings);
        merged.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, group.groupId());
        merged.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        merged.put(ProducerConfig.ACKS_CONFIG, "all");
        this.producer = new KafkaProducer<>(merged, new ByteArraySerializer(), new ByteArraySerializer());
        this.group = group;
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            producer.close();
            throw e;
        }
    }

    void begin() {
        producer.beginTransaction();
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        // The commit waits for it, and fails if it does.
        var unused = producer.send(record);
    }

    /** Waits until the brokers have everything. */
    void commit(Ledgers ledgers, Map<TopicPartition, Long> positions) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        positions.forEach((partition, position) -> {
            OffsetAndMetadata committable = ledgers.of(partition).committable(position);
            if (committable == null) {
                producer.abortTransaction();
                throw new ReplayStoppedException("too many records of " + partition
                        + " have been put back here and there for more to be remembered;"
                        + " put back the oldest that wait first, with fewer conditions");
            }
            offsets.put(partition, committable);
        });
        try {
            producer.sendOffsetsToTransaction(offsets, group);
            producer.commitTransaction();
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw new ReplayStoppedException("another replay has begun and takes over; this one stops");
        } catch (KafkaException e) {
            abort(e);
            throw e;
        }
    }

    /** At once, so that no reader of the raw topic waits for the time-out. */
    private void abort(KafkaException cause) {
        try {
            producer.abortTransaction();
        } catch (KafkaException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
