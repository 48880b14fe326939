package org.copytaster.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.ResourceType;
import org.copytaster.run.Settings;
import org.copytaster.run.access.MissingRights;
import org.copytaster.run.access.MissingRightsException;
import org.copytaster.run.access.Right;
import org.copytaster.run.access.Verb;
import org.jspecify.annotations.Nullable;

/** What a verb does on a cluster. Where the cluster refuses, it is told which rights are missing. */
final class OnCluster {

    private OnCluster() {}

    /** Fails if the verb lacks rights, before anything is done. */
    static void require(Verb verb, Settings settings) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings.kafka())) {
            new MissingRights(admin).require(verb, settings.topics(), settings.applicationId(), settings.kafka());
        }
    }

    /** Does it. Kafka's own refusal names a resource at best, and no operation. */
    static int call(Verb verb, Settings settings, Callable<Integer> work) throws Exception {
        try {
            return work.call();
        } catch (Exception e) {
            AuthorizationException refusal = refusal(e);
            if (refusal == null) {
                throw e;
            }
            List<Right> rights = verb.rights(settings.topics(), settings.applicationId(), settings.kafka());
            throw new MissingRightsException(verb, missing(settings, rights, refusal));
        }
    }

    private static List<Right> missing(Settings settings, List<Right> rights, AuthorizationException refusal)
            throws Exception {
        List<Right> missing;
        try (Admin admin = Admin.create(settings.kafka())) {
            missing = new MissingRights(admin).among(rights);
        }
        if (!missing.isEmpty()) {
            return missing;
        }
        // Of some resources a broker does not tell who may do what: then it is one of those of the kind it named.
        ResourceType kind = kind(refusal);
        return rights.stream().filter(right -> right.resource() == kind).toList();
    }

    private static ResourceType kind(AuthorizationException refusal) {
        if (refusal instanceof GroupAuthorizationException) {
            return ResourceType.GROUP;
        }
        if (refusal instanceof TopicAuthorizationException) {
            return ResourceType.TOPIC;
        }
        return refusal instanceof TransactionalIdAuthorizationException
                ? ResourceType.TRANSACTIONAL_ID
                : ResourceType.CLUSTER;
    }

    private static @Nullable AuthorizationException refusal(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthorizationException refusal) {
                return refusal;
            }
        }
        return null;
    }
}
