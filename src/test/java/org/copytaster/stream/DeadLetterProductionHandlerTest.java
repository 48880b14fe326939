package org.copytaster.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.Response;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens when the broker refuses what the desk has sent. */
class DeadLetterProductionHandlerTest {

    private static final ProducerRecord<byte[], byte[]> EVENT = record("enriched", Map.of("ce_id", "raw-1@7"));
    private static final ProducerRecord<byte[], byte[]> LETTER = record(
            "dlq",
            Map.of(
                    "__streams.errors.topic", "raw",
                    "__streams.errors.partition", "1",
                    "__streams.errors.offset", "7"));

    private final Refusals refusals = new Refusals();
    private final DeadLetterProductionHandler handler = new DeadLetterProductionHandler();

    @BeforeEach
    void configure() {
        handler.configure(
                Map.of(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, "dlq", Refusals.CONFIG, refusals));
    }

    @Test
    void anEventThatIsTooLargeIsNotedByThePlaceOfItsOwnRecordAndTheBatchIsTakenBack() {
        Response response = handler.handleError(new AnotherRecord(), EVENT, new RecordTooLargeException("too large"));

        assertThat(response.result()).isEqualTo(Result.FAIL);
        assertThat(response.deadLetterQueueRecords()).isEmpty();
        assertThat(refusals.hasEvent("raw-1@7")).isTrue();
        assertThat(refusals.hasEvent("raw-0@8")).isFalse();
        assertThat(refusals.canBeHelped()).isTrue();
    }

    @Test
    void aDeadLetterThatIsTooLargeIsNotedAndDoesNotGoRoundForEver() {
        refusedOfANewProducer(EVENT);
        refusedOfANewProducer(LETTER);
        assertThat(refusals.hasLetter("raw-1@7")).isTrue();
        assertThat(refusals.canBeHelped()).isTrue();

        refusedOfANewProducer(LETTER);
        assertThat(refusals.canBeHelped()).isFalse();
    }

    @Test
    void whatWaitsBehindARefusedEventAndFailsWithItsTransactionIsNotHeldAgainst() {
        RecordTooLargeException fault = new RecordTooLargeException("too large");
        handler.handleError(new AnotherRecord(), EVENT, fault);
        Response response =
                handler.handleError(new AnotherRecord(), record("enriched", Map.of("ce_id", "raw-2@3")), fault);

        assertThat(response.result()).isEqualTo(Result.FAIL);
        assertThat(refusals.hasEvent("raw-1@7")).isTrue();
        assertThat(refusals.hasEvent("raw-2@3")).isFalse();
    }

    /** After a refusal the producer ends, and another one sends what is read again. */
    private void refusedOfANewProducer(ProducerRecord<byte[], byte[]> record) {
        SenderThread.run(
                () -> handler.handleError(new AnotherRecord(), record, new RecordTooLargeException("too large")));
    }

    @Test
    void whereNoRecordIsToBlameTheStreamStops() {
        Response response =
                handler.handleError(new AnotherRecord(), EVENT, new TopicAuthorizationException("not allowed"));

        assertThat(response.result()).isEqualTo(Result.FAIL);
        assertThat(refusals.hasEvent("raw-1@7")).isFalse();
        assertThat(refusals.hadDelay()).isFalse();
    }

    @Test
    void whatMayPassIsTriedAgain() {
        Response response =
                handler.handleError(new AnotherRecord(), EVENT, new NotEnoughReplicasException("one is away"));

        assertThat(response.result()).isEqualTo(Result.RETRY);
        // The transaction that it may have spoiled says nothing of it.
        assertThat(refusals.hadDelay()).isTrue();
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, Map<String, String> headers) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, "urn:a".getBytes(UTF_8), "event".getBytes(UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
