package org.copytaster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copytaster.article.RawArticle;
import org.copytaster.desk.Desk;
import org.copytaster.desk.EventWriter;
import org.copytaster.desk.Models;
import org.copytaster.desk.Samples;
import org.copytaster.intake.Admission;
import org.copytaster.intake.ContentType;
import org.copytaster.intake.Intake;
import org.junit.jupiter.api.Test;

/**
 * Upgrade and rollback: what the last release published is read today, and what is published today is read by who holds to
 * the last release's schemas. A field can be added: whoever reads must pass over what it does not know, so the schemas of
 * the last release are taken without their ban on other fields.
 */
class LastReleaseTest {

    private static final Path LAST = Path.of("src/test/resources/org/copytaster/contract/0.1.0");
    private static final String BASE = "https://example.org/last/";
    private static final String NINJS_ID = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            Dialects.getDraft202012(),
            registry -> registry.schemas(Map.of(
                    NINJS_ID,
                    lenient("ninjs-3.1"),
                    BASE + "raw.schema.json",
                    lenient("raw"),
                    BASE + "enriched.schema.json",
                    lenient("enriched"),
                    BASE + "rejected.schema.json",
                    lenient("rejected"),
                    "https://geojson.org/schema/GeoJSON.json",
                    "false")));

    @Test
    void whatTheLastReleasePublishedIsValidToday() {
        ContractSchemas.assertRaw(example("raw.json"));
        ContractSchemas.assertEnriched(example("enriched.json"));
        ContractSchemas.assertRejected(example("rejected.json"));
    }

    @Test
    void whatProducersSentToTheLastReleaseIsReadTodayWithNothingLost() {
        RawArticle article = Intake.read(example("raw.json"), ContentType.JSON, null);

        assertThat(article.uri()).isEqualTo("https://www.example.org/suisse/2016/06/tunnel-du-gothard");
        assertThat(article.passthrough()).containsOnlyKeys("section", "scraper");
        assertThat(Intake.read(example("raw.html"), ContentType.HTML, "k").text())
                .contains("douze millions");
        assertThat(Intake.read(example("raw.txt"), ContentType.UNDECLARED, "k").text())
                .isNotBlank();
    }

    @Test
    void whatIsPublishedTodayIsReadByWhoHoldsToTheLastReleasesSchemas() {
        Desk desk = new Desk(Models.bundled(), Admission.DEFAULT, Set.of());
        Schema enriched = REGISTRY.getSchema(SchemaLocation.of(BASE + "enriched.schema.json"));
        Schema rejected = REGISTRY.getSchema(SchemaLocation.of(BASE + "rejected.schema.json"));

        assertThat(Samples.all()).isNotEmpty().allSatisfy(sample -> {
            RawArticle article = Intake.read(sample.json(), ContentType.JSON, null);
            byte[] event = EventWriter.write(desk.taste(article), Instant.EPOCH);
            assertThat(errors(enriched, event)).isEmpty();
        });
        byte[] rejection = EventWriter.write(desk.taste(RawArticle.of("urn:short", "Court")), Instant.EPOCH);
        assertThat(errors(rejected, rejection)).isEmpty();
    }

    @Test
    void aFieldThatIsTakenAwayOrChangesItsTypeWouldBeNoticed() {
        Schema enriched = REGISTRY.getSchema(SchemaLocation.of(BASE + "enriched.schema.json"));
        ObjectNode event = (ObjectNode) ContractFiles.json(example("enriched.json"));
        assertThat(errors(enriched, bytes(event))).isEmpty();

        ObjectNode more = event.deepCopy();
        ((ObjectNode) more.path("enrichment")).put("added", 1);
        assertThat(errors(enriched, bytes(more))).as("a field more").isEmpty();

        ObjectNode less = event.deepCopy();
        ((ObjectNode) less.path("enrichment")).remove("removed");
        assertThat(errors(enriched, bytes(less))).as("a field less").isNotEmpty();

        ObjectNode other = event.deepCopy();
        ((ObjectNode) other.path("enrichment")).put("topics", "politics");
        assertThat(errors(enriched, bytes(other))).as("another type").isNotEmpty();
    }

    private static List<String> errors(Schema schema, byte[] event) {
        return schema.validate(ContractFiles.json(event)).stream()
                .map(Error::toString)
                .toList();
    }

    private static byte[] example(String name) {
        return ContractFiles.bytes(LAST.resolve("examples").resolve(name));
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A schema as a reader that passes over unknown fields understands it. */
    private static String lenient(String name) {
        JsonNode schema =
                ContractFiles.json(ContractFiles.bytes(LAST.resolve("schemas").resolve(name + ".schema.json")));
        for (String ban : List.of("additionalProperties", "unevaluatedProperties")) {
            for (JsonNode parent : schema.findParents(ban)) {
                if (parent.path(ban).isBoolean()) {
                    ((ObjectNode) parent).put(ban, true);
                }
            }
        }
        return schema.toString();
    }
}
