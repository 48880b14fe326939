package org.copytaster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.copytaster.article.EntityType;
import org.copytaster.article.Mention;
import org.copytaster.article.Reason;
import org.copytaster.article.Verdict.RejectionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the schemas refuse: each test takes a valid event and breaks it in one place. */
class SchemasTest {

    /** One of everything, so that each part can be broken. */
    private static final String EVENT = """
            {
              "uri": "urn:example:1",
              "standard": {"name": "ninjs", "version": "3.1"},
              "type": "text",
              "language": "fr",
              "bodies": [{"contentType": "text/plain", "value": "Genève"}],
              "people": [], "organisations": [], "subjects": [],
              "places": [{"name": "Genève", "uri": "http://www.wikidata.org/entity/Q71"}],
              "enrichment": {
                "pipeline": {"name": "copytaster", "version": "1", "models": {"clean": "7"}},
                "language": {"detected": "fr", "confidence": 0.9, "declared": "fr-CH"},
                "removed": [{"start": 7, "end": 15, "text": "Partager", "reason": "share_prompt", "score": 1.0,
                             "evidence": "rule"}],
                "entities": [{"id": "e1", "type": "PLACE", "name": "Genève", "salience": 1, "confidence": 0.5,
                              "uri": "http://www.wikidata.org/entity/Q71",
                              "mentions": [{"start": 0, "end": 6, "text": "Genève", "field": "body",
                                            "role": "government"}]}],
                "topics": [{"qcode": "medtop:11000000", "name": "politique", "level": 1, "score": 3.5,
                            "relevance": 80, "confidence": 70, "evidence": ["accord"]}],
                "passthrough": {"section": {"any": [1, null]}},
                "story": {}, "duplicateOf": "urn:example:0"
              }
            }
            """;

    private static final String REJECTION = """
            {"uri": "urn:example:1", "rejected": {"reason": "empty", "detail": "no text"},
             "article": {"uri": "urn:example:1", "text": ""}}
            """;

    @Test
    void theEventWithOneOfEverythingIsValid() {
        assertThat(ContractSchemas.enrichedErrors(event())).isEmpty();
        assertThat(ContractSchemas.ninjsErrors(ContractSchemas.withoutEnrichment(event())))
                .isEmpty();
        assertThat(ContractSchemas.rejectedErrors(rejection())).isEmpty();
    }

