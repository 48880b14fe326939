package org.copytaster.run.replay;

import java.util.List;
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

    /** The brokers answer the same in both cases. */
    private static final String FENCED = "another replay has begun and takes over, or this one took longer for a"
            + " transaction than transaction.timeout.ms; what has been put back stays so, and the rest waits for the next";

    private final Producer<byte[], byte[]> producer;
    private final ConsumerGroupMetadata group;

    /**
     * Ends what an earlier replay may have begun and not committed; should it still be alive, it can't go on.
     *
     * @param settings Kafka's
     * @param group the group that remembers; the transactions have its name
     */
    ReplayTransactions(Properties settings, ConsumerGroupMetadata group) {
        this(producer(settings, group.groupId()), group);
    }

    ReplayTransactions(Producer<byte[], byte[]> producer, ConsumerGroupMetadata group) {
        this.producer = producer;
        this.group = group;
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            producer.close();
            throw e;
        }
    }

    private static Producer<byte[], byte[]> producer(Properties settings, String transactionalId) {
        Properties merged = new Properties();
        merged.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // Above the largest topic's limit: sizes are looked at before.
        merged.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, "20971520");
        // So long does the desk wait at most for what a replay that was killed has left open.
        merged.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, "30000");
        merged.putAll(settings);
        merged.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        merged.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        merged.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(merged, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Writes copies, and waits until the brokers have everything.
     *
     * @param offsets the memory of them
     * @throws ReplayStoppedException if this replay can't go on
     */
    void commit(List<ProducerRecord<byte[], byte[]>> copies, Map<TopicPartition, OffsetAndMetadata> offsets) {
        try {
            producer.beginTransaction();
            for (ProducerRecord<byte[], byte[]> copy : copies) {
                // The commit waits for it, and fails if it does.
                var unused = producer.send(copy);
            }
            producer.sendOffsetsToTransaction(offsets, group);
            producer.commitTransaction();
        } catch (KafkaException e) {
            abort(e);
            throw isFenced(e) ? new ReplayStoppedException(FENCED) : e;
        }
    }

    /** What came to light at a later record, or at the end, has it as its cause. */
    private static boolean isFenced(KafkaException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
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
