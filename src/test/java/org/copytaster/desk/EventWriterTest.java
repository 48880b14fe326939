package org.copytaster.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.copytaster.article.EnrichedArticle;
import org.copytaster.article.Entity;
import org.copytaster.article.EntityType;
import org.copytaster.article.Language;
import org.copytaster.article.Mention;
import org.copytaster.article.RawArticle;
import org.copytaster.article.Reason;
import org.copytaster.article.Removal;
import org.copytaster.article.Topic;
import org.copytaster.article.Verdict;
import org.copytaster.article.Verdict.RejectionReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventWriterTest {

    private static final RawArticle RAW = new RawArticle(
            "urn:a",
            "Paris vote.\nPartager",
            "Vote",
            "s.fr",
            "https://s.fr/1",
            "fr",
            "hier",
            Map.of("x", IntNode.valueOf(1)));

    @Test
    void anEnrichedArticleIsNinjsWithOneMoreObject() {
        EnrichedArticle article = new EnrichedArticle(
                RAW,
                "Paris vote.",
                new Language("fr", 0.98765, "fr"),
                List.of(new Removal(12, 20, "Partager", Reason.SHARE_PROMPT, 1, "a share prompt")),
                List.of(new Entity(
                        "e1",
                        EntityType.PLACE,
                        "Paris",
                        "http://www.wikidata.org/entity/Q90",
                        1,
                        0.5,
                        List.of(new Mention(0, 5, "Paris", Mention.Field.BODY, "government")))),
                List.of(new Topic("medtop:11000000", 1, "Politique", 0.5, 80, 70, List.of("vote"))));

        assertThat(json(new Verdict.Enriched(article), Instant.parse("2026-01-02T03:04:05Z")))
                .isEqualTo("{\"uri\":\"urn:a\","
                        + "\"standard\":{\"name\":\"ninjs\",\"version\":\"3.1\",\"schema\":\"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json\"},"
                        + "\"type\":\"text\",\"language\":\"fr\",\"versionCreated\":\"2026-01-02T03:04:05Z\","
                        + "\"headlines\":[{\"contentType\":\"text/plain\",\"value\":\"Vote\"}],"
                        + "\"bodies\":[{\"contentType\":\"text/plain\",\"value\":\"Paris vote.\"}],"
                        + "\"people\":[],\"organisations\":[],"
                        + "\"places\":[{\"name\":\"Paris\",\"uri\":\"http://www.wikidata.org/entity/Q90\"}],"
                        + "\"subjects\":[{\"uri\":\"http://cv.iptc.org/newscodes/mediatopic/11000000\","
                        + "\"literal\":\"medtop:11000000\",\"name\":\"Politique\",\"creator\":\"copytaster\","
                        + "\"relevance\":80,\"confidence\":70}],"
                        + "\"infoSources\":[{\"name\":\"s.fr\"}],"
                        + "\"altIds\":[{\"role\":\"url\",\"value\":\"https://s.fr/1\"}],"
                        + "\"enrichment\":{\"pipeline\":{\"name\":\"copytaster\",\"version\":\"" + Pipeline.VERSION
                        + "\",\"models\":{}},"
                        + "\"language\":{\"detected\":\"fr\",\"confidence\":0.9877,\"declared\":\"fr\"},"
                        + "\"removed\":[{\"start\":12,\"end\":20,\"text\":\"Partager\",\"reason\":\"share_prompt\","
                        + "\"score\":1.0,\"evidence\":\"a share prompt\"}],"
                        + "\"entities\":[{\"id\":\"e1\",\"type\":\"PLACE\",\"name\":\"Paris\","
                        + "\"uri\":\"http://www.wikidata.org/entity/Q90\",\"salience\":1.0,\"confidence\":0.5,"
                        + "\"mentions\":[{\"start\":0,\"end\":5,\"text\":\"Paris\",\"field\":\"body\",\"role\":\"government\"}]}],"
                        + "\"topics\":[{\"qcode\":\"medtop:11000000\",\"name\":\"Politique\",\"level\":1,\"score\":0.5,"
                        + "\"relevance\":80,\"confidence\":70,\"evidence\":[\"vote\"]}],"
                        + "\"passthrough\":{\"published\":\"hier\",\"x\":1}}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-01-02T03:04Z", "2026-01-02T03:04:05+02:00:30", "+12026-01-02T03:04:05Z", "2026-01-02"})
    void aDateThatRfc3339HasNotPassesThrough(String published) {
        RawArticle raw = new RawArticle("urn:a", "x", null, null, null, null, published, Map.of());
        EnrichedArticle article =
                new EnrichedArticle(raw, "x", new Language("fr", 1, null), List.of(), List.of(), List.of());

        assertThat(json(new Verdict.Enriched(article), null))
                .contains("\"passthrough\":{\"published\":\"" + published + "\"}")
                .doesNotContain("contentCreated");
    }

    @Test
    void aDateThatNinjsCanSayIsItsContentCreated() {
        RawArticle raw = new RawArticle("urn:a", "x", null, null, null, null, "2026-01-02T03:04:05+01:00", Map.of());
        EnrichedArticle article =
                new EnrichedArticle(raw, "x", new Language("fr", 1, null), List.of(), List.of(), List.of());

        assertThat(json(new Verdict.Enriched(article), null))
                .contains("\"contentCreated\":\"2026-01-02T03:04:05+01:00\"")
                .contains("\"passthrough\":{}")
                .doesNotContain("versionCreated");
    }

    @Test
    void aRejectedArticleIsCarriedWhole() {
        assertThat(json(new Verdict.Rejected(RAW, RejectionReason.TOO_SHORT, "8 of 40"), null))
                .isEqualTo(
                        "{\"uri\":\"urn:a\",\"rejected\":{\"reason\":\"too_short\",\"detail\":\"8 of 40\"},"
                                + "\"article\":{\"uri\":\"urn:a\",\"title\":\"Vote\",\"text\":\"Paris vote.\\nPartager\","
                                + "\"source\":\"s.fr\",\"url\":\"https://s.fr/1\",\"language\":\"fr\",\"published\":\"hier\",\"x\":1}}");
    }

    @Test
    void charactersBeyondTheBasicPlaneAreWrittenAsUtf8() {
        RawArticle raw = RawArticle.of("urn:a", "\uD83D\uDE00");

        assertThat(json(new Verdict.Rejected(raw, RejectionReason.TOO_SHORT, ""), null))
                .contains("\"text\":\"\uD83D\uDE00\"");
    }

    private static String json(Verdict verdict, @Nullable Instant versionCreated) {
        return new String(EventWriter.write(verdict, versionCreated), UTF_8);
    }
}
