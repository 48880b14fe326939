package org.copytaster.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.copytaster.stream.MissingTopicsException;
import org.copytaster.stream.TopicAdmin;
import org.copytaster.stream.TopicManifest;
import org.copytaster.stream.TopicNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

    private static final TopicNames TOPICS = new TopicNames("");

    @TempDir
    private Path folder;

    @Test
    void dataOutliveTheBroker() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0, Map.of())) {
            apply(broker);
            try (RecordPublisher publisher = new RecordPublisher(client(broker), TOPICS.raw())) {
                publisher.publish("k".getBytes(UTF_8), "v".getBytes(UTF_8), null);
                publisher.flush();
                assertThat(publisher.published()).isEqualTo(1);
            }
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0, Map.of());
                TopicReader reader = new TopicReader(client(broker), List.of(TOPICS.raw()), true)) {
            assertThat(reader.readToEnd())
                    .singleElement()
                    .satisfies(
                            record -> assertThat(record.value()).asString(UTF_8).isEqualTo("v"));
        }
    }

    /** Brokers make a topic that a consumer asks for, if it lets them. */
    @Test
    void aTopicThatIsNotThereIsNamedAndNotMade() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0, Map.of("auto.create.topics.enable", "true"));
                Admin admin = Admin.create(client(broker))) {
            assertThatThrownBy(() -> new TopicReader(client(broker), List.of("mistyped"), true))
                    .isInstanceOf(MissingTopicsException.class)
                    .hasMessageContaining("mistyped");

            assertThat(admin.listTopics().names().get()).doesNotContain("mistyped");
        }
    }

    @Test
    void topicsAreMadeAsTheirManifestsSayAndDifferencesAreNamedAndMended() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0, Map.of());
                Admin admin = Admin.create(client(broker))) {
            TopicAdmin topics = new TopicAdmin(admin);
            List<TopicManifest> manifests = TopicManifest.bundled(TOPICS);
            assertThat(topics.check(manifests)).hasSize(4).allMatch(line -> line.endsWith(": missing"));

            assertThat(topics.apply(manifests)).hasSize(4).allMatch(line -> line.contains(": created"));
            assertThat(topics.check(manifests)).isEmpty();
            assertThat(topics.apply(manifests)).isEmpty();

            TopicManifest raw = manifests.get(0);
            TopicManifest smaller = new TopicManifest(
                    raw.name(), raw.partitions(), raw.replicas(), Map.of("max.message.bytes", "1000"));
            assertThat(topics.apply(List.of(smaller)))
                    .containsExactly("news.articles.raw: max.message.bytes was 8388608, is 1000");
            assertThat(topics.check(manifests))
                    .containsExactly("news.articles.raw: max.message.bytes is 1000, the manifest says 8388608");
        }
    }

    private static void apply(EmbeddedBroker broker) throws Exception {
        try (Admin admin = Admin.create(client(broker))) {
            new TopicAdmin(admin).apply(TopicManifest.bundled(TOPICS));
        }
    }

    private static Properties client(EmbeddedBroker broker) {
        Properties client = new Properties();
        client.put("bootstrap.servers", broker.bootstrapServers());
        return client;
    }
}
