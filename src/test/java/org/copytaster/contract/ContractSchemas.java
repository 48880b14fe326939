package org.copytaster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Holds records against the schemas under {@code topics/schemas}. For every test that has an event in its hands. All
 * schemas are read from files, none from the network. Safe for any number of threads.
 */
public final class ContractSchemas {

    private static final String NINJS_ID = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";

    /**
     * Dates and URIs are looked at too, which the specification leaves to the validator, in what the program writes
     * itself. What a producer chose as an article's id is its own affair: see {@link #withUriOfItsOwn}.
     */
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(Map.of(
                            NINJS_ID,
                            file("ninjs-3.1"),
                            "urn:copytaster:schema:raw:1.0",
                            file("raw"),
                            "urn:copytaster:schema:enriched:1.0",
                            file("enriched"),
                            "urn:copytaster:schema:rejected:1.0",
                            file("rejected"),
                            // ninjs refers to it for the shapes of places, which no event has.
                            "https://geojson.org/schema/GeoJSON.json",
                            "false"))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private static final Schema NINJS = schema(NINJS_ID);
    private static final Schema RAW = schema("urn:copytaster:schema:raw:1.0");
    private static final Schema ENRICHED = schema("urn:copytaster:schema:enriched:1.0");
    private static final Schema REJECTED = schema("urn:copytaster:schema:rejected:1.0");

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
