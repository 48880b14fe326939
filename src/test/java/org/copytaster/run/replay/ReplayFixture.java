package org.copytaster.run.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copytaster.run.EmbeddedBroker;
import org.copytaster.run.TopicEnds;
import org.copytaster.run.TopicReader;
import org.copytaster.stream.TopicAdmin;
import org.copytaster.stream.TopicManifest;
import org.copytaster.stream.TopicNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A broker of its own for the replays of a class, topics of its own for each test, and letters in them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReplayFixture {

    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    static final long YESTERDAY = NOW.minusSeconds(86_400).toEpochMilli();

    @TempDir
    private static Path folder;

    private @Nullable EmbeddedBroker broker;
    Properties client = new Properties();
    TopicNames topics = new TopicNames("");

    @BeforeAll
    void start() {
        EmbeddedBroker started = EmbeddedBroker.start(folder, 0, Map.of());
        broker = started;
        client.put("bootstrap.servers", started.bootstrapServers());
    }

    @AfterAll
    void stop() {
        if (broker != null) {
            broker.close();
        }
    }

    @BeforeEach
    void makeTopics(TestInfo test) throws Exception {
        topics = new TopicNames("t" + Integer.toHexString(test.getDisplayName().hashCode()) + ".");
        try (Admin admin = Admin.create(client)) {
            new TopicAdmin(admin).apply(TopicManifest.bundled(topics));
        }
    }

    static ReplaySelection all() {
        return of(null, Long.MAX_VALUE);
    }

    static ReplaySelection of(@Nullable String kind, long max) {
        return new ReplaySelection(kind, null, max, ReplaySelection.DEFAULT_MAX_REPLAYS, false);
    }

    ReplayReport replay(ReplaySelection selection, boolean dryRun) throws Exception {
        return replay(ReplaySource.DEAD_LETTERS, selection, dryRun);
    }

    ReplayReport replay(ReplaySource source, ReplaySelection selection, boolean dryRun) throws Exception {
        try (Replay replay = new Replay(client, topics, "test", source, selection, Clock.fixed(NOW, ZoneOffset.UTC))) {
            return replay.run(dryRun);
        }
    }

    List<Header> letter(String stage, int partition, long offset, String... more) {
        List<Header> headers = new ArrayList<>(headers(
                "copytaster-stage", stage,
                "__streams.errors.exception", "org.example.Fault",
                "__streams.errors.topic", topics.raw(),
                "__streams.errors.partition", Integer.toString(partition),
                "__streams.errors.offset", Long.toString(offset)));
        headers.addAll(headers(more));
        return headers;
    }

    static List<Header> headers(String... namesAndValues) {
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(new RecordHeader(namesAndValues[i], bytes(namesAndValues[i + 1])));
        }
        return headers;
    }

    static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        record.headers()
                .forEach(header -> headers.merge(header.key(), new String(header.value(), UTF_8), String::concat));
        return headers;
    }

    static String rejection(String reason, String article) {
        return "{\"uri\":\"u\",\"rejected\":{\"detail\":\"d\",\"reason\":\"" + reason + "\"},\"article\":" + article
                + "}";
    }

    Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
    }

    long send(String topic, int partition, @Nullable String key, @Nullable String value, List<Header> headers)
            throws Exception {
        try (Producer<byte[], byte[]> producer = producer()) {
            return producer.send(new ProducerRecord<>(
                            topic,
                            partition,
                            YESTERDAY,
                            key == null ? null : bytes(key),
                            value == null ? null : bytes(value),
                            headers))
                    .get()
                    .offset();
        }
    }

    /** What a transaction holds can be read a little after it has ended. */
    List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        await().until(() ->
                ends(topic, IsolationLevel.READ_COMMITTED).equals(ends(topic, IsolationLevel.READ_UNCOMMITTED)));
        try (TopicReader reader = new TopicReader(client, List.of(topic), true)) {
            return reader.readToEnd();
        }
    }

    Map<TopicPartition, Long> ends(String topic, IsolationLevel isolation) throws Exception {
        return TopicEnds.of(client, topic, isolation);
    }

    List<String> keys(String topic) {
        return read(topic).stream()
                .map(record -> new String(record.key(), UTF_8))
                .toList();
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
