package org.copytaster.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copytaster.stream.DeadLetter;
import org.copytaster.stream.TopicManifest;
import org.copytaster.stream.TopicNames;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private static final JsonNode DOCUMENT = ContractFiles.asyncApi();

    private static final Map<String, String> EVENT_HEADERS = Map.of(
            "ce_specversion", "1.0",
            "ce_id", "news.articles.raw-3@1741",
            "ce_type", "org.copytaster.article.enriched",
            "ce_source", "copytaster/news.articles.raw",
            "ce_time", "2026-11-23T10:00:00Z",
            "content-type", "application/json");

    @Test
    void itIsAsyncApi3() {
        assertThat(DOCUMENT.path("asyncapi").textValue()).isEqualTo("3.0.0");
    }

    @Test
    void itsChannelsAreTheFourTopicsAsTheManifestsHaveThem() {
        List<JsonNode> channels = new ArrayList<>();
        DOCUMENT.path("channels").forEach(channels::add);

        assertThat(channels)
                .extracting(channel -> channel.path("address").textValue())
                .isEqualTo(TopicNames.ALL);
        for (TopicManifest topic : TopicManifest.bundled(new TopicNames(""))) {
            assertThat(channels).anySatisfy(channel -> {
                JsonNode kafka = channel.at("/bindings/kafka");
                assertThat(channel.path("address").textValue()).isEqualTo(topic.name());
                assertThat(kafka.path("topic").textValue()).isEqualTo(topic.name());
                assertThat(kafka.path("partitions").intValue()).isEqualTo(topic.partitions());
                assertThat(kafka.path("replicas").intValue()).isEqualTo(topic.replicas());
            });
        }
    }

    @Test
    void itReceivesRawArticlesAndSendsTheRest() {
        assertThat(DOCUMENT.path("operations")).hasSize(4).allSatisfy(operation -> {
            boolean raw = operation.at("/channel/$ref").textValue().equals("#/channels/raw");
            assertThat(operation.path("action").textValue()).isEqualTo(raw ? "receive" : "send");
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = DOCUMENT.findValuesAsText("$ref");

        assertThat(references).hasSizeGreaterThan(20).allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode()).isFalse();
            } else {
                assertThat(ContractFiles.TOPICS.resolve(reference)).isRegularFile();
            }
        });
    }

    @Test
    void everyExampleItNamesIsThere() {
        List<String> examples = DOCUMENT.findValuesAsText("x-example");

        assertThat(examples)
                .hasSize(5)
                .allSatisfy(example ->
                        assertThat(ContractFiles.TOPICS.resolve(example)).isRegularFile());
    }

    @Test
    void aDeadLetterNamesAStageThatCanFail() {
        List<String> stages = new ArrayList<>();
        DOCUMENT.at("/components/schemas/deadLetterHeaders/properties/copytaster-stage/enum")
                .forEach(stage -> stages.add(stage.textValue()));

        assertThat(stages).containsExactlyElementsOf(DeadLetter.STAGES);
    }

    @Test
    void headersOfAnEventAreHeldAgainstIt() {
        assertThatCode(() -> ContractSchemas.assertHeaders("enrichedArticle", headers(EVENT_HEADERS)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ContractSchemas.assertHeaders("rejectedArticle", headers(EVENT_HEADERS)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ce_type");
        assertThatThrownBy(() -> ContractSchemas.assertHeaders("deadLetter", headers(EVENT_HEADERS)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("copytaster-stage");
    }

    private static Headers headers(Map<String, String> values) {
        Headers headers = new RecordHeaders();
        values.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }
}
