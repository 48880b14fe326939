package org.copytaster.run.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copytaster.run.EmbeddedBroker;
import org.copytaster.run.Settings;
import org.copytaster.stream.TopicAdmin;
import org.copytaster.stream.TopicManifest;
import org.copytaster.stream.TopicNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorIT {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    @Test
    void whatIsWrongIsNamedAndWhatIsMendedIsNot() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("data"), 0, Map.of());
                Admin admin = Admin.create(client(broker.bootstrapServers()))) {
            assertThat(wrong(admin, broker.bootstrapServers()))
                    .hasSize(4)
                    .allMatch(finding -> finding.subject().equals("topics"))
                    .allMatch(finding -> finding.text().contains("missing: 'copytaster topics apply' mends it"));

            new TopicAdmin(admin).apply(TopicManifest.bundled(new TopicNames("")));

            assertThat(wrong(admin, broker.bootstrapServers())).isEmpty();
            assertThat(examine(admin, broker.bootstrapServers()))
                    .extracting(Finding::subject)
                    .containsExactly(
                            "copytaster",
                            "java",
                            "memory",
                            "disk",
                            "brokers",
                            "features",
                            "rights",
                            "topics",
                            "transactions",
                            "clock",
                            "broker disks");
        }
    }

    @Test
    void aTransactionThatNobodyEndsIsWrongAndTheAdviceNamesItsPlace() throws Exception {
        TopicNames topics = new TopicNames("");
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("data"), 0, Map.of());
                Admin admin = Admin.create(client(broker.bootstrapServers()))) {
            new TopicAdmin(admin).apply(TopicManifest.bundled(topics));
            Properties settings = client(broker.bootstrapServers());
            settings.put("transactional.id", "somebody");
            try (Producer<byte[], byte[]> producer =
                    new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
                producer.initTransactions();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(topics.enriched(), 1, new byte[] {1}, new byte[] {1}))
                        .get();

                assertThat(wrong(admin, broker.bootstrapServers()))
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.text())
                                .contains("news.articles.enriched-1 from offset 0")
                                .contains("abort --topic news.articles.enriched --partition 1 --start-offset 0"));

                producer.abortTransaction();
            }
            assertThat(wrong(admin, broker.bootstrapServers())).isEmpty();
        }
    }

    @Test
    void brokersThatDoNotAnswerAreWrongAndNothingElseIsAskedOfThem() throws Exception {
        Properties client = client("localhost:1");
        client.put("default.api.timeout.ms", "1000");
        client.put("request.timeout.ms", "1000");
        try (Admin admin = Admin.create(client)) {
            assertThat(wrong(admin, "localhost:1"))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.text()).contains("no answer from localhost:1"));
        }
    }

    private List<Finding> wrong(Admin admin, String broker) throws Exception {
        return examine(admin, broker).stream()
                .filter(finding -> finding.level() == Finding.Level.WRONG)
                .toList();
    }

    private List<Finding> examine(Admin admin, String broker) throws Exception {
        Settings settings = Settings.resolve(null, Map.of(), Map.of(Settings.BOOTSTRAP_SERVERS, broker));
        return new Doctor(settings, admin, folder.resolve("state"), Clock.systemUTC(), PATIENCE).examine();
    }

    private static Properties client(String broker) {
        Properties client = new Properties();
        client.put("bootstrap.servers", broker);
        return client;
    }
}
