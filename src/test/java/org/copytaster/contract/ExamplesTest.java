package org.copytaster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Set;
import org.copytaster.article.RawArticle;
import org.copytaster.desk.Desk;
import org.copytaster.desk.EventWriter;
import org.copytaster.desk.Models;
import org.copytaster.intake.Admission;
import org.copytaster.intake.ContentType;
import org.copytaster.intake.Intake;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static final byte[] RAW = ContractFiles.example("raw.json");
    private static final byte[] ENRICHED = ContractFiles.example("enriched.json");
    private static final byte[] REJECTED = ContractFiles.example("rejected.json");

    @Test
    void everyExampleIsValid() {
        ContractSchemas.assertRaw(RAW);
        ContractSchemas.assertEnriched(ENRICHED);
        ContractSchemas.assertRejected(REJECTED);
    }

    @Test
    void theRawExampleIsReadWithNothingLost() {
        RawArticle article = Intake.read(RAW, ContentType.JSON, null);

        assertThat(article.uri()).isEqualTo("https://www.example.org/suisse/2016/06/tunnel-du-gothard");
        assertThat(article.title()).startsWith("Sous le Gothard");
        assertThat(article.published()).isEqualTo("2016-06-01T17:40:00+02:00");
        assertThat(article.passthrough()).containsOnlyKeys("section", "scraper");
    }

    @Test
    void theTextExampleIsReadAsTextWithAndWithoutAHeader() {
        byte[] text = ContractFiles.example("raw.txt");

        assertThat(Intake.read(text, ContentType.TEXT, "k"))
                .isEqualTo(Intake.read(text, ContentType.UNDECLARED, "k"))
                .isEqualTo(RawArticle.of("k", new String(text, StandardCharsets.UTF_8)));
    }

    @Test
    void theHtmlExampleIsReadAsOneLineForEachBlock() {
        RawArticle article = Intake.read(ContractFiles.example("raw.html"), ContentType.HTML, "k");

        assertThat(article.text().lines())
                .contains(
                        "La réparation a coûté douze millions d'euros, deux de moins que prévu, selon la mairie.",
                        "Partager cet article");
    }

    /**
     * As of the golden files, what a change of the models changes here is looked at, and committed:
     * {@code mvn test -Dtest=ExamplesTest -Dgolden.update=true}.
     */
    @Test
    void theEnrichedExampleIsWhatTheRawOneBecomes() throws IOException {
        Instant created = Instant.parse(
                ContractFiles.json(ENRICHED).path("versionCreated").textValue());
        Desk desk = new Desk(Models.bundled(), Admission.DEFAULT, Set.of());

        byte[] event = EventWriter.write(desk.taste(Intake.read(RAW, ContentType.JSON, null)), created);

        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(
                    ContractFiles.TOPICS.resolve("examples").resolve("enriched.json"),
                    ContractFiles.printed(ContractFiles.json(event)));
        }
        assertThat(ContractFiles.printed(ContractFiles.json(event)))
                .isEqualTo(ContractFiles.printed(ContractFiles.json(ContractFiles.example("enriched.json"))));
    }

    @Test
    void removalsOfTheExamplePointIntoTheRawText() {
        String text = ContractFiles.json(RAW).path("text").textValue();
        JsonNode removed = ContractFiles.json(ENRICHED).path("enrichment").path("removed");

        assertThat(removed)
                .isNotEmpty()
                .allSatisfy(removal -> assertThat(text.substring(
                                removal.path("start").intValue(),
                                removal.path("end").intValue()))
                        .isEqualTo(removal.path("text").textValue()));
    }

    @Test
    void mentionsOfTheExamplePointIntoHeadlineAndBody() {
        JsonNode event = ContractFiles.json(ENRICHED);
        JsonNode entities = event.path("enrichment").path("entities");

        assertThat(entities)
                .isNotEmpty()
                .allSatisfy(entity -> assertThat(entity.path("mentions"))
                        .isNotEmpty()
                        .allSatisfy(mention -> {
                            String field =
                                    mention.path("field").textValue().equals("headline") ? "headlines" : "bodies";
                            String text =
                                    event.path(field).path(0).path("value").textValue();
                            assertThat(text.substring(
                                            mention.path("start").intValue(),
                                            mention.path("end").intValue()))
                                    .isEqualTo(mention.path("text").textValue());
                        }));
    }

    @Test
    void theRejectedExampleCanBeSentAgain() {
        ContractSchemas.assertRaw(
                ContractFiles.json(REJECTED).path("article").toString().getBytes(StandardCharsets.UTF_8));
    }
}
