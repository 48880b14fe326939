package org.copytaster.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copytaster.desk.Desk;
import org.copytaster.desk.Models;
import org.copytaster.desk.Stage;
import org.copytaster.intake.Admission;
import org.copytaster.intake.ContentType;
import org.junit.jupiter.api.Test;

class EnrichCommandTest {

    private static final Models MODELS = Models.bundled();
    private static final String TEXT = "Le tribunal de Lyon a condamné jeudi deux hommes à trois ans de prison.";

    @Test
    void oneEventALineInTheOrderOfTheInput() throws IOException {
        StringBuilder input = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            input.append("{\"uri\": \"a")
                    .append(i)
                    .append("\", \"text\": \"")
                    .append(TEXT)
                    .append("\"}\n");
        }

        List<JsonNode> events = enrich(input.toString(), Set.of());

        assertThat(events).hasSize(500);
        for (int i = 0; i < 500; i++) {
            assertThat(events.get(i).path("uri").asText()).isEqualTo("a" + i);
        }
    }

    @Test
    void aFaultComesOutInItsPlaceAndTheOthersAsUsual() throws IOException {
        List<JsonNode> events = enrich(
                "{\"uri\": \"a\", \"text\": \"" + TEXT + "\"}\n\n{\"uri\": \"b\", \"text\": 1}\r\nnonsense\n"
                        + "{\"uri\": \"c\", \"text\": \"" + TEXT + "\"}",
                Set.of());

        assertThat(events).hasSize(4);
        assertThat(events.get(0).has("error")).isFalse();
        assertThat(events.get(1).path("uri").asText()).isEqualTo("b");
        assertThat(events.get(1).at("/error/message").asText()).isEqualTo("the field text is no string");
        assertThat(events.get(2).path("uri").isNull()).isTrue();
        assertThat(events.get(2).at("/error/stage").asText()).isEqualTo("intake");
        assertThat(events.get(3).path("uri").asText()).isEqualTo("c");
    }

    @Test
    void withoutCleaningTheBodyIsTheTextAsGiven() throws IOException {
        String text = TEXT + "\\r\\n\\r\\n  Partager sur Facebook \\n";
        List<JsonNode> events =
                enrich("{\"uri\": \"a\", \"text\": \"" + text + "\"}", Set.of(Stage.ADMIT, Stage.CLEAN));

        assertThat(events.get(0).at("/bodies/0/value").asText()).isEqualTo(TEXT + "\r\n\r\n  Partager sur Facebook \n");
        assertThat(events.get(0).at("/enrichment/removed")).isEmpty();
    }

    @Test
    void withoutAdmissionAnEmptyArticleComesOutToo() throws IOException {
        assertThat(enrich("{\"uri\": \"a\", \"text\": \"\"}", Set.of())
                        .get(0)
                        .at("/rejected/reason")
                        .asText())
                .isEqualTo("empty");
        assertThat(enrich("{\"uri\": \"a\", \"text\": \"\"}", Set.of(Stage.ADMIT))
                        .get(0)
                        .at("/bodies/0/value")
                        .asText())
                .isEmpty();
    }

    @Test
    void aWholeFileIsOneArticleUnderItsName() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (EnrichLines work = new EnrichLines(() -> new Desk(MODELS, Admission.DEFAULT, Set.of()), 1, out)) {
            work.whole(("<p>" + TEXT + "</p>").getBytes(UTF_8), ContentType.HTML, "a.html");
            work.finish();
        }

        JsonNode event = new ObjectMapper().readTree(out.toByteArray());
        assertThat(event.path("uri").asText()).isEqualTo("a.html");
        assertThat(event.at("/bodies/0/value").asText()).isEqualTo(TEXT);
    }

    private static List<JsonNode> enrich(String input, Set<Stage> skipped) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (EnrichLines work = new EnrichLines(() -> new Desk(MODELS, Admission.DEFAULT, skipped), 3, out)) {
            work.lines(new ByteArrayInputStream(input.getBytes(UTF_8)));
            work.finish();
        }
        List<JsonNode> events = new ArrayList<>();
        for (String line : out.toString(UTF_8).split("\n", -1)) {
            if (!line.isEmpty()) {
                events.add(new ObjectMapper().readTree(line));
            }
        }
        return events;
    }
}