    @Test
    void ninjsAloneKnowsNoEnrichment() {
        assertThat(ContractSchemas.ninjsErrors(event()))
                .singleElement()
                .asString()
                .contains("enrichment");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /enrichment/removed/0                | reason     | "nonsense"
                    /enrichment/removed/0                | start      | -1
                    /enrichment/removed/0                | end        | 1.5
                    /enrichment/removed/0                | score      | 1.01
                    /enrichment/removed/0                | more       | true
                    /enrichment/entities/0               | type       | "PERSONNE"
                    /enrichment/entities/0               | uri        | "Q71 "
                    /enrichment/entities/0               | mentions   | []
                    /enrichment/entities/0               | more       | true
                    /enrichment/entities/0/mentions/0    | field      | "title"
                    /enrichment/entities/0/mentions/0    | start      | "0"
                    /enrichment/entities/0/mentions/0    | more       | true
                    /enrichment/topics/0                 | qcode      | "medtop:11"
                    /enrichment/topics/0                 | level      | 0
                    /enrichment/topics/0                 | confidence | 101
                    /enrichment/topics/0                 | more       | true
                    /enrichment/language                 | detected   | "français"
                    /enrichment/language                 | more       | true
                    /enrichment/pipeline                 | models     | {"clean": 7}
                    /enrichment/pipeline                 | more       | true
                    /enrichment                          | passthrough | []
                    /enrichment                          | more       | true
                    ''                                   | more       | true
                    ''                                   | versionCreated | "yesterday"
                    ''                                   | type       | "texte"
                    /places/0                            | more       | true
                    """)
    void anEventWithAWrongValueIsRefused(String pointer, String field, String value) {
        assertThat(ContractSchemas.enrichedErrors(broken(event(), pointer, node -> node.set(field, json(value)))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                | uri
                    ''                                | bodies
                    ''                                | enrichment
                    /enrichment                       | pipeline
                    /enrichment                       | language
                    /enrichment                       | removed
                    /enrichment                       | entities
                    /enrichment                       | topics
                    /enrichment                       | passthrough
                    /enrichment/removed/0             | reason
                    /enrichment/removed/0             | evidence
                    /enrichment/entities/0            | id
                    /enrichment/entities/0            | mentions
                    /enrichment/entities/0/mentions/0 | field
                    /enrichment/topics/0              | evidence
                    """)
    void anEventThatLacksAFieldIsRefused(String pointer, String field) {
        assertThat(ContractSchemas.enrichedErrors(broken(event(), pointer, node -> node.remove(field))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /rejected | reason | "boring"
                    /rejected | more   | true
                    ''        | more   | true
                    /article  | text   | 5
                    """)
    void aRejectionWithAWrongValueIsRefused(String pointer, String field, String value) {
        assertThat(ContractSchemas.rejectedErrors(broken(rejection(), pointer, node -> node.set(field, json(value)))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''        | uri
                    ''        | article
                    /rejected | reason
                    /article  | uri
                    /article  | text
                    """)
    void aRejectionThatLacksAFieldIsRefused(String pointer, String field) {
        assertThat(ContractSchemas.rejectedErrors(broken(rejection(), pointer, node -> node.remove(field))))
                .isNotEmpty();
    }

    @Test
    void aRawArticleNeedsTextAndMayCarryMore() {
        assertThat(ContractSchemas.rawErrors(json("{\"text\": \"t\", \"more\": {\"any\": 1}}")))
                .isEmpty();
        assertThat(ContractSchemas.rawErrors(json("{\"title\": \"t\"}"))).isNotEmpty();
        assertThat(ContractSchemas.rawErrors(json("{\"text\": 5}"))).isNotEmpty();
        assertThat(ContractSchemas.rawErrors(json("\"text\""))).isNotEmpty();
    }

    @Test
    void theClosedListsAreThoseOfTheCode() {
        JsonNode enriched = schema("enriched").path("$defs");

        assertThat(values(enriched.at("/removal/properties/reason/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Reason.values()).map(Reason::code).toList());
        assertThat(values(enriched.at("/entity/properties/type/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(EntityType.values()).map(Enum::name).toList());
        assertThat(values(enriched.at("/mention/properties/field/enum")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Mention.Field.values())
                        .map(Mention.Field::code)
                        .toList());
        assertThat(values(schema("rejected").at("/properties/rejected/properties/reason/enum")))
                .containsExactlyElementsOf(Arrays.stream(RejectionReason.values())
                        .map(RejectionReason::code)
                        .toList());
    }

    @Test
    void whatTheExampleLacksIsReserved() {
        JsonNode fields = schema("enriched").at("/$defs/enrichment/properties");
        JsonNode example =
                ContractFiles.json(ContractFiles.example("enriched.json")).path("enrichment");

        assertThat(example.at("/pipeline/models")).isEmpty();
        assertThat(schema("enriched")
                        .at("/$defs/pipeline/properties/models/description")
                        .textValue())
                .startsWith("Reserved");
        assertThat(fields.properties())
                .filteredOn(field -> !example.has(field.getKey()))
                .isNotEmpty()
                .allSatisfy(
                        field -> assertThat(field.getValue().path("description").textValue())
                                .startsWith("Reserved"));
    }

    private static JsonNode broken(JsonNode event, String pointer, Consumer<ObjectNode> damage) {
        damage.accept((ObjectNode) event.at(pointer));
        return event;
    }

    private static JsonNode event() {
        return json(EVENT);
    }

    private static JsonNode rejection() {
        return json(REJECTION);
    }

    private static JsonNode json(String json) {
        return ContractFiles.json(json.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode schema(String name) {
        return ContractFiles.json(
                ContractFiles.bytes(ContractFiles.TOPICS.resolve(Path.of("schemas", name + ".schema.json"))));
    }

    private static List<String> values(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
