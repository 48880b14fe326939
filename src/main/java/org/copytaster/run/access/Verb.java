package org.copytaster.run.access;

import static org.apache.kafka.common.acl.AclOperation.ALTER_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.BiFunction;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.streams.StreamsConfig;
import org.copytaster.run.replay.ReplaySource;
import org.copytaster.stream.TopicNames;

/** What talks to a cluster, and the rights that each needs: no more than these. RATIONALE.md has them as a table. */
public enum Verb {
    RUN(
            "run",
            (topics, applicationId) -> List.of(
                    Right.topic(READ, topics.raw()),
                    Right.topic(DESCRIBE_CONFIGS, topics.raw()),
                    Right.topic(WRITE, topics.enriched()),
                    Right.topic(DESCRIBE_CONFIGS, topics.enriched()),
                    Right.topic(WRITE, topics.rejected()),
                    Right.topic(DESCRIBE_CONFIGS, topics.rejected()),
                    Right.topic(WRITE, topics.deadLetters()),
                    Right.topic(DESCRIBE_CONFIGS, topics.deadLetters()),
                    Right.group(READ, applicationId),
                    Right.transactionalId(WRITE, applicationId + "-", true))),
    PUBLISH("publish", (topics, applicationId) -> List.of(Right.topic(WRITE, topics.raw()))),
    CONSUME("consume", (topics, applicationId) -> List.of(Right.topic(READ, topics.enriched()))),
    CONSUME_REJECTED("consume --rejected", (topics, applicationId) -> List.of(Right.topic(READ, topics.rejected()))),
    CONSUME_DEAD_LETTERS("consume --dlq", (topics, applicationId) -> List.of(Right.topic(READ, topics.deadLetters()))),
    TOPICS_CHECK("topics check", (topics, applicationId) -> onEachTopic(topics, DESCRIBE, DESCRIBE_CONFIGS)),
    TOPICS_APPLY("topics apply", (topics, applicationId) -> onEachTopic(topics, CREATE, DESCRIBE, ALTER_CONFIGS)),
    DLQ_LIST(
            "dlq list",
            (topics, applicationId) -> List.of(
                    Right.topic(READ, topics.deadLetters()),
                    Right.group(DESCRIBE, ReplaySource.DEAD_LETTERS.group(applicationId)))),
    // The raw topic, for values that did not fit into a letter.
    DLQ_SHOW(
            "dlq show",
            (topics, applicationId) ->
                    List.of(Right.topic(READ, topics.deadLetters()), Right.topic(READ, topics.raw()))),
    DLQ_REPLAY("dlq replay", (topics, applicationId) -> replay(ReplaySource.DEAD_LETTERS, topics, applicationId)),
    REPLAY_REJECTED(
            "replay --rejected", (topics, applicationId) -> replay(ReplaySource.REJECTED, topics, applicationId));

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final BiFunction<TopicNames, String, List<Right>> rights;

    Verb(String words, BiFunction<TopicNames, String, List<Right>> rights) {
        this.words = words;
        this.rights = rights;
    }

    /** As it is written on the command line. */
    public String words() {
        return words;
    }

    /**
     * The rights it needs.
     *
     * @param applicationId the desk's {@code application.id}
     * @param kafka the settings, for the desk's {@code processing.guarantee}: only exactly-once takes transactions
     */
    public List<Right> rights(TopicNames topics, String applicationId, Properties kafka) {
        List<Right> all = rights.apply(topics, applicationId);
        return this == RUN
                        && StreamsConfig.AT_LEAST_ONCE.equals(
                                kafka.getProperty(StreamsConfig.PROCESSING_GUARANTEE_CONFIG))
                ? all.stream()
                        .filter(right -> right.resource() != ResourceType.TRANSACTIONAL_ID)
                        .toList()
                : all;
    }

    private static List<Right> replay(ReplaySource source, TopicNames topics, String applicationId) {
        String group = source.group(applicationId);
        return List.of(
                Right.topic(READ, source.topic(topics)),
                Right.topic(READ, topics.raw()),
                Right.topic(WRITE, topics.raw()),
                Right.topic(DESCRIBE_CONFIGS, topics.raw()),
                Right.group(READ, group),
                Right.transactionalId(WRITE, group, false));
    }

    private static List<Right> onEachTopic(TopicNames topics, AclOperation... operations) {
        List<Right> rights = new ArrayList<>();
        for (String topic : List.of(topics.raw(), topics.enriched(), topics.rejected(), topics.deadLetters())) {
            for (AclOperation operation : operations) {
                rights.add(Right.topic(operation, topic));
            }
        }
        return rights;
    }
}
