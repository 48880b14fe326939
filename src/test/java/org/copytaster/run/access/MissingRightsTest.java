package org.copytaster.run.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MissingRightsTest {

    @Test
    void aBrokerThatIsTooOldToDescribeAResourceDoesNotTellOfRightsOnIt() throws Exception {
        assertThat(allowed(new UnsupportedVersionException("no DESCRIBE_TRANSACTIONS")))
                .isNull();
        assertThat(allowed(new TransactionalIdNotFoundException("none"))).isNull();
        assertThat(allowed(new TransactionalIdAuthorizationException("no"))).isEmpty();
    }

    private static @Nullable Set<AclOperation> allowed(RuntimeException fault) throws Exception {
        return MissingRights.allowed(
                KafkaFuture.completedFuture(Set.<AclOperation>of()).thenApply(unused -> {
                    throw fault;
                }),
                TransactionalIdNotFoundException.class);
    }
}
