package org.copytaster.run.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
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
import org.copytaster.run.TopicReader;
import org.copytaster.stream.TopicAdmin;
import org.copytaster.stream.TopicManifest;
import org.copytaster.stream.TopicNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a replay puts back, what it leaves, and what it remembers, on a real broker, without a desk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayIT {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final long YESTERDAY = NOW.minusSeconds(86_400).toEpochMilli();

    @TempDir
    private static Path folder;

    private @Nullable EmbeddedBroker broker;
    private Properties client = new Properties();
    private TopicNames topics = new TopicNames("");

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

    @Test
    void aLetterComesBackAsItCameToThePartitionItCameFrom() throws Exception {
        send(
                topics.deadLetters(),
                0,
                "k",
                "{\"te",
                letter("intake", 3, 41, "copytaster-version", "0.1.0", "copytaster-replays", "1", "scraper", "s1"));

        ReplayReport report = replay(all(), false);

        assertThat(report.count(Decision.PUT_BACK)).isEqualTo(1);
        assertThat(report.putBackByKind()).containsExactly(Map.entry("intake", 1L));
        assertThat(read(topics.raw())).singleElement().satisfies(copy -> {
            assertThat(copy.partition()).isEqualTo(3);
            assertThat(copy.key()).asString(UTF_8).isEqualTo("k");
            assertThat(copy.value()).asString(UTF_8).isEqualTo("{\"te");
            assertThat(copy.timestamp()).isEqualTo(YESTERDAY);
            assertThat(headers(copy))
                    .containsExactlyInAnyOrderEntriesOf(Map.of("scraper", "s1", "copytaster-replays", "2"));
        });
    }

    @Test
    void whatASelectionLeavesWaitsForAnotherAndNothingGoesTwice() throws Exception {
        for (int i = 0; i < 10; i++) {
            String stage = i % 2 == 0 ? "intake" : "topics";
            send(topics.deadLetters(), 0, "k" + i, "v", letter(stage, 0, i));
        }

        assertThat(replay(of("intake", Long.MAX_VALUE), true).count(Decision.PUT_BACK))
                .isEqualTo(5);
        assertThat(read(topics.raw())).as("after a dry run").isEmpty();

        assertThat(replay(of("intake", 2), false).count(Decision.PUT_BACK)).isEqualTo(2);
        assertThat(keys(topics.raw())).containsExactly("k0", "k2");

        ReplayReport rest = replay(of("intake", Long.MAX_VALUE), false);
        assertThat(rest.count(Decision.PUT_BACK)).isEqualTo(3);
        assertThat(rest.count(Decision.NOT_SELECTED)).isEqualTo(5);

        assertThat(replay(all(), false).count(Decision.PUT_BACK)).isEqualTo(5);
        assertThat(replay(all(), false).count(Decision.PUT_BACK)).isZero();
        assertThat(keys(topics.raw()))
                .containsExactlyInAnyOrder("k0", "k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8", "k9");
    }

    @Test
    void onlyWhatIsRecentEnoughAndHasNotGoneTooOftenIsPutBack() throws Exception {
        send(topics.deadLetters(), 0, "tired", "v", letter("clean", 0, 0, "copytaster-replays", "3"));
        send(topics.deadLetters(), 0, "fresh", "v", letter("clean", 0, 1, "copytaster-replays", "2"));
        send(topics.deadLetters(), 0, "forged", "v", letter("clean", 0, 2, "copytaster-replays", "many"));

        ReplaySelection tomorrow = new ReplaySelection(null, NOW, Long.MAX_VALUE, 3, false);
        assertThat(replay(tomorrow, false).count(Decision.NOT_SELECTED)).isEqualTo(3);
        ReplayReport report = replay(all(), false);

        assertThat(report.count(Decision.EXHAUSTED)).isEqualTo(1);
        assertThat(keys(topics.raw())).containsExactly("fresh", "forged");
    }

    @Test
    void aLetterWhoseArticleHasANewerVersionOrIsWithdrawnIsLeftUnlessAskedFor() throws Exception {
        long first = send(topics.raw(), 0, "changed", "{\"te", List.of());
        send(topics.raw(), 0, "changed", "newer", List.of());
        long second = send(topics.raw(), 0, "withdrawn", "{\"te", List.of());
        send(topics.raw(), 0, "withdrawn", null, List.of());
        long third = send(topics.raw(), 0, "alone", "{\"te", List.of());
        send(topics.deadLetters(), 0, "changed", "{\"te", letter("intake", 0, first));
        send(topics.deadLetters(), 0, "withdrawn", "{\"te", letter("intake", 0, second));
        send(topics.deadLetters(), 0, "alone", "{\"te", letter("intake", 0, third));

        ReplayReport report = replay(all(), false);
        assertThat(report.count(Decision.SUPERSEDED)).isEqualTo(2);
        assertThat(keys(topics.raw()).subList(5, 6)).containsExactly("alone");

        replay(new ReplaySelection(null, null, Long.MAX_VALUE, 3, true), false);
        assertThat(keys(topics.raw()).subList(6, 8)).containsExactly("changed", "withdrawn");
    }

    @Test
    void aValueThatWasLeftOutComesFromTheRawTopicAndIsReportedWhereItIsGone() throws Exception {
        long there = send(topics.raw(), 0, "large", "a large value", List.of());
        send(topics.deadLetters(), 0, "large", null, letter("write", 0, there, "copytaster-value-omitted", "13"));
        send(topics.deadLetters(), 0, "gone", null, letter("write", 0, 77, "copytaster-value-omitted", "13"));
        send(topics.deadLetters(), 0, "other", null, letter("write", 0, there, "copytaster-value-omitted", "13"));

        ReplayReport report = replay(all(), false);

        assertThat(report.count(Decision.PUT_BACK)).isEqualTo(1);
        assertThat(report.count(Decision.GONE)).isEqualTo(2);
        assertThat(report.troubles()).hasSize(2).allMatch(trouble -> trouble.contains("not there any more"));
        assertThat(read(topics.raw()))
                .last()
                .satisfies(copy -> assertThat(copy.value()).asString(UTF_8).isEqualTo("a large value"));
    }

    @Test
    void aLetterThatLostItsKeyAndHeadersComesBackWithThemFromTheRawTopic() throws Exception {
        long page = send(topics.raw(), 2, "page", "<p>Court</p>", headers("content-type", "text/html"));
        long tombstone = send(topics.raw(), 2, "withdrawn", null, List.of());
        send(topics.deadLetters(), 0, null, null, letter("write", 2, page, "copytaster-value-omitted", "12"));
        send(topics.deadLetters(), 0, null, null, letter("write", 2, tombstone, "copytaster-value-omitted", "0"));

        ReplayReport report = replay(all(), false);

        assertThat(report.troubles()).isEmpty();
        assertThat(read(topics.raw()).subList(2, 4))
                .satisfiesExactly(
                        copy -> {
                            assertThat(copy.partition()).isEqualTo(2);
                            assertThat(copy.key()).asString(UTF_8).isEqualTo("page");
                            assertThat(copy.value()).asString(UTF_8).isEqualTo("<p>Court</p>");
                            assertThat(headers(copy))
                                    .isEqualTo(Map.of("content-type", "text/html", "copytaster-replays", "1"));
                        },
                        copy -> {
                            assertThat(copy.key()).asString(UTF_8).isEqualTo("withdrawn");
                            assertThat(copy.value()).isNull();
                        });
    }

    @Test
    void aLetterThatLostItsKeyIsNotLaidOverANewerVersionEither() throws Exception {
        long older = send(topics.raw(), 2, "page", "older", List.of());
        send(topics.raw(), 2, "page", "newer", List.of());
        send(topics.deadLetters(), 0, null, null, letter("write", 2, older, "copytaster-value-omitted", "5"));

        assertThat(replay(all(), false).count(Decision.SUPERSEDED)).isEqualTo(1);
        assertThat(read(topics.raw())).hasSize(2);
    }

    @Test
    void lettersWithLargeValuesGoInSeveralTransactionsSinceEachMustEndInTime() throws Exception {
        int size = 6 << 20;
        Properties large = new Properties();
        large.putAll(client);
        large.put("max.request.size", Integer.toString(2 * size));
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(large, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < 4; i++) {
                producer.send(new ProducerRecord<>(topics.raw(), 0, bytes("k" + i), new byte[size]))
                        .get();
            }
        }
        for (int i = 0; i < 4; i++) {
            send(
                    topics.deadLetters(),
                    0,
                    "k" + i,
                    null,
                    letter("write", 0, i, "copytaster-value-omitted", Integer.toString(size)));
        }

        assertThat(replay(all(), false).count(Decision.PUT_BACK)).isEqualTo(4);

        assertThat(read(topics.raw())).hasSize(8);
        // Each transaction leaves a marker: one after three copies, one after the fourth.
        assertThat(ends(topics.raw(), IsolationLevel.READ_UNCOMMITTED).get(new TopicPartition(topics.raw(), 0)))
                .isEqualTo(10);
        assertThat(replay(all(), false).count(Decision.PUT_BACK)).isZero();
    }

    @Test
    void aLetterOlderThanTheRawTopicKeepsRecordsGetsTheTimeOfNow() throws Exception {
        long old = NOW.minusSeconds(20L * 86_400).toEpochMilli();
        try (Producer<byte[], byte[]> producer = producer()) {
            producer.send(new ProducerRecord<>(
                            topics.deadLetters(), 0, old, bytes("k"), bytes("v"), letter("clean", 0, 0)))
                    .get();
        }

        ReplayReport report = replay(all(), false);

        assertThat(report.restamped()).isEqualTo(1);
        assertThat(read(topics.raw()))
                .singleElement()
                .satisfies(copy -> assertThat(copy.timestamp()).isEqualTo(NOW.toEpochMilli()));
    }

    @Test
    void aLetterTooLargeForTheRawTopicIsReportedAndTheOthersGo() throws Exception {
        try (Admin admin = Admin.create(client)) {
            TopicManifest raw = TopicManifest.bundled(topics).get(0);
            new TopicAdmin(admin)
                    .apply(List.of(new TopicManifest(
                            raw.name(), raw.partitions(), raw.replicas(), Map.of("max.message.bytes", "2000"))));
        }
        send(topics.deadLetters(), 0, "large", "x".repeat(2000), letter("clean", 0, 0));
        send(topics.deadLetters(), 0, "small", "x", letter("clean", 0, 1));

        ReplayReport report = replay(all(), false);

        assertThat(report.troubles()).singleElement().asString().contains("the raw topic takes 2000");
        assertThat(keys(topics.raw())).containsExactly("small");
    }

    @Test
    void aRejectedArticleComesBackFromTheRawTopicOrElseFromItsEvent() throws Exception {
        long page = send(topics.raw(), 2, "page", "<p>Court</p>", headers("content-type", "text/html"));
        send(
                topics.rejected(),
                0,
                "page",
                rejection("too_short", "{\"uri\":\"page\",\"text\":\"Court\"}"),
                headers("ce_id", topics.raw() + "-2@" + page));
        send(
                topics.rejected(),
                0,
                "gone",
                rejection("too_short", "{\"uri\":\"gone\",\"text\":\"Brève\",\"n\":1.50}"),
                headers("ce_id", topics.raw() + "-1@99", "traceparent", "00-1-2-01", "copytaster-replays", "1"));
        send(
                topics.rejected(),
                0,
                "empty",
                rejection("empty", "{\"uri\":\"empty\",\"text\":\"\"}"),
                headers("ce_id", topics.raw() + "-1@98"));

        ReplayReport report = replay(ReplaySource.REJECTED, of("too_short", Long.MAX_VALUE), false);

        assertThat(report.putBackByKind()).containsExactly(Map.entry("too_short", 2L));
        Map<String, ConsumerRecord<byte[], byte[]>> copies = new TreeMap<>();
        read(topics.raw()).stream()
                .filter(record -> record.headers().lastHeader("copytaster-replays") != null)
                .forEach(record -> copies.put(new String(record.key(), UTF_8), record));
        assertThat(copies).containsOnlyKeys("page", "gone");
        assertThat(copies.get("page")).satisfies(copy -> {
            assertThat(copy.value()).asString(UTF_8).isEqualTo("<p>Court</p>");
            assertThat(headers(copy)).isEqualTo(Map.of("content-type", "text/html", "copytaster-replays", "1"));
            assertThat(copy.partition()).isEqualTo(2);
        });
        assertThat(copies.get("gone")).satisfies(copy -> {
            assertThat(copy.value()).asString(UTF_8).isEqualTo("{\"uri\":\"gone\",\"text\":\"Brève\",\"n\":1.50}");
            assertThat(headers(copy))
                    .isEqualTo(Map.of(
                            "content-type", "application/json",
                            "traceparent", "00-1-2-01",
                            "copytaster-replays", "2"));
        });

        assertThat(replay(ReplaySource.REJECTED, all(), false).putBackByKind()).containsExactly(Map.entry("empty", 1L));
    }

    @Test
    void kafkasOwnToolSeesHowManyWait() throws Exception {
        send(topics.deadLetters(), 0, "a", "v", letter("intake", 0, 0));
        send(topics.deadLetters(), 0, "b", "v", letter("clean", 0, 1));
        replay(of("intake", Long.MAX_VALUE), false);

        try (Admin admin = Admin.create(client)) {
            assertThat(admin.listConsumerGroupOffsets("test-replay-dlq")
                            .partitionsToOffsetAndMetadata()
                            .get())
                    .anySatisfy((partition, committed) -> {
                        assertThat(partition.topic()).isEqualTo(topics.deadLetters());
                        assertThat(committed.offset()).isEqualTo(1);
                    });
        }
    }

    private static ReplaySelection all() {
        return of(null, Long.MAX_VALUE);
    }

    private static ReplaySelection of(@Nullable String kind, long max) {
        return new ReplaySelection(kind, null, max, ReplaySelection.DEFAULT_MAX_REPLAYS, false);
    }

    private ReplayReport replay(ReplaySelection selection, boolean dryRun) throws Exception {
        return replay(ReplaySource.DEAD_LETTERS, selection, dryRun);
    }

    private ReplayReport replay(ReplaySource source, ReplaySelection selection, boolean dryRun) throws Exception {
        try (Replay replay = new Replay(client, topics, "test", source, selection, Clock.fixed(NOW, ZoneOffset.UTC))) {
            return replay.run(dryRun);
        }
    }

    private List<Header> letter(String stage, int partition, long offset, String... more) {
        List<Header> headers = new ArrayList<>(headers(
                "copytaster-stage", stage,
                "__streams.errors.exception", "org.example.Fault",
                "__streams.errors.topic", topics.raw(),
                "__streams.errors.partition", Integer.toString(partition),
                "__streams.errors.offset", Long.toString(offset)));
        headers.addAll(headers(more));
        return headers;
    }

    private static List<Header> headers(String... namesAndValues) {
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(new RecordHeader(namesAndValues[i], bytes(namesAndValues[i + 1])));
        }
        return headers;
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        record.headers()
                .forEach(header -> headers.merge(header.key(), new String(header.value(), UTF_8), String::concat));
        return headers;
    }

    private static String rejection(String reason, String article) {
        return "{\"uri\":\"u\",\"rejected\":{\"detail\":\"d\",\"reason\":\"" + reason + "\"},\"article\":" + article
                + "}";
    }

    private Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private long send(String topic, int partition, @Nullable String key, @Nullable String value, List<Header> headers)
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
    private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        await().until(() ->
                ends(topic, IsolationLevel.READ_COMMITTED).equals(ends(topic, IsolationLevel.READ_UNCOMMITTED)));
        try (TopicReader reader = new TopicReader(client, List.of(topic), true)) {
            return reader.readToEnd();
        }
    }

    private Map<TopicPartition, Long> ends(String topic, IsolationLevel isolation) throws Exception {
        try (Admin admin = Admin.create(client)) {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            for (TopicDescription described :
                    admin.describeTopics(List.of(topic)).allTopicNames().get().values()) {
                described
                        .partitions()
                        .forEach(partition ->
                                latest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest()));
            }
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(latest, new ListOffsetsOptions(isolation))
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        }
    }

    private List<String> keys(String topic) {
        return read(topic).stream()
                .map(record -> new String(record.key(), UTF_8))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
