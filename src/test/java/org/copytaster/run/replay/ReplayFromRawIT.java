package org.copytaster.run.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copytaster.stream.TopicAdmin;
import org.copytaster.stream.TopicManifest;
import org.junit.jupiter.api.Test;

/** What a replay makes of letters that lost their value, key or headers, or are too large or too old: the raw topic helps. */
class ReplayFromRawIT extends ReplayFixture {

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
}
