package org.copytaster.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler.Response;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler.Result;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to the record at the desk when something fails. */
class DeadLetterProcessingHandlerTest {

    private static final Record<byte[], byte[]> AT_THE_DESK = new Record<>(new byte[0], new byte[0], 0);

    private final DeadLetterProcessingHandler handler = new DeadLetterProcessingHandler();

    @BeforeEach
    void configure() {
        handler.configure(Map.of(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, "dlq"));
    }

    @Test
    void whatAnEarlierRecordsSendingFailedWithIsNotHeldAgainstTheOneAtTheDesk() {
        StreamsException earlier = new StreamsException("refused", new RecordTooLargeException("too large"));

        Response response = handler.handleError(new AnotherRecord(), AT_THE_DESK, earlier);

        assertThat(response.result()).isEqualTo(Result.FAIL);
        assertThat(response.deadLetterQueueRecords()).isEmpty();
    }

    @Test
    void whatTheDeskFailedOnIsADeadLetterAndTheStreamGoesOn() {
        Response response =
                handler.handleError(new AnotherRecord(), AT_THE_DESK, new IllegalStateException("the desk's own"));

        assertThat(response.result()).isEqualTo(Result.RESUME);
        assertThat(response.deadLetterQueueRecords()).hasSize(1);
    }
}
