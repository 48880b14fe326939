package org.copytaster.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminSettingsTest {

    @Test
    void anAnswerIsNotWaitedForLong() {
        assertThat(AdminSettings.answeringWithin(Duration.ofSeconds(10), new Properties()))
                .containsEntry("default.api.timeout.ms", "10000")
                .containsEntry("request.timeout.ms", "10000");
    }

    @ParameterizedTest
    @CsvSource({"request.timeout.ms,30000", "default.api.timeout.ms,40000"})
    void aClientCanBeMadeWhicheverLimitTheUserSets(String name, String millis) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", "localhost:1");
        settings.put(name, millis);

        Properties merged = AdminSettings.answeringWithin(Duration.ofSeconds(10), settings);

        assertThat(merged).containsEntry(name, millis);
        assertThatCode(() -> Admin.create(merged).close(Duration.ZERO)).doesNotThrowAnyException();
    }
}
