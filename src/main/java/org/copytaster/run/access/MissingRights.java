package org.copytaster.run.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.resource.ResourceType;
import org.copytaster.stream.TopicNames;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which rights a principal lacks, by describing the resources: the broker says with each what the one who asks
 * may do with it, or refuses the description itself, which whoever may do anything with it is given. Of a group that does
 * not exist yet and of transactional ids it tells no more than that. Not thread-safe.
 */
public final class MissingRights {

    private final Admin admin;
    private final Map<String, @Nullable Set<AclOperation>> topics = new HashMap<>();

    /** The caller closes the admin client. */
    public MissingRights(Admin admin) {
        this.admin = admin;
    }

    /**
     * Fails if a verb lacks rights.
     *
     * @param applicationId the desk's {@code application.id}
     * @param kafka the settings
     * @throws MissingRightsException if it does
     * @throws ExecutionException if the brokers can't be asked, their reason as its cause
     */
    public void require(Verb verb, TopicNames names, String applicationId, Properties kafka)
            throws ExecutionException, InterruptedException {
        List<Right> missing = among(verb.rights(names, applicationId, kafka));
        if (!missing.isEmpty()) {
            throw new MissingRightsException(verb, missing);
        }
    }

    /**
     * Those that are missing, in their order. Where the brokers have no authorizer, or don't tell, that is none.
     *
     * @throws ExecutionException if the brokers can't be asked, their reason as its cause
     */
    public List<Right> among(List<Right> rights) throws ExecutionException, InterruptedException {
        List<Right> missing = new ArrayList<>();
        for (Right right : rights) {
            if (isMissing(right)) {
                missing.add(right);
            }
        }
        return missing;
    }

    private boolean isMissing(Right right) throws ExecutionException, InterruptedException {
        if (right.resource() == ResourceType.TOPIC) {
            if (!topics.containsKey(right.name())) {
                topics.put(right.name(), onTopic(right.name()));
            }
            return lacks(topics.get(right.name()), right.operation());
        }
        return lacks(
                right.resource() == ResourceType.GROUP ? onGroup(right.name()) : onTransactionalId(right.name()),
                right.operation());
    }

    /** Null is: nobody knows. */
    private static boolean lacks(@Nullable Set<AclOperation> allowed, AclOperation operation) {
        return allowed != null && !allowed.contains(operation);
    }

    private @Nullable Set<AclOperation> onTopic(String name) throws ExecutionException, InterruptedException {
        return allowed(
                Objects.requireNonNull(admin.describeTopics(
                                        List.of(name), new DescribeTopicsOptions().includeAuthorizedOperations(true))
                                .topicNameValues()
                                .get(name))
                        .thenApply(topic -> topic.authorizedOperations()),
                UnknownTopicOrPartitionException.class);
    }

    private @Nullable Set<AclOperation> onGroup(String name) throws ExecutionException, InterruptedException {
        return allowed(
                Objects.requireNonNull(admin.describeConsumerGroups(
                                        List.of(name),
                                        new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true))
                                .describedGroups()
                                .get(name))
                        .thenApply(group -> group.authorizedOperations()),
                GroupIdNotFoundException.class);
    }

    private @Nullable Set<AclOperation> onTransactionalId(String name) throws ExecutionException, InterruptedException {
        return allowed(
                admin.describeTransactions(List.of(name)).description(name).thenApply(unused -> null),
                TransactionalIdNotFoundException.class);
    }

    /** Empty if even the description is refused; null if it is not, and nothing more is said, as by an old broker. */
    static @Nullable Set<AclOperation> allowed(
            KafkaFuture<@Nullable Set<AclOperation>> answer, Class<? extends Exception> notThere)
            throws ExecutionException, InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return Set.of();
            }
            if (notThere.isInstance(e.getCause()) || e.getCause() instanceof UnsupportedVersionException) {
                return null;
            }
            throw e;
        }
    }
}
