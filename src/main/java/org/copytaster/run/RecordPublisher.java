package org.copytaster.run;

import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copytaster.intake.ContentType;
import org.jspecify.annotations.Nullable;

/** Publishes raw records, and knows of each whether the broker took it. Safe for any number of threads. */
public final class RecordPublisher implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private final AtomicLong published = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicReference<@Nullable Exception> firstFailure = new AtomicReference<>();

    /**
     * @param settings Kafka's, put over the defaults here
     * @param topic where to publish
     */
    public RecordPublisher(Properties settings, String topic) {
        Properties merged = new Properties();
        merged.put(ProducerConfig.LINGER_MS_CONFIG, "20");
        merged.put(ProducerConfig.BATCH_SIZE_CONFIG, "262144");
        merged.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // As large as the raw topic takes; the broker decides.
        merged.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, "20971520");
        merged.putAll(settings);
        this.producer = new KafkaProducer<>(merged, new ByteArraySerializer(), new ByteArraySerializer());
        this.topic = topic;
    }

    /**
     * Sends a record; returns before it is acknowledged.
     *
     * @param contentType a media type, or null to let the desk find out
     */
    public void publish(byte @Nullable [] key, byte @Nullable [] value, @Nullable String contentType) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, value);
        if (contentType != null) {
            record.headers().add(ContentType.HEADER, contentType.getBytes(StandardCharsets.UTF_8));
        }
        // The callback tells what the future would.
        var unused = producer.send(record, (metadata, failure) -> {
            if (failure == null) {
                published.incrementAndGet();
            } else {
                failed.incrementAndGet();
                firstFailure.compareAndSet(null, failure);
            }
        });
    }

    /** Waits until every record is acknowledged or has failed. */
    public void flush() {
        producer.flush();
    }

    /** How many records the broker has taken. */
    public long published() {
        return published.get();
    }

    /** How many it has not. */
    public long failed() {
        return failed.get();
    }

    /** Why the first of them failed. */
    public @Nullable Exception firstFailure() {
        return firstFailure.get();
    }

    @Override
    public void close() {
        producer.close();
    }
}
