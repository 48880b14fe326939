package org.copytaster.stream;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The settings the stream starts from, each with its reason. Any of them can be overridden; {@link #pinned} can't. */
public final class StreamsDefaults {

    /** Names the consumer group, the transactions and the state; never changes. */
    public static final String APPLICATION_ID = "copytaster";

    private StreamsDefaults() {}

    /** The defaults for a stream with these settings, and the settings put over them. */
    public static Properties with(Properties settings, TopicNames topics) {
        Properties merged = of(topics);
        if (StreamsConfig.AT_LEAST_ONCE.equals(settings.getProperty(StreamsConfig.PROCESSING_GUARANTEE_CONFIG))) {
            // Here each event can be read as soon as it is sent.
            merged.put(producer(ProducerConfig.LINGER_MS_CONFIG), "20");
        }
        // Kafka Streams puts a name with a client's prefix over the bare one: ours would win over the user's.
        for (String prefix : List.of(StreamsConfig.CONSUMER_PREFIX, StreamsConfig.PRODUCER_PREFIX)) {
            settings.stringPropertyNames().forEach(name -> merged.remove(prefix + name));
        }
        merged.putAll(settings);
        return merged;
    }

    /** The defaults, under Kafka's own names. */
    public static Properties of(TopicNames topics) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId(topics));
        // No article twice, none lost: what a newsroom expects. at_least_once is there for who wants it.
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        // 100 ms, the default under exactly-once, costs about a third more CPU.
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "1000");
        // The newer protocol breaks kafka-consumer-groups.sh, which operators look at first.
        settings.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        // Of each partition this many records may wait in memory and as many more, whatever their size: with 4,000 and
        // polls of 2,000, six partitions of 4.5 KB each filled a heap of 256 MiB.
        settings.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, "1000");

        // What was published before the first start is not lost.
        settings.put(consumer(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        settings.put(consumer(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), "1000");
        settings.put(consumer(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), "4194304");
        // A killed instance is missed after 10 s, not after 45.
        settings.put(consumer(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), "10000");
        settings.put(consumer(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), "3000");

        // Fewer, larger batches: with the defaults of Kafka Streams, passing records on costs 2.8 times as much.
        settings.put(producer(ProducerConfig.BATCH_SIZE_CONFIG), "262144");
        // An event can't be read before its transaction ends, which sends what waits: until then batches may fill.
        settings.put(producer(ProducerConfig.LINGER_MS_CONFIG), "1000");
        settings.put(producer(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        settings.put(producer(ProducerConfig.BUFFER_MEMORY_CONFIG), "67108864");
        // Above the largest topic's limit: the desk looks at sizes before it sends.
        settings.put(producer(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), "20971520");
        // What is read at once can be worked through within a transaction, were it all the dearest text there is, which
        // costs 5 seconds a megabyte. With the defaults, 50 MB and 10 s, a poll of long articles is aborted in
        // mid-work, read again, and aborted again.
        settings.put(consumer(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), "4194304");
        settings.put(producer(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), "60000");
        return settings;
    }

    /**
     * Put over the defaults where each article counts at once and CPU does not: what {@code --latency} sets. Costs half
     * as much CPU again with a full stream, and is meant for one that is not.
     */
    public static Map<String, String> lowLatency() {
        return Map.of(
                // Under exactly-once an event can be read when its transaction ends, and that is when this says.
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                "50",
                // No waiting for company.
                producer(ProducerConfig.LINGER_MS_CONFIG),
                "0",
                // The stream looks at its tasks again at the latest after this; the default holds commits up by 100 ms.
                StreamsConfig.POLL_MS_CONFIG,
                "10");
    }

    /** What the program's promises rest on, put over everything else. */
    public static Map<String, Object> pinned(TopicNames topics, EventLimits limits, Refusals refusals, Meter meter) {
        return Map.of(
                StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
                topics.deadLetters(),
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                DeadLetterProcessingHandler.class,
                StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
                DeadLetterProductionHandler.class,
                StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG,
                LenientTimestampExtractor.class,
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
                true,
                Meter.CONFIG,
                meter,
                DeadLetter.LIMIT_CONFIG,
                limits.deadLetters(),
                LenientTimestampExtractor.LIMITS_CONFIG,
                limits.timestamps(),
                Refusals.CONFIG,
                refusals);
    }

    /** Two environments on one cluster must not share a group: the prefix of the topics becomes its suffix. */
    private static String applicationId(TopicNames topics) {
        int end = topics.prefix().length();
        while (end > 0 && !Character.isLetterOrDigit(topics.prefix().charAt(end - 1))) {
            end--;
        }
        String environment = topics.prefix().substring(0, end);
        return environment.isEmpty() ? APPLICATION_ID : APPLICATION_ID + "-" + environment;
    }

    private static String consumer(String name) {
        return StreamsConfig.consumerPrefix(name);
    }

    private static String producer(String name) {
        return StreamsConfig.producerPrefix(name);
    }
}
