package org.copytaster.run.access;

import java.util.Locale;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;

/**
 * One right on one resource, as an ACL grants it.
 *
 * @param operation what may be done; READ, WRITE and ALTER_CONFIGS bring DESCRIBE or DESCRIBE_CONFIGS with them
 * @param resource the kind of resource
 * @param name its name, or with {@code prefixed} what its name begins with
 */
public record Right(AclOperation operation, ResourceType resource, String name, boolean prefixed) {

    static Right topic(AclOperation operation, String name) {
        return new Right(operation, ResourceType.TOPIC, name, false);
    }

    static Right group(AclOperation operation, String name) {
        return new Right(operation, ResourceType.GROUP, name, false);
    }

    static Right transactionalId(AclOperation operation, String name, boolean prefixed) {
        return new Right(operation, ResourceType.TRANSACTIONAL_ID, name, prefixed);
    }

    /** Such as {@code WRITE on transactional id copytaster*}. */
    @Override
    public String toString() {
        return operation + " on " + resource.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + name
                + (prefixed ? "*" : "");
    }
}
