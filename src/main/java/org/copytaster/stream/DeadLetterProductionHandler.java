package org.copytaster.stream;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides where a record could not be sent. What may pass is tried again. A record that is too large is noted among the
 * {@link Refusals}, and the batch is taken back: by now another record is at the desk, and the one to blame is not at
 * hand. A topic that may not be written is no fault of a record: there the stream stops, and loses nothing.
 */
public final class DeadLetterProductionHandler implements ProductionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterProductionHandler.class);

    private String deadLetters = "";
    private Refusals refusals = new Refusals();

    @Override
    public void configure(Map<String, ?> configs) {
        deadLetters = String.valueOf(configs.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG));
        refusals = Refusals.of(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception fault) {
        // Within a transaction, what may pass comes as the cause of its end.
        if (fault instanceof RetriableException || fault.getCause() instanceof RetriableException) {
            LOG.warn("can't write to {}, trying again: {}", record.topic(), fault.getMessage());
            refusals.addDelay();
            return Response.retry();
        }
        if (fault instanceof RecordTooLargeException) {
            String place = origin(record);
            if (refusals.add(place)) {
                LOG.warn(
                        "{} refused what was sent for {}, which is read again and goes to the dead letters: {}",
                        record.topic(),
                        place,
                        fault.getMessage());
            }
        }
        return Response.fail();
    }

    /** The place of the raw record that it came from. */
    private String origin(ProducerRecord<byte[], byte[]> record) {
        return record.topic().equals(deadLetters)
                ? header(record, DeadLetter.TOPIC)
                        + "-"
                        + header(record, DeadLetter.PARTITION)
                        + "@"
                        + header(record, DeadLetter.OFFSET)
                : header(record, CloudEventHeaders.ID);
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
