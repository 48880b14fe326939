package org.copytaster.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class EventPrinterTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final EventPrinter printer = new EventPrinter(new PrintStream(bytes, true, UTF_8), false);

    @Test
    void anEnrichedArticleShowsWhatWasStruckOutAndWhatIsNamed() {
        printer.event(null, """
                {"uri": "urn:a", "language": "fr", "headlines": [{"value": "Le vote"}],
                 "bodies": [{"value": "Paris vote."}], "people": [],
                 "places": [{"name": "Paris", "uri": "http://www.wikidata.org/entity/Q90"}, {"name": "Lyon"}],
                 "enrichment": {
                   "removed": [{"text": "Partager", "reason": "share_prompt", "score": 0.99, "evidence": "a button"}],
                   "topics": [{"qcode": "medtop:11000000", "name": "politique", "confidence": 80, "evidence": ["vote"]}]}}
                """.getBytes(UTF_8));

        assertThat(bytes.toString(UTF_8)).isEqualTo("""
                        ✓ Le vote
                          urn:a · fr
                          ~~Partager~~  ← share_prompt 0.99, a button
                          places        Paris Q90, Lyon
                          topic         politique (medtop:11000000, 80 %): vote

                        """);
    }

    @Test
    void aRejectedArticleShowsItsReason() {
        printer.event(
                null,
                "{\"uri\": \"urn:a\", \"rejected\": {\"reason\": \"too_short\", \"detail\": \"8 of 40\"}}"
                        .getBytes(UTF_8));

        assertThat(bytes.toString(UTF_8)).isEqualTo("✗ rejected urn:a: too_short (8 of 40)\n\n");
    }

    @Test
    void aTombstoneShowsWhichArticleIsWithdrawn() {
        printer.event("urn:a".getBytes(UTF_8), null);

        assertThat(bytes.toString(UTF_8)).isEqualTo("✝ withdrawn urn:a\n\n");
    }

    @Test
    void whatIsNoEventIsShownAsItIs() {
        printer.event(null, "bonjour".getBytes(UTF_8));

        assertThat(bytes.toString(UTF_8)).isEqualTo("bonjour\n\n");
    }

    @Test
    void whatCameFromOutsideDoesNotSteerTheTerminal() {
        printer.event("urn:\u001b]0;title\u0007".getBytes(UTF_8), "\u001b[2Jgone \u202edesrever\tok".getBytes(UTF_8));
        printer.event(
                null,
                "{\"uri\": \"u\\u001b[2J\", \"rejected\": {\"reason\": \"empty\", \"detail\": \"d\"}}".getBytes(UTF_8));

        assertThat(bytes.toString(UTF_8))
                .isEqualTo("\\u001b[2Jgone \\u202edesrever\tok\n\n✗ rejected u\\u001b[2J: empty (d)\n\n");
    }

    @Test
    void aDeadLetterShowsStageCauseAndOrigin() {
        ConsumerRecord<byte[], byte[]> letter =
                new ConsumerRecord<>("dlq", 0, 0, "urn:a".getBytes(UTF_8), "{\"te".getBytes(UTF_8));
        letter.headers()
                .add("copytaster-stage", "intake".getBytes(UTF_8))
                .add("__streams.errors.message", "broken JSON".getBytes(UTF_8))
                .add("__streams.errors.topic", "raw".getBytes(UTF_8))
                .add("__streams.errors.partition", "3".getBytes(UTF_8))
                .add("__streams.errors.offset", "42".getBytes(UTF_8));

        printer.deadLetter(letter);

        assertThat(bytes.toString(UTF_8))
                .isEqualTo("☠ dead letter urn:a in stage intake: broken JSON\n  from raw-3@42: {\"te\n\n");
    }
}
