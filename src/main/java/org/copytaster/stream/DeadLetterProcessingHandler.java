package org.copytaster.stream;

import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a record that the desk failed on to the dead letters, and goes on with the next. What an earlier record's sending
 * failed with comes to light at the desk's next one, and only once: that one is not to blame, and to go on would lose the
 * other. There the batch is taken back, as {@link DeadLetterProductionHandler} has decided.
 */
public final class DeadLetterProcessingHandler implements ProcessingExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterProcessingHandler.class);

    /** Builds the record as Kafka's own queue does. */
    private final ProcessingExceptionHandler queue = new LogAndContinueProcessingExceptionHandler();

    private Meter meter = Meter.NONE;
    private long limit = Long.MAX_VALUE;
    private Refusals refusals = new Refusals();

    @Override
    public void configure(Map<String, ?> configs) {
        queue.configure(configs);
        meter = DeadLetter.meter(configs);
        limit = DeadLetter.limit(configs);
        refusals = Refusals.of(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception fault) {
        if (fault instanceof StreamsException) {
            return Response.fail();
        }
        String stage = DeadLetter.stage(fault);
        LOG.warn(
                "dead letter: {}-{}@{} failed in stage {}: {}",
                context.topic(),
                context.partition(),
                context.offset(),
                stage,
                DeadLetter.message(fault));
        Response response = queue.handleError(context, record, fault);
        meter.out(Outcome.DEAD_LETTER, stage);
        boolean bare = refusals.hasLetter(Refusals.place(context.topic(), context.partition(), context.offset()));
        return Response.resume(DeadLetter.complete(response.deadLetterQueueRecords(), stage, limit, bare));
    }
}
