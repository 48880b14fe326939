package org.copytaster.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.copytaster.contract.ContractSchemas;
import org.copytaster.desk.Models;
import org.copytaster.desk.Pipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The topology without a broker: each kind of record ends in the topic that the contract names, and in no other. */
class DeskTopologyTest extends TopologyFixture {

    @Test
    void anArticleIsEnrichedUnderItsKeyAndTimestamp() throws IOException {
        raw.pipeInput(record("urn:a", ARTICLE));

        TestRecord<byte[], byte[]> event = enriched.readRecord();
        assertThat(event.key()).asString(UTF_8).isEqualTo("urn:a");
        assertThat(event.getRecordTime()).isEqualTo(TIME);
        assertThat(json(event).path("uri").asText()).isEqualTo("urn:a");
        assertThat(json(event).path("versionCreated").asText()).isEqualTo("2026-01-02T03:04:05Z");
        ContractSchemas.assertEnriched(event.value());
        assertNothingElse();
    }

    @Test
    void anEventCarriesCloudEventsHeadersAndTheTraceOfItsArticle() {
        Headers headers = new RecordHeaders()
                .add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01".getBytes(UTF_8))
                .add("internal", "x".getBytes(UTF_8));
        raw.pipeInput(new TestRecord<>("urn:a".getBytes(UTF_8), ARTICLE.getBytes(UTF_8), headers, TIME));

        TestRecord<byte[], byte[]> event = enriched.readRecord();
        ContractSchemas.assertHeaders("enrichedArticle", event.headers());
        assertThat(headers(event))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "news.articles.raw-0@0",
                        "ce_type", "org.copytaster.article.enriched",
                        "ce_source", "copytaster/news.articles.raw",
                        "ce_time", "2026-01-02T03:04:05Z",
                        "content-type", "application/json",
                        "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    }

    @Test
    void anArticleOfNoUseIsRejectedWholeWithItsReason() throws IOException {
        raw.pipeInput(record("urn:a", "Trop court."));

        TestRecord<byte[], byte[]> event = rejected.readRecord();
        assertThat(event.key()).asString(UTF_8).isEqualTo("urn:a");
        assertThat(json(event).at("/rejected/reason").asText()).isEqualTo("too_short");
        assertThat(json(event).at("/article/text").asText()).isEqualTo("Trop court.");
        assertThat(headers(event)).containsEntry("ce_type", "org.copytaster.article.rejected");
        ContractSchemas.assertRejected(event.value());
        ContractSchemas.assertHeaders("rejectedArticle", event.headers());
        assertNothingElse();
    }

    @Test
    void withoutAKeyTheEventGoesUnderTheArticlesId() throws IOException {
        raw.pipeInput(record(null, ARTICLE));

        TestRecord<byte[], byte[]> event = enriched.readRecord();
        assertThat(event.key()).asString(UTF_8).startsWith("urn:copytaster:sha256:");
        assertThat(json(event).path("uri").asText()).isEqualTo(new String(event.key(), UTF_8));
        assertNothingElse();
    }

    /** Else every article that comes under such a key would replace the one before. */
    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aBlankKeyIsNone(String key) throws IOException {
        raw.pipeInput(record(key, "{\"uri\": \"" + key + "\", \"text\": \"" + ARTICLE + "\"}"));
        raw.pipeInput(record(key, null));

        TestRecord<byte[], byte[]> event = enriched.readRecord();
        assertThat(event.key()).asString(UTF_8).startsWith("urn:copytaster:sha256:");
        assertThat(json(event).path("uri").asText()).isEqualTo(new String(event.key(), UTF_8));
        assertThat(headers(deadLetters.readRecord())).containsEntry("copytaster-stage", "intake");
        assertNothingElse();
    }

    @Test
    void aKeyThatIsNoTextIsKeptButIsNoId() throws IOException {
        byte[] key = {(byte) 0xff, 0, 1};
        raw.pipeInput(new TestRecord<>(key, ARTICLE.getBytes(UTF_8), TIME));

        TestRecord<byte[], byte[]> event = enriched.readRecord();
        assertThat(event.key()).isEqualTo(key);
        assertThat(json(event).path("uri").asText()).startsWith("urn:copytaster:sha256:");
    }

    @Test
    void aNullValuePassesAsATombstone() {
        raw.pipeInput(record("urn:a", null));

        TestRecord<byte[], byte[]> tombstone = enriched.readRecord();
        assertThat(tombstone.key()).asString(UTF_8).isEqualTo("urn:a");
        assertThat(tombstone.value()).isNull();
        ContractSchemas.assertHeaders("withdrawnArticle", tombstone.headers());
        assertThat(meter.counts).containsEntry(Outcome.TOMBSTONE, 1);
        assertNothingElse();
    }

    @Test
    void aNullValueWithoutAKeyNamesNothingAndIsADeadLetter() {
        raw.pipeInput(record(null, null));

        assertThat(headers(deadLetters.readRecord())).containsEntry("copytaster-stage", "intake");
        assertNothingElse();
    }

    @Test
    void aDeadLetterIsTheRecordItselfWithWhatWentWrong() {
        byte[] value = "{\"text\": \"Le conseil".getBytes(UTF_8);
        Headers headers = new RecordHeaders().add("internal", "x".getBytes(UTF_8));
        raw.pipeInput(new TestRecord<>("urn:a".getBytes(UTF_8), value, headers, TIME));

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(letter.key()).asString(UTF_8).isEqualTo("urn:a");
        assertThat(letter.value()).isEqualTo(value);
        assertThat(letter.getRecordTime()).isEqualTo(TIME);
        ContractSchemas.assertHeaders("deadLetter", letter.headers());
        assertThat(headers(letter))
                .containsEntry("internal", "x")
                .containsEntry("copytaster-stage", "intake")
                .containsEntry("copytaster-version", Pipeline.VERSION)
                .containsEntry("copytaster-replays", "0")
                .containsEntry("__streams.errors.topic", "news.articles.raw")
                .containsEntry("__streams.errors.offset", "0")
                .containsEntry("__streams.errors.exception", "org.copytaster.intake.MalformedArticleException");
        assertThat(headers(letter).get("__streams.errors.message")).startsWith("broken JSON");
        assertNothingElse();
    }

    @Test
    void aFaultOfAStageIsADeadLetterThatNamesTheStageAndTheNextRecordIsServed() {
        stop();
        start(brokenTopics(), LIMITS);

        raw.pipeInput(record("urn:a", ARTICLE));
        raw.pipeInput(record("urn:b", null));

        assertThat(headers(deadLetters.readRecord())).containsEntry("copytaster-stage", "topics");
        assertThat(enriched.readRecord().key()).asString(UTF_8).isEqualTo("urn:b");
        assertNothingElse();
    }

    @Test
    void theCountOfReplaysSurvivesAnotherFailure() {
        Headers headers = new RecordHeaders().add("copytaster-replays", "2".getBytes(UTF_8));
        raw.pipeInput(new TestRecord<>(null, new byte[] {(byte) 0xff}, headers, TIME));

        assertThat(headers(deadLetters.readRecord())).containsEntry("copytaster-replays", "2");
    }

    @Test
    void theContentTypeDecidesHowAValueIsRead() throws IOException {
        Headers html = new RecordHeaders().add("content-type", "text/html; charset=utf-8".getBytes(UTF_8));
        Headers image = new RecordHeaders().add("content-type", "image/png".getBytes(UTF_8));
        raw.pipeInput(new TestRecord<>(null, ("<p>" + ARTICLE + "</p>").getBytes(UTF_8), html, TIME));
        raw.pipeInput(new TestRecord<>(null, ARTICLE.getBytes(UTF_8), image, TIME));

        assertThat(json(enriched.readRecord()).at("/bodies/0/value").asText()).isEqualTo(ARTICLE);
        assertThat(headers(deadLetters.readRecord()).get("__streams.errors.message"))
                .contains("image/png");
        assertNothingElse();
    }

    @Test
    void whatGoesInIsWhatComesOut() {
        List<byte[]> values = new ArrayList<>();
        values.add(ARTICLE.getBytes(UTF_8));
        values.add(("{\"text\": \"" + ARTICLE + "\"}").getBytes(UTF_8));
        values.add("{\"text\": \"Le".getBytes(UTF_8));
        values.add(new byte[0]);
        values.add(new byte[] {1, 2, (byte) 0xfe, (byte) 0xff});
        values.add("x".repeat(2_500_000).getBytes(UTF_8));
        for (int round = 0; round < 20; round++) {
            values.forEach(value -> raw.pipeInput(new TestRecord<>(null, value, TIME)));
        }

        assertThat(enriched.readRecordsToList()).hasSize(40);
        assertThat(rejected.readRecordsToList()).hasSize(20);
        // The events of the 2.5 MB texts do not fit the limit of this test.
        assertThat(deadLetters.readRecordsToList()).hasSize(60);
        assertThat(meter.in).isEqualTo(120);
        assertThat(meter.counts.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(120);
    }

    /** Models whose last stage fails on every article. */
    @SuppressWarnings("NullAway")
    private static Models brokenTopics() {
        return new Models(MODELS.language(), MODELS.cleaner(), MODELS.entities(), MODELS.linker(), null);
    }
}
