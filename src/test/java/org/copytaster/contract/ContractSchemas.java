package org.copytaster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;

/**
 * Holds records against the schemas under {@code topics/schemas}. For every test that has an event in its hands. All
 * schemas are read from files, none from the network. Safe for any number of threads.
 */
public final class ContractSchemas {

    private static final String NINJS_ID = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";

    /** Where the files are taken to lie, so that they can refer to one another. */
    private static final String BASE = "https://example.org/topics/";

    /**
     * Dates and URIs are looked at too, which the specification leaves to the validator, in what the program writes
     * itself. What a producer chose as an article's id is its own affair: see {@link #withUriOfItsOwn}.
     */
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            // The AsyncAPI document is no schema, but has some in it.
            Dialect.builder(Dialects.getDraft202012())
                    .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name))
                    .build(),
            registry -> registry.schemas(Map.of(
                            NINJS_ID,
                            file("ninjs-3.1"),
                            BASE + "schemas/raw.schema.json",
                            file("raw"),
                            BASE + "schemas/enriched.schema.json",
                            file("enriched"),
                            BASE + "schemas/rejected.schema.json",
                            file("rejected"),
                            BASE + "asyncapi.json",
                            ContractFiles.asyncApi().toString(),
                            // ninjs refers to it for the shapes of places, which no event has.
                            "https://geojson.org/schema/GeoJSON.json",
                            "false"))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private static final Schema NINJS = schema(NINJS_ID);
    private static final Schema RAW = schema(BASE + "schemas/raw.schema.json");
    private static final Schema ENRICHED = schema(BASE + "schemas/enriched.schema.json");
    private static final Schema REJECTED = schema(BASE + "schemas/rejected.schema.json");

    private ContractSchemas() {}

    /** Fails unless {@code json} is a raw article of the contract. */
    public static void assertRaw(byte[] json) {
        assertThat(errors(RAW, ContractFiles.json(json))).isEmpty();
    }

    /** Fails unless {@code json} is an enriched event of the contract, and plain ninjs 3.1 without {@code enrichment}. */
    public static void assertEnriched(byte[] json) {
        JsonNode event = withUriOfItsOwn(ContractFiles.json(json));
        assertThat(errors(ENRICHED, event)).isEmpty();
        assertThat(errors(NINJS, withoutEnrichment(event))).isEmpty();
    }

    /** Fails unless {@code json} is a rejection of the contract. */
    public static void assertRejected(byte[] json) {
        assertThat(errors(REJECTED, ContractFiles.json(json))).isEmpty();
    }

    /**
     * Fails unless a record's headers are those that the AsyncAPI document gives a message.
     *
     * @param message its name there: {@code enrichedArticle}, {@code withdrawnArticle}, {@code rejectedArticle} or
     *     {@code deadLetter}
     */
    public static void assertHeaders(String message, Headers headers) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        headers.forEach(header -> object.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        assertThat(errors(schema(BASE + "asyncapi.json#/components/messages/" + message + "/headers"), object))
                .isEmpty();
    }

    static List<String> enrichedErrors(JsonNode event) {
        return errors(ENRICHED, event);
    }

    static List<String> rejectedErrors(JsonNode event) {
        return errors(REJECTED, event);
    }

    static List<String> rawErrors(JsonNode article) {
        return errors(RAW, article);
    }

    static List<String> ninjsErrors(JsonNode event) {
        return errors(NINJS, event);
    }

    static JsonNode withoutEnrichment(JsonNode event) {
        return ((ObjectNode) event.deepCopy()).without("enrichment");
    }

    /**
     * Puts a URI in the place of the id that a producer chose. ninjs wants one there, as an annotation; the contract
     * takes any id, since a key that is no URI is better than none.
     */
    private static JsonNode withUriOfItsOwn(JsonNode event) {
        return event.path("uri").isTextual()
                ? ((ObjectNode) event.deepCopy()).put("uri", "urn:copytaster:test")
                : event;
    }

    private static List<String> errors(Schema schema, JsonNode instance) {
        return schema.validate(instance).stream().map(Error::toString).toList();
    }

    private static Schema schema(String id) {
        return REGISTRY.getSchema(SchemaLocation.of(id));
    }

    private static String file(String name) {
        return new String(
                ContractFiles.bytes(ContractFiles.TOPICS.resolve(Path.of("schemas", name + ".schema.json"))),
                StandardCharsets.UTF_8);
    }
}
