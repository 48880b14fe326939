package org.copytaster.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.Response;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.Result;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens when the broker refuses what the desk has sent. */
class DeadLetterProductionHandlerTest {

    private static final ProducerRecord<byte[], byte[]> EVENT =
            new ProducerRecord<>("enriched", "urn:a".getBytes(UTF_8), "event".getBytes(UTF_8));

    private final DeadLetterProductionHandler handler = new DeadLetterProductionHandler();

    @BeforeEach
    void configure() {
        handler.configure(Map.of(
                StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, "dlq", DeadLetter.LIMIT_CONFIG, 1_000L));
    }

    @Test
    void aRecordThatIsTooLargeIsADeadLetterWithTheArticleItCameFromAndTheStreamGoesOn() {
        Response response = handler.handleError(new RawRecord(), EVENT, new RecordTooLargeException("too large"));

        assertThat(response.result()).isEqualTo(Result.RESUME);
        assertThat(response.deadLetterQueueRecords()).singleElement().satisfies(letter -> {
            assertThat(letter.topic()).isEqualTo("dlq");
            assertThat(letter.value()).asString(UTF_8).isEqualTo("raw article");
            assertThat(letter.headers().lastHeader("copytaster-stage").value())
                    .asString(UTF_8)
                    .isEqualTo("write");
        });
    }

    @Test
    void aDeadLetterThatIsTooLargeGoesWithoutItsValueAndDoesNotGoRoundForEver() {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>("dlq", null, "raw article".getBytes(UTF_8));

        Response first = handler.handleError(new RawRecord(), letter, new RecordTooLargeException("too large"));
        assertThat(first.result()).isEqualTo(Result.RESUME);
        ProducerRecord<byte[], byte[]> smaller = first.deadLetterQueueRecords().get(0);
        assertThat(smaller.value()).isNull();
        assertThat(smaller.headers().lastHeader("copytaster-value-omitted").value())
                .asString(UTF_8)
                .isEqualTo("11");

        Response second = handler.handleError(new RawRecord(), smaller, new RecordTooLargeException("too large"));
        assertThat(second.result()).isEqualTo(Result.FAIL);
    }

    @Test
    void whereNoRecordIsToBlameTheStreamStops() {
        Response response = handler.handleError(new RawRecord(), EVENT, new TopicAuthorizationException("not allowed"));

        assertThat(response.result()).isEqualTo(Result.FAIL);
    }

    @Test
    void whatMayPassIsTriedAgain() {
        Response response = handler.handleError(new RawRecord(), EVENT, new NotEnoughReplicasException("one is away"));

        assertThat(response.result()).isEqualTo(Result.RETRY);
    }

    /** The raw record whose event was being sent. */
    private static final class RawRecord implements ErrorHandlerContext {

        @Override
        public String topic() {
            return "raw";
        }

        @Override
        public int partition() {
            return 0;
        }

        @Override
        public long offset() {
            return 7;
        }

        @Override
        public Headers headers() {
            return new RecordHeaders();
        }

        @Override
        public String processorNodeId() {
            return "desk";
        }

        @Override
        public TaskId taskId() {
            return new TaskId(0, 0);
        }

        @Override
        public long timestamp() {
            return 0;
        }

        @Override
        public byte[] sourceRawKey() {
            return "urn:a".getBytes(UTF_8);
        }

        @Override
        public byte[] sourceRawValue() {
            return "raw article".getBytes(UTF_8);
        }
    }
}
