package org.copytaster.run.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.resource.ResourceType;
import org.copytaster.stream.TopicNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbTest {

    @ParameterizedTest
    @CsvSource({
        "RUN, , true",
        "RUN, exactly_once_v2, true",
        "RUN, at_least_once, false",
        // A replay is a transaction, however the desk runs.
        "DLQ_REPLAY, at_least_once, true"
    })
    void theDeskTakesARightOnTransactionsUnderExactlyOnceAlone(
            Verb verb, @Nullable String guarantee, boolean expected) {
        Properties kafka = new Properties();
        if (guarantee != null) {
            kafka.put("processing.guarantee", guarantee);
        }

        List<Right> rights = verb.rights(new TopicNames(""), "copytaster", kafka);

        assertThat(rights).extracting(Right::resource).contains(ResourceType.TOPIC, ResourceType.GROUP);
        assertThat(rights.stream().anyMatch(right -> right.resource() == ResourceType.TRANSACTIONAL_ID))
                .isEqualTo(expected);
    }
}
