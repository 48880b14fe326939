package org.copytaster.run.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** The memory of what has been put back of a topic, for all its partitions. For one thread. */
public final class Ledgers {

    private final Map<TopicPartition, Ledger> ledgers;

    private Ledgers(Map<TopicPartition, Ledger> ledgers) {
        this.ledgers = ledgers;
    }

    /**
     * Reads it.
     *
     * @param topic the topic whose records are put back
     * @param group the group that remembers: {@link ReplaySource#group}
     * @throws ExecutionException with the broker's reason as its cause
     */
    public static Ledgers read(Admin admin, String topic, String group)
            throws ExecutionException, InterruptedException {
        TopicDescription description = describe(admin, topic);
        List<TopicPartition> partitions = description.partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        Map<TopicPartition, ListOffsetsResultInfo> earliest = admin.listOffsets(
                        partitions.stream().collect(Collectors.toMap(each -> each, each -> OffsetSpec.earliest())))
                .all()
                .get();
        Map<TopicPartition, OffsetAndMetadata> committed = committed(admin, group);
        Map<TopicPartition, Ledger> ledgers = new HashMap<>();
        earliest.forEach((partition, beginning) -> ledgers.put(
                partition, Ledger.of(description.topicId().toString(), beginning.offset(), committed.get(partition))));
        return new Ledgers(ledgers);
    }

    static TopicDescription describe(Admin admin, String topic) throws ExecutionException, InterruptedException {
        return Objects.requireNonNull(
                        admin.describeTopics(List.of(topic)).topicNameValues().get(topic))
                .get();
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        try {
            // Stable: what a transaction is just about to commit counts.
            return admin.listConsumerGroupOffsets(group, new ListConsumerGroupOffsetsOptions().requireStable(true))
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Map.of();
            }
            throw e;
        }
    }

    /** Whether a record has been put back. */
    public boolean isDone(ConsumerRecord<byte[], byte[]> record) {
        return of(partition(record)).isDone(record.offset());
    }

    List<TopicPartition> partitions() {
        return List.copyOf(ledgers.keySet());
    }

    Ledger of(TopicPartition partition) {
        Ledger ledger = ledgers.get(partition);
        if (ledger == null) {
            throw new IllegalStateException("no ledger of " + partition);
        }
        return ledger;
    }

    /**
     * What to write down, by partition.
     *
     * @param positions before which all has been told to the ledgers
     * @throws ReplayStoppedException if it is more than can be
     */
    Map<TopicPartition, OffsetAndMetadata> committable(Map<TopicPartition, Long> positions) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        positions.forEach((partition, position) -> {
            OffsetAndMetadata committable = of(partition).committable(position);
            if (committable == null) {
                throw new ReplayStoppedException("too many records of " + partition
                        + " have been put back here and there for more to be remembered;"
                        + " put back the oldest that wait first, with fewer conditions");
            }
            offsets.put(partition, committable);
        });
        return offsets;
    }

    static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
