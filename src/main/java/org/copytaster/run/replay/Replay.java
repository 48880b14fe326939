package org.copytaster.run.replay;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.copytaster.stream.DeadLetter;
import org.copytaster.stream.RecordSize;
import org.copytaster.stream.TopicNames;
import org.jspecify.annotations.Nullable;

/**
 * Puts records back onto the raw topic. Copies and the memory of them are one transaction: however it ends, a record
 * that was put back is known to be, and one that was not still waits. A second replay of the same source takes over from
 * the first, which then stops. For one thread, and one call.
 */
public final class Replay implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Properties settings;
    private final TopicNames topics;
    private final ReplaySource source;
    private final ReplaySelection selection;
    private final Clock clock;
    private final String group;
    private final Consumer<byte[], byte[]> consumer;
    private final RawRecords raw;
    private final LaterRecords later = new LaterRecords();
    private final ReplayReport report = new ReplayReport();

    /**
     * @param settings Kafka's
     * @param topics where records are
     * @param applicationId that of the desk: the name of the group and of the transactions begins with it
     * @param source what to put back
     * @param selection which of it
     * @param clock for the time of records that are older than the raw topic keeps them
     */
    public Replay(
            Properties settings,
            TopicNames topics,
            String applicationId,
            ReplaySource source,
            ReplaySelection selection,
            Clock clock) {
        this.settings = settings;
        this.topics = topics;
        this.source = source;
        this.selection = selection;
        this.clock = clock;
        this.group = source.group(applicationId);
        this.consumer = consumer(settings, group);
        this.raw = new RawRecords(settings, topics.raw());
    }

    private static Consumer<byte[], byte[]> consumer(Properties settings, String group) {
        Properties merged = new Properties();
        // So many go in one transaction at most.
        merged.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "200");
        merged.putAll(settings);
        // Only its name is used: partitions are assigned by hand.
        merged.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        merged.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        merged.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        merged.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(merged, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Does it, up to what is there now.
     *
     * @param dryRun changes nothing, and tells what would be done
     * @throws ReplayStoppedException if it can't go on
     * @throws org.apache.kafka.common.KafkaException if the brokers refuse; what is committed stays, the rest waits
     * @throws ExecutionException likewise, the reason as its cause
     */
    public ReplayReport run(boolean dryRun) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings);
                // First of all: ends what a replay that was killed had begun.
                ReplayTransactions transactions =
                        dryRun ? null : new ReplayTransactions(settings, consumer.groupMetadata())) {
            RawTopicLimits limits = RawTopicLimits.of(admin, topics.raw());
            Ledgers ledgers = Ledgers.read(admin, source.topic(topics), group);
            Map<TopicPartition, Long> end = consumer.endOffsets(ledgers.partitions());
            if (!selection.superseded()) {
                findLaterRecords(ledgers, end);
            }
            rewind(ledgers);
            while (!isPast(end) && report.count(Decision.PUT_BACK) < selection.max()) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    putBack(records, end, ledgers, limits, transactions);
                }
            }
            return report;
        }
    }

    private void rewind(Ledgers ledgers) {
        consumer.assign(ledgers.partitions());
        ledgers.partitions()
                .forEach(partition ->
                        consumer.seek(partition, ledgers.of(partition).start()));
    }

    private boolean isPast(Map<TopicPartition, Long> end) {
        return end.entrySet().stream().allMatch(entry -> consumer.position(entry.getKey()) >= entry.getValue());
    }

    private void findLaterRecords(Ledgers ledgers, Map<TopicPartition, Long> end) {
        rewind(ledgers);
        while (!isPast(end)) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                Candidate candidate = source.read(record, topics);
                if (decide(candidate, ledgers) == Decision.PUT_BACK) {
                    later.watch(candidate.origin(), source.key(candidate, raw));
                }
            }
        }
        later.read(consumer, topics.raw());
    }

    private Decision decide(Candidate candidate, Ledgers ledgers) {
        if (ledgers.isDone(candidate.record())) {
            return Decision.DONE;
        }
        if (!selection.selects(candidate)) {
            return Decision.NOT_SELECTED;
        }
        if (candidate.replays() >= selection.maxReplays()) {
            return Decision.EXHAUSTED;
        }
        return later.supersede(candidate.origin(), source.key(candidate, raw))
                ? Decision.SUPERSEDED
                : Decision.PUT_BACK;
    }

    /**
     * What was polled at once, in one transaction or several. A transaction begins when all that goes into it is at hand:
     * to read values from the raw topic may take longer than the brokers keep one open.
     */
    private void putBack(
            ConsumerRecords<byte[], byte[]> records,
            Map<TopicPartition, Long> end,
            Ledgers ledgers,
            RawTopicLimits limits,
            @Nullable ReplayTransactions transactions) {
        ReplayBatch batch = new ReplayBatch();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            TopicPartition partition = Ledgers.partition(record);
            if (report.count(Decision.PUT_BACK) >= selection.max()) {
                break;
            }
            // What has come since the start may be a failure of what was just put back.
            if (record.offset() >= end.getOrDefault(partition, 0L)) {
                continue;
            }
            Candidate candidate = source.read(record, topics);
            Decision decision = decide(candidate, ledgers);
            if (decision == Decision.PUT_BACK) {
                decision = copy(candidate, limits, batch);
            } else {
                report.add(decision);
            }
            if (decision == Decision.PUT_BACK) {
                ledgers.of(partition).putBack(record.offset());
            } else if (decision != Decision.DONE) {
                ledgers.of(partition).left(record.offset());
            }
            batch.passed(partition, record.offset() + 1);
            if (batch.isFull()) {
                commit(batch, ledgers, transactions);
                batch = new ReplayBatch();
            }
        }
        commit(batch, ledgers, transactions);
    }

    private static void commit(ReplayBatch batch, Ledgers ledgers, @Nullable ReplayTransactions transactions) {
        if (transactions != null && !batch.isEmpty()) {
            transactions.commit(batch.copies(), ledgers.committable(batch.positions()));
        }
    }

    private Decision copy(Candidate candidate, RawTopicLimits limits, ReplayBatch batch) {
        Restored restored = source.restore(candidate, raw);
        if (restored instanceof Restored.Gone gone) {
            report.gone(candidate, gone.why());
            return Decision.GONE;
        }
        ProducerRecord<byte[], byte[]> record = ((Restored.Found) restored).raw();
        Headers headers = record.headers().add(DeadLetter.REPLAYS, utf8(candidate.replays() + 1));
        long size = RecordSize.of(record.key(), record.value(), headers);
        if (!limits.takes(size)) {
            report.gone(candidate, "it has " + size + " bytes, and the raw topic takes " + limits.maxBytes());
            return Decision.GONE;
        }
        long timestamp = candidate.record().timestamp();
        boolean tooOld = limits.isTooOld(timestamp, clock.millis());
        batch.add(
                new ProducerRecord<>(
                        topics.raw(),
                        partition(candidate, limits),
                        tooOld ? clock.millis() : timestamp,
                        record.key(),
                        record.value(),
                        headers),
                size);
        report.putBack(candidate, tooOld);
        return Decision.PUT_BACK;
    }

    /** The one it came from, whoever's partitioner had chosen it: the versions of an article stay together. */
    private static @Nullable Integer partition(Candidate candidate, RawTopicLimits limits) {
        RawPlace origin = candidate.origin();
        return origin != null && origin.partition() < limits.partitions() ? origin.partition() : null;
    }

    private static byte[] utf8(int number) {
        return Integer.toString(number).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        raw.close();
        consumer.close();
    }
}
