package org.copytaster.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.copytaster.desk.Desk;
import org.copytaster.desk.Models;
import org.copytaster.fuzz.FuzzInput;
import org.copytaster.fuzz.InputGenerator;
import org.copytaster.intake.Admission;
import org.copytaster.run.DeskApplication;
import org.copytaster.run.EmbeddedBroker;
import org.copytaster.run.RecordPublisher;
import org.copytaster.stream.Meter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bad input through the stream, on a real broker and in both modes: every record that the raw topic takes is accounted
 * for. {@code -Dcopytaster.fuzz.stream=20000} for as many as a release should see.
 */
@Tag("fault")
class StreamFuzzIT {

    @ParameterizedTest
    @ValueSource(strings = {"exactly_once_v2", "at_least_once"})
    void everyInputEndsOnce(String mode, @TempDir Path folder) throws Exception {
        long seed = Long.getLong("copytaster.fuzz.seed", 2);
        long count = Long.getLong("copytaster.fuzz.stream", 1_000);
        Models models = Models.bundled();
        Properties client = new Properties();
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0, Map.of())) {
            client.put("bootstrap.servers", broker.bootstrapServers());
            Ledger ledger = Ledger.open(client, "fuzz.");
            Properties settings = new Properties();
            settings.putAll(client);
            settings.put("processing.guarantee", mode);
            try (RecordPublisher publisher =
                            new RecordPublisher(client, ledger.topics().raw());
                    DeskApplication application = DeskApplication.start(
                            settings,
                            ledger.topics(),
                            () -> new Desk(models, Admission.DEFAULT, Set.of()),
                            Meter.NONE)) {
                InputGenerator generator = new InputGenerator(seed);
                for (long number = 0; number < count; number++) {
                    FuzzInput input = generator.input(number);
                    String key = input.key();
                    publisher.publish(key == null ? null : key.getBytes(UTF_8), input.value(), input.contentType());
                }
                publisher.flush();
                ledger.awaitDone();

                assertThat(application.isReady()).isTrue();
                Map<String, Integer> ended = ledger.assertEachOnce(publisher.published());
                System.out.println("seed " + seed + ", " + mode + ": " + publisher.published() + " of " + count
                        + " taken by the raw topic, ended " + ended);
                assertThat(publisher.published() + publisher.failed()).isEqualTo(count);
                assertThat(publisher.failed()).as("too large for the raw topic").isLessThan(count / 100 + 1);
            }
        }
    }
}
