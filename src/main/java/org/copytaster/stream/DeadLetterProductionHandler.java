package org.copytaster.stream;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a record whose event the broker refused to the dead letters, and goes on. A topic that is gone, or that may not
 * be written, is no fault of a record: there the stream stops, and loses nothing.
 */
public final class DeadLetterProductionHandler implements ProductionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterProductionHandler.class);

    /** Builds the record as Kafka's own queue does; its verdict, to fail, is not taken over. */
    private final ProductionExceptionHandler queue = new DefaultProductionExceptionHandler();

    private String deadLetters = "";
    private long limit = Long.MAX_VALUE;

    @Override
    public void configure(Map<String, ?> configs) {
        queue.configure(configs);
        deadLetters = String.valueOf(configs.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG));
        limit = DeadLetter.limit(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception fault) {
        if (fault instanceof RetriableException) {
            return Response.retry();
        }
        if (!(fault instanceof RecordTooLargeException)) {
            return Response.fail();
        }
        if (record.topic().equals(deadLetters)) {
            return record.value() == null ? Response.fail() : Response.resume(List.of(DeadLetter.withoutValue(record)));
        }
        LOG.warn(
                "dead letter: the event of {}-{}@{} was refused by {}: {}",
                context.topic(),
                context.partition(),
                context.offset(),
                record.topic(),
                fault.getMessage());
        Response response = queue.handleError(context, record, fault);
        return Response.resume(DeadLetter.complete(response.deadLetterQueueRecords(), "write", limit));
    }
}
