package org.copytaster.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.junit.jupiter.api.Test;

class TopicAdminTest {

    @Test
    void aBrokerThatDoesNotKnowOneOfTheSettingsHasNoLimitThere() {
        assertThat(TopicAdmin.timestamps(config("max.message.bytes", "1000")))
                .isEqualTo(new TimestampLimits(Long.MAX_VALUE, Long.MAX_VALUE));
        assertThat(TopicAdmin.timestamps(config(
                        "message.timestamp.before.max.ms", "9223372036854775807",
                        "message.timestamp.after.max.ms", "3600000")))
                .isEqualTo(new TimestampLimits(Long.MAX_VALUE, 3_600_000));
    }

    @Test
    void theOneSettingOfOlderBrokersHoldsInBothDirections() {
        assertThat(TopicAdmin.timestamps(config("message.timestamp.difference.max.ms", "60000")))
                .isEqualTo(new TimestampLimits(60_000, 60_000));
        assertThat(TopicAdmin.timestamps(config(
                        "message.timestamp.difference.max.ms", "60000", "message.timestamp.before.max.ms", "1000")))
                .isEqualTo(new TimestampLimits(1_000, 60_000));
    }

    private static Config config(String... namesAndValues) {
        List<ConfigEntry> entries = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            entries.add(new ConfigEntry(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Config(entries);
    }
}
