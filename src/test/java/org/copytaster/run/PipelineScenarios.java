package org.copytaster.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.streams.StreamsConfig;
import org.copytaster.contract.ContractSchemas;
import org.copytaster.desk.Desk;
import org.copytaster.desk.Models;
import org.copytaster.intake.Admission;
import org.copytaster.stream.Meter;
import org.copytaster.stream.StreamsDefaults;
import org.copytaster.stream.TopicAdmin;
import org.copytaster.stream.TopicManifest;
import org.copytaster.stream.TopicNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;

/** The whole pipeline on a real broker, exactly-once. What kind of broker is for the subclasses to say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PipelineScenarios {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ARTICLE =
            "Le conseil municipal a voté mercredi soir le budget de la ville, après une longue discussion. ";

    private final Models models = Models.bundled();
    private Properties client = new Properties();

    /** Starts the broker and returns where it is. */
    abstract String startBroker() throws IOException;

    abstract void stopBroker() throws IOException;

    @BeforeAll
    void connect() throws IOException {
        client.put("bootstrap.servers", startBroker());
    }

    @AfterAll
    void disconnect() throws IOException {
        stopBroker();
    }

    @Test
    void everyKindOfRecordEndsWhereTheContractSays(TestInfo test) throws Exception {
        TopicNames topics = topics(test);
        String json = "{\"uri\": \"urn:json\", \"title\": \"Budget\", \"text\": \"" + ARTICLE + "\"}";
        try (DeskApplication application = start(topics)) {
            try (RecordPublisher publisher = new RecordPublisher(client, topics.raw())) {
                publish(publisher, "text", ARTICLE, null);
                publish(publisher, "json", json, null);
                publish(publisher, "json-declared", json, "application/json");
                publish(publisher, "html", "<html><body><p>" + ARTICLE + "</p></body></html>", "text/html");
                publish(publisher, "empty", "", null);
                publisher.publish(key("binary"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff}, null);
                publish(publisher, "truncated", json.substring(0, 60), null);
                publish(publisher, "truncated-declared", json.substring(0, 60), "application/json");
                publish(publisher, "five-megabytes", ARTICLE.repeat(5_000_000 / ARTICLE.length()), null);
                publisher.publish(key("latin"), ARTICLE.getBytes(ISO_8859_1), "text/plain");
                publisher.publish(null, (ARTICLE + "Sans clé.").getBytes(UTF_8), null);
                publisher.publish(key("withdrawn"), null, null);
                publisher.publish(null, null, null);
                publisher.flush();
                assertThat(publisher.failed()).isZero();
                awaitCaughtUp(topics, publisher.published());
            }
        }

        Map<String, String> ended = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> event : read(topics.enriched())) {
            if (event.value() == null) {
                ended.merge(text(event.key()), "tombstone", String::concat);
            } else {
                ContractSchemas.assertEnriched(event.value());
                String key = text(event.key());
                ended.merge(key.startsWith("urn:copytaster:sha256:") ? "no key" : key, "enriched", String::concat);
            }
        }
        for (ConsumerRecord<byte[], byte[]> event : read(topics.rejected())) {
            ContractSchemas.assertRejected(event.value());
            ended.merge(
                    text(event.key()),
                    JSON.readTree(event.value()).at("/rejected/reason").asText(),
                    String::concat);
        }
        for (ConsumerRecord<byte[], byte[]> letter : read(topics.deadLetters())) {
            ended.merge(letter.key() == null ? "no key, no value" : text(letter.key()), "dead letter", String::concat);
        }
        assertThat(ended)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("text", "enriched"),
                        Map.entry("json", "enriched"),
                        Map.entry("json-declared", "enriched"),
                        Map.entry("html", "enriched"),
                        Map.entry("empty", "empty"),
                        Map.entry("binary", "dead letter"),
                        Map.entry("truncated", "dead letter"),
                        Map.entry("truncated-declared", "dead letter"),
                        Map.entry("five-megabytes", "too_long"),
                        Map.entry("latin", "dead letter"),
                        Map.entry("no key", "enriched"),
                        Map.entry("withdrawn", "tombstone"),
                        Map.entry("no key, no value", "dead letter")));
    }

    @Test
    void tenThousandMixedRecordsAreAccountedForOnceEachThoughTheApplicationIsStoppedInBetween(TestInfo test)
            throws Exception {
        int records = 10_000;
        TopicNames topics = topics(test);
        try (RecordPublisher publisher = new RecordPublisher(client, topics.raw())) {
            for (int i = 0; i < records; i++) {
                String key = "k" + i;
                switch (i % 10) {
                    case 5 -> publish(publisher, key, "Trop court", null);
                    case 6 -> publish(publisher, key, "{\"text\": \"coupé", null);
                    case 7 -> publisher.publish(key(key), new byte[] {(byte) 0xff, (byte) (i >> 8), (byte) i}, null);
                    case 8 -> publisher.publish(key(key), null, null);
                    case 9 -> publish(publisher, key, "{\"text\": \"" + ARTICLE + i + "\"}", "application/json");
                    default -> publish(publisher, key, ARTICLE + i, null);
                }
            }
            publisher.flush();
            assertThat(publisher.published()).isEqualTo(records);
        }
        // With the commits of every second a fast machine would be through before the first of them.
        Properties often = new Properties();
        often.putAll(client);
        often.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "10");
        often.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "100");
        try (DeskApplication first = start(often, topics)) {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> committed(topics) > 0);
        }
        assertThat(committed(topics)).as("in mid-work").isLessThan(records);
        try (DeskApplication second = start(topics)) {
            awaitCaughtUp(topics, records);
        }

        List<String> enriched = keys(topics.enriched());
        List<String> rejected = keys(topics.rejected());
        List<String> deadLetters = keys(topics.deadLetters());
        assertThat(enriched).hasSize(records / 10 * 7);
        assertThat(rejected).hasSize(records / 10);
        assertThat(deadLetters).hasSize(records / 10 * 2);
        List<String> all = new ArrayList<>(enriched);
        all.addAll(rejected);
        all.addAll(deadLetters);
        assertThat(all).doesNotHaveDuplicates().hasSize(records);
    }

    @Test
    void anEventThatItsTopicDoesNotTakeIsADeadLetterAndTheStreamGoesOn(TestInfo test) throws Exception {
        TopicNames topics = topics(test);
        TopicManifest enriched = TopicManifest.bundled(topics).get(1);
        try (Admin admin = Admin.create(client)) {
            new TopicAdmin(admin)
                    .apply(List.of(new TopicManifest(
                            enriched.name(),
                            enriched.partitions(),
                            enriched.replicas(),
                            Map.of("max.message.bytes", "20000"))));
        }
        try (DeskApplication application = start(topics)) {
            try (RecordPublisher publisher = new RecordPublisher(client, topics.raw())) {
                publish(publisher, "before", ARTICLE, null);
                publish(publisher, "too-large", ARTICLE.repeat(1_000), null);
                publish(publisher, "after", ARTICLE, null);
                publisher.flush();
                awaitCaughtUp(topics, 3);
            }
            assertThat(application.isReady()).isTrue();
        }

        assertThat(keys(topics.enriched())).containsExactlyInAnyOrder("before", "after");
        assertThat(read(topics.deadLetters())).singleElement().satisfies(letter -> {
            assertThat(text(letter.key())).isEqualTo("too-large");
            assertThat(text(letter.value())).isEqualTo(ARTICLE.repeat(1_000));
        });
    }

    @Test
    void whereTheClockIsSetBackItEndsAndSaysThatItIsNotWell(TestInfo test) throws Exception {
        try (DeskApplication application = start(topics(test))) {
            application.clockWasSetBack(Duration.ofDays(2));

            assertThat(application.awaitEnd()).isFalse();
            assertThat(application.isAlive()).isFalse();
            assertThat(application.isReady()).isFalse();
        }
    }

    private DeskApplication start(TopicNames topics) throws ExecutionException, InterruptedException {
        return start(client, topics);
    }

    private DeskApplication start(Properties client, TopicNames topics)
            throws ExecutionException, InterruptedException {
        DeskApplication application =
                DeskApplication.start(client, topics, () -> new Desk(models, Admission.DEFAULT, Set.of()), Meter.NONE);
        assertThat(application.awaitRunning(PATIENCE)).isTrue();
        return application;
    }

    private TopicNames topics(TestInfo test) throws ExecutionException, InterruptedException {
        TopicNames topics =
                new TopicNames("t" + Integer.toHexString(test.getDisplayName().hashCode()) + ".");
        try (Admin admin = Admin.create(client)) {
            new TopicAdmin(admin).apply(TopicManifest.bundled(topics));
        }
        return topics;
    }

    /** Waits until the group has committed everything that was published. */
    private void awaitCaughtUp(TopicNames topics, long records) {
        await().atMost(PATIENCE).until(() -> committed(topics) == records && end(topics.raw()) == records);
    }

    private long committed(TopicNames topics) throws ExecutionException, InterruptedException {
        String group = StreamsDefaults.of(topics).getProperty("application.id");
        try (Admin admin = Admin.create(client)) {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().values().stream()
                    .mapToLong(OffsetAndMetadata::offset)
                    .sum();
        }
    }

    private long end(String topic) throws ExecutionException, InterruptedException {
        return TopicEnds.of(client, topic, IsolationLevel.READ_UNCOMMITTED).values().stream()
                .mapToLong(end -> end)
                .sum();
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        try (TopicReader reader = new TopicReader(client, List.of(topic), true)) {
            return reader.readToEnd();
        }
    }

    private List<String> keys(String topic) {
        return read(topic).stream().map(record -> text(record.key())).toList();
    }

    private static void publish(RecordPublisher publisher, String key, String value, @Nullable String contentType) {
        publisher.publish(key(key), value.getBytes(UTF_8), contentType);
    }

    private static byte[] key(String key) {
        return key.getBytes(UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
