package org.copytaster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.storage.internals.log.LogConfig;
import org.copytaster.stream.TopicManifest;
import org.copytaster.stream.TopicNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTest {

    private static final long DAY = 24 * 60 * 60 * 1000L;

    static List<String> names() {
        return TopicNames.ALL;
    }

    @Test
    void thereIsOneManifestForEachTopic() throws IOException {
        try (Stream<Path> files = Files.list(ContractFiles.TOPICS)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("news.")))
                    .containsExactlyInAnyOrderElementsOf(
                            TopicNames.ALL.stream().map(name -> name + ".yaml").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachIsAKafkaTopicThatStrimziTakes(String name) {
        JsonNode manifest = manifest(name);

        assertThat(manifest.path("apiVersion").textValue()).isEqualTo("kafka.strimzi.io/v1");
        assertThat(manifest.path("kind").textValue()).isEqualTo("KafkaTopic");
        assertThat(manifest.at("/metadata/name").textValue()).isEqualTo(name);
        assertThat(manifest.path("metadata")
                        .path("labels")
                        .path("strimzi.io/cluster")
                        .textValue())
                .isNotBlank();
        assertThat(manifest.at("/spec/topicName").textValue()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachHasSixPartitionsAndSurvivesTheLossOfABroker(String name) {
        TopicManifest topic = topic(name);

        assertThat(topic.partitions()).isEqualTo(6);
        assertThat(topic.replicas()).isEqualTo((short) 3);
        assertThat(topic.config()).containsEntry(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everySettingIsOneThatABrokerTakes(String name) {
        LogConfig.validate(topic(name).config());
    }

    @Test
    void everyEventOfALargestArticleFits() {
        assertThat(TopicNames.ALL.stream().map(name -> setting(name, TopicConfig.MAX_MESSAGE_BYTES_CONFIG)))
                .containsExactly(8L << 20, 16L << 20, 16L << 20, 9L << 20);
    }

    @Test
    void onlyTheEnrichedTopicIsCompacted() {
        Map<String, String> policies = Map.of(
                TopicNames.RAW, "delete",
                TopicNames.ENRICHED, "compact,delete",
                TopicNames.REJECTED, "delete",
                TopicNames.DEAD_LETTERS, "delete");

        policies.forEach((name, policy) ->
                assertThat(topic(name).config()).containsEntry(TopicConfig.CLEANUP_POLICY_CONFIG, policy));
    }

    @Test
    void aWithdrawnArticleIsGoneWithinADayAndItsTombstoneOutlivesALongWeekend() {
        assertThat(setting(TopicNames.ENRICHED, TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG))
                .isLessThanOrEqualTo(DAY);
        assertThat(setting(TopicNames.ENRICHED, TopicConfig.DELETE_RETENTION_MS_CONFIG))
                .isGreaterThanOrEqualTo(4 * DAY);
    }

    @Test
    void whatFailedOrWasRejectedIsKeptLongerThanTheRawRecord() {
        long raw = setting(TopicNames.RAW, TopicConfig.RETENTION_MS_CONFIG);

        assertThat(setting(TopicNames.DEAD_LETTERS, TopicConfig.RETENTION_MS_CONFIG))
                .isGreaterThan(raw);
        assertThat(setting(TopicNames.REJECTED, TopicConfig.RETENTION_MS_CONFIG))
                .isGreaterThan(raw);
    }

    @ParameterizedTest
    @MethodSource("names")
    void timestampsStayThoseOfTheProducer(String name) {
        assertThat(topic(name).config()).containsEntry(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime");
    }

    private static long setting(String name, String setting) {
        return Long.parseLong(topic(name).config().getOrDefault(setting, "-1"));
    }

    /** As the jar has it, which is what the command line applies. */
    private static TopicManifest topic(String name) {
        return TopicManifest.bundled(new TopicNames("")).stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode manifest(String name) {
        return ContractFiles.yaml(ContractFiles.TOPICS.resolve(name + ".yaml"));
    }
}
