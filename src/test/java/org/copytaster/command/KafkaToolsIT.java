package org.copytaster.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copytaster.command.OtherProcess.Result;
import org.copytaster.desk.Desk;
import org.copytaster.desk.Models;
import org.copytaster.intake.Admission;
import org.copytaster.run.Newsroom;
import org.copytaster.stream.TopicNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README promises: Kafka's own console tools, from processes of their own, publish, read and look at the group. */
class KafkaToolsIT {

    @Test
    void kafkasOwnToolsPublishReadAndSeeTheGroupWithoutLag(@TempDir Path folder) throws Exception {
        Models models = Models.bundled();
        try (Newsroom newsroom =
                Newsroom.open(folder, 0, () -> new Desk(models, Admission.DEFAULT, Set.of()), new TopicNames(""))) {
            String broker = newsroom.bootstrapServers();
            String plain = "Les pompiers ont éteint vendredi matin un feu dans un entrepôt du port de Marseille.";
            String json = "{\"uri\": \"urn:json\", \"text\": \"" + plain + " Personne n'a été blessé.\"}";

            Result produced = OtherProcess.run(
                    "org.apache.kafka.tools.ConsoleProducer",
                    plain + "\n" + json + "\n",
                    List.of("--bootstrap-server", broker, "--topic", "news.articles.raw"));
            assertThat(produced.exitCode()).as(produced.output()).isZero();

            Result consumed = OtherProcess.run(
                    "org.apache.kafka.tools.consumer.ConsoleConsumer",
                    "",
                    List.of(
                            "--bootstrap-server",
                            broker,
                            "--topic",
                            "news.articles.enriched",
                            "--from-beginning",
                            "--isolation-level",
                            "read_committed",
                            "--max-messages",
                            "2",
                            "--timeout-ms",
                            "60000"));
            assertThat(consumed.output())
                    .contains("\"uri\":\"urn:json\"")
                    .contains("\"uri\":\"urn:copytaster:sha256:")
                    .contains("pompiers ont éteint");

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(lags(broker))
                            .hasSize(6)
                            .containsOnly("0", "-")
                            .contains("0"));
        }
    }

    /** The column LAG of the group's description: a dash where a partition has never had a record. */
    private static List<String> lags(String broker) throws Exception {
        Result described = OtherProcess.run(
                "org.apache.kafka.tools.consumer.group.ConsumerGroupCommand",
                "",
                List.of("--bootstrap-server", broker, "--describe", "--group", "copytaster"));
        assertThat(described.exitCode()).as(described.output()).isZero();
        List<String> lags = new ArrayList<>();
        described.output().lines().filter(line -> line.startsWith("copytaster")).forEach(line -> {
            String[] columns = line.trim().split("\\s+", -1);
            lags.add(columns[5]);
        });
        return lags;
    }
}
