package org.copytaster.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.awaitility.core.ConditionFactory;
import org.copytaster.run.TopicEnds;
import org.copytaster.run.TopicReader;
import org.copytaster.stream.StreamsDefaults;
import org.copytaster.stream.TopicAdmin;
import org.copytaster.stream.TopicManifest;
import org.copytaster.stream.TopicNames;

/**
 * The books of one pipeline: what was put in, how far it is, and where each record ended, by its place in the raw topic,
 * which every event and every dead letter names.
 */
final class Ledger {

    static final String ENRICHED = "enriched";
    static final String REJECTED = "rejected";
    static final String DEAD_LETTER = "dead letter";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Properties client;
    private final TopicNames topics;

    Ledger(Properties client, TopicNames topics) {
        this.client = client;
        this.topics = topics;
    }

    /** A ledger for topics made now. */
    static Ledger open(Properties client, String prefix) throws ExecutionException, InterruptedException {
        TopicNames topics = new TopicNames(prefix);
        try (Admin admin = Admin.create(client)) {
            new TopicAdmin(admin).apply(TopicManifest.bundled(topics));
        }
        return new Ledger(client, topics);
    }

    TopicNames topics() {
        return topics;
    }

    String group() {
        return StreamsDefaults.of(topics).getProperty("application.id");
    }

    /** How many raw records the group has committed. */
    long committed() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(client)) {
            return admin.listConsumerGroupOffsets(group()).partitionsToOffsetAndMetadata().get().values().stream()
                    .mapToLong(OffsetAndMetadata::offset)
                    .sum();
        }
    }

    /** Waits until the group has committed more than so many. */
    void awaitCommittedMoreThan(long records) {
        patiently().until(() -> committed() > records);
    }

    /** Waits until everything that was put in is committed, and no transaction is open on what came out. */
    void awaitDone() {
        patiently().until(() -> committed() == sum(ends(topics.raw(), IsolationLevel.READ_UNCOMMITTED)));
        for (String topic : List.of(topics.enriched(), topics.rejected(), topics.deadLetters())) {
            patiently()
                    .until(() -> ends(topic, IsolationLevel.READ_COMMITTED)
                            .equals(ends(topic, IsolationLevel.READ_UNCOMMITTED)));
        }
    }

    /**
     * Fails unless each raw record that there is ended exactly once.
     *
     * @return how many ended where
     */
    Map<String, Integer> assertEachOnce(long records) throws ExecutionException, InterruptedException {
        Map<String, List<String>> ends = ends();
        assertThat(ends.values().stream().filter(ended -> ended.size() != 1).count())
                .as("records that ended twice")
                .isZero();
        return counted(ends, records);
    }

    /** Fails unless each raw record that there is ended at least once, and always in the same topic. */
    Map<String, Integer> assertEachAtLeastOnce(long records) throws ExecutionException, InterruptedException {
        Map<String, List<String>> ends = ends();
        assertThat(ends.values()).allMatch(ended -> ended.stream().distinct().count() == 1);
        return counted(ends, records);
    }

    private Map<String, Integer> counted(Map<String, List<String>> ends, long records)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> raw = ends(topics.raw(), IsolationLevel.READ_UNCOMMITTED);
        assertThat(sum(raw)).as("records in the raw topic").isEqualTo(records);
        List<String> lost = new ArrayList<>();
        raw.forEach((partition, end) -> {
            for (long offset = 0; offset < end; offset++) {
                String place = place(partition.topic(), Integer.toString(partition.partition()), Long.toString(offset));
                if (!ends.containsKey(place)) {
                    lost.add(place);
                }
            }
        });
        assertThat(lost).as("records that ended nowhere").isEmpty();
        assertThat(ends).as("records that ended").hasSize((int) records);
        Map<String, Integer> counts = new TreeMap<>();
        ends.values().forEach(ended -> counts.merge(ended.get(0), 1, Integer::sum));
        return counts;
    }

    /** Where each raw record ended, as a consumer sees it that reads what is committed. */
    Map<String, List<String>> ends() {
        Map<String, List<String>> ends = new HashMap<>();
        Map<String, String> outcomes =
                Map.of(topics.enriched(), ENRICHED, topics.rejected(), REJECTED, topics.deadLetters(), DEAD_LETTER);
        try (TopicReader reader = new TopicReader(client, outcomes.keySet(), true)) {
            Map<TopicPartition, Long> end = reader.end();
            while (!reader.isPast(end)) {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ofMillis(200))) {
                    String place = record.topic().equals(topics.deadLetters())
                            ? place(
                                    header(record.headers(), "__streams.errors.topic"),
                                    header(record.headers(), "__streams.errors.partition"),
                                    header(record.headers(), "__streams.errors.offset"))
                            : header(record.headers(), "ce_id");
                    ends.computeIfAbsent(place, unused -> new ArrayList<>())
                            .add(outcomes.getOrDefault(record.topic(), "elsewhere"));
                }
            }
        }
        return ends;
    }

    private Map<TopicPartition, Long> ends(String topic, IsolationLevel isolation)
            throws ExecutionException, InterruptedException {
        return TopicEnds.of(client, topic, isolation);
    }

    /** A thread of the stream that fails and is replaced is no failure of the test. */
    private static ConditionFactory patiently() {
        return await().atMost(PATIENCE).dontCatchUncaughtExceptions();
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String place(String topic, String partition, String offset) {
        return topic + "-" + partition + "@" + offset;
    }

    static String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}
