package org.copytaster.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.copytaster.contract.ContractSchemas;
import org.junit.jupiter.api.Test;

/** What is too large, refused by the broker or far off in time still ends in one topic, as far as it fits. */
class DeskTopologyLimitsTest extends TopologyFixture {

    @Test
    void anEventThatDoesNotFitIsADeadLetterBeforeItIsSent() {
        stop();
        start(MODELS, EventLimits.of(912, 912, 1 << 20));

        raw.pipeInput(record("urn:a", ARTICLE));

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(letter.value()).asString(UTF_8).isEqualTo(ARTICLE);
        assertThat(headers(letter)).containsEntry("copytaster-stage", "write");
        assertNothingElse();
    }

    @Test
    void aDeadLetterThatDoesNotFitLeavesItsValueInTheRawTopic() {
        stop();
        start(MODELS, EventLimits.of(912, 912, 20_000));
        String article = ARTICLE.repeat(1_000);

        raw.pipeInput(record("urn:a", article));

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(letter.key()).asString(UTF_8).isEqualTo("urn:a");
        assertThat(letter.value()).isNull();
        assertThat(headers(letter))
                .containsEntry("copytaster-value-omitted", Integer.toString(article.getBytes(UTF_8).length))
                .containsEntry("__streams.errors.offset", "0");
    }

    @Test
    void aDeadLetterWhoseKeyAndHeadersDoNotFitEitherKeepsItsPlaceAndItsReason() {
        stop();
        start(MODELS, EventLimits.of(912, 912, 20_000));
        Headers headers = new RecordHeaders().add("internal", new byte[100_000]);
        raw.pipeInput(new TestRecord<>(new byte[100_000], new byte[] {(byte) 0xff}, headers, TIME));

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(letter.key()).isNull();
        assertThat(letter.headers().lastHeader("internal")).isNull();
        assertThat(headers(letter))
                .containsEntry("copytaster-value-omitted", "1")
                .containsEntry("__streams.errors.offset", "0")
                .containsEntry("__streams.errors.message", "not UTF-8: byte 0 of 1");
        ContractSchemas.assertHeaders("deadLetter", letter.headers());
    }

    @Test
    void aMessageThatQuotesMegabytesIsCutOffSoThatTheDeadLetterFits() {
        Headers headers =
                new RecordHeaders().add("content-type", "é".repeat(2_000_000).getBytes(UTF_8));
        raw.pipeInput(new TestRecord<>(null, ARTICLE.getBytes(UTF_8), headers, TIME));

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(letter.value()).asString(UTF_8).isEqualTo(ARTICLE);
        assertThat(letter.headers().lastHeader("content-type").value()).hasSize(4_000_000);
        assertThat(headers(letter).get("__streams.errors.message"))
                .startsWith("content-type éé")
                .endsWith("é")
                .hasSizeLessThan(4_000);
        assertThat(headers(letter).get("__streams.errors.stacktrace")).hasSizeLessThanOrEqualTo(64_000);
    }

    @Test
    void anEventThatTheBrokerRefusedIsADeadLetterTheNextTime() {
        refusals.add("news.articles.raw-0@0");

        raw.pipeInput(record("urn:a", ARTICLE));
        raw.pipeInput(record("urn:b", ARTICLE));

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(letter.key()).asString(UTF_8).isEqualTo("urn:a");
        assertThat(letter.value()).asString(UTF_8).isEqualTo(ARTICLE);
        assertThat(headers(letter)).containsEntry("copytaster-stage", "write");
        assertThat(enriched.readRecord().key()).asString(UTF_8).isEqualTo("urn:b");
        assertNothingElse();
    }

    @Test
    void aDeadLetterThatTheBrokerRefusedGoesTheNextTimeWithNothingButItsPlace() {
        SenderThread.run(() -> refusals.add("news.articles.raw-0@0"));
        SenderThread.run(() -> refusals.add("news.articles.raw-0@0"));

        raw.pipeInput(record("urn:a", ARTICLE));

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(letter.key()).isNull();
        assertThat(letter.value()).isNull();
        assertThat(headers(letter))
                .containsEntry("__streams.errors.topic", "news.articles.raw")
                .containsEntry("__streams.errors.partition", "0")
                .containsEntry("__streams.errors.offset", "0")
                .doesNotContainKey("__streams.errors.stacktrace");
        assertNothingElse();
    }

    @Test
    void aRecordFromAClockThatIsYearsOffGetsTheTimeAtWhichItIsRead() throws IOException {
        stop();
        start(MODELS, LIMITS.with(new TimestampLimits(Long.MAX_VALUE, 3_600_000)));
        Instant before = Instant.now();
        raw.pipeInput(new TestRecord<>(null, ARTICLE.getBytes(UTF_8), Instant.parse("2100-01-01T00:00:00Z")));
        raw.pipeInput(new TestRecord<>(null, ARTICLE.getBytes(UTF_8), Instant.EPOCH));

        assertThat(enriched.readRecord().getRecordTime()).isBetween(before.minusMillis(1), Instant.now());
        TestRecord<byte[], byte[]> old = enriched.readRecord();
        assertThat(old.getRecordTime()).isEqualTo(Instant.EPOCH);
        assertThat(json(old).path("versionCreated").asText()).isEqualTo("1970-01-01T00:00:00Z");
    }
}
