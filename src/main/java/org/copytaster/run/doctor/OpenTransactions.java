package org.copytaster.run.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Looks for transactions that nobody ends. Whoever reads what is committed waits before such a one, on its partition and
 * for good, and no lag, log or error tells why. When one began can't be told, since records carry the time of their
 * article; so those that are open are looked at until they have ended. For one thread.
 */
final class OpenTransactions {

    /** The desk's and the replay's are aborted after a minute, and a broker looks for such every ten seconds. */
    static final Duration PATIENCE = Duration.ofSeconds(75);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Admin admin;
    private final Duration patience;

    /** @param patience how long a transaction may be open */
    OpenTransactions(Admin admin, Duration patience) {
        this.admin = admin;
        this.patience = patience;
    }

    /**
     * @param partition where it holds up who reads
     * @param start the offset of its first record there
     * @param producer the producer's id
     */
    record Transaction(TopicPartition partition, long start, long producer) {}

    /**
     * What was seen.
     *
     * @param staying the transactions that stay open
     * @param unseen topics whose producers this principal may not see: it takes READ on each
     */
    record Seen(Set<Transaction> staying, Set<String> unseen) {}

    /** Those that stay open. Returns at once where none is, as a rule. */
    Seen look(List<String> topics) throws ExecutionException, InterruptedException {
        Set<String> unseen = new TreeSet<>();
        List<TopicPartition> partitions = partitions(topics, unseen);
        Set<Transaction> staying = open(partitions, unseen);
        long end = System.nanoTime() + patience.toNanos();
        while (!staying.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            staying.retainAll(open(partitions, unseen));
        }
        return new Seen(staying, unseen);
    }

    private Set<Transaction> open(List<TopicPartition> partitions, Set<String> unseen)
            throws ExecutionException, InterruptedException {
        Set<Transaction> open = new HashSet<>();
        DescribeProducersResult producers = admin.describeProducers(partitions);
        for (TopicPartition partition : partitions) {
            try {
                for (ProducerState producer :
                        producers.partitionResult(partition).get().activeProducers()) {
                    producer.currentTransactionStartOffset()
                            .ifPresent(start -> open.add(new Transaction(partition, start, producer.producerId())));
                }
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicAuthorizationException)) {
                    throw e;
                }
                unseen.add(partition.topic());
            }
        }
        return open;
    }

    private List<TopicPartition> partitions(List<String> topics, Set<String> unseen)
            throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = new ArrayList<>();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
                admin.describeTopics(topics).topicNameValues().entrySet()) {
            try {
                for (TopicPartitionInfo partition : topic.getValue().get().partitions()) {
                    partitions.add(new TopicPartition(topic.getKey(), partition.partition()));
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof TopicAuthorizationException) {
                    unseen.add(topic.getKey());
                } else if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return partitions;
    }
}
