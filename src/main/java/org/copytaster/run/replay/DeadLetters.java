package org.copytaster.run.replay;

import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.copytaster.stream.DeadLetter;
import org.copytaster.stream.TopicNames;
import org.jspecify.annotations.Nullable;

/** Dead letters as candidates: the raw record is in them, save where its value did not fit. */
public final class DeadLetters {

    /** Kafka Streams' own (KIP-1034). */
    public static final String EXCEPTION = "__streams.errors.exception";

    public static final String MESSAGE = "__streams.errors.message";
    public static final String STACK_TRACE = "__streams.errors.stacktrace";
    public static final String TOPIC = "__streams.errors.topic";
    public static final String PARTITION = "__streams.errors.partition";
    public static final String OFFSET = "__streams.errors.offset";

    private DeadLetters() {}

    static Candidate read(ConsumerRecord<byte[], byte[]> letter, TopicNames topics) {
        Headers headers = letter.headers();
        return Candidate.of(
                letter,
                HeaderText.of(headers, DeadLetter.STAGE),
                RawPlace.of(
                        topics.raw(),
                        HeaderText.of(headers, TOPIC),
                        HeaderText.of(headers, PARTITION),
                        HeaderText.of(headers, OFFSET)));
    }

    static Restored restore(Candidate candidate, RawRecords raw) {
        ConsumerRecord<byte[], byte[]> letter = candidate.record();
        Headers headers = ReplaySource.asTheyCame(letter.headers());
        if (HeaderText.of(letter.headers(), DeadLetter.VALUE_OMITTED) == null) {
            return raw.found(letter.key(), letter.value(), headers);
        }
        byte[] value = omittedValue(candidate, raw);
        return value == null
                ? new Restored.Gone("its value was left in the raw topic, and is not there any more")
                : raw.found(letter.key(), value, headers);
    }

    /** The value that did not fit, from the raw topic; null if it is gone, or if another record has its place. */
    public static byte @Nullable [] omittedValue(Candidate letter, RawRecords raw) {
        RawPlace origin = letter.origin();
        ConsumerRecord<byte[], byte[]> found = origin == null ? null : raw.at(origin);
        return found != null
                        && found.value() != null
                        && found.value().length
                                == HeaderText.count(letter.record().headers(), DeadLetter.VALUE_OMITTED)
                        && Arrays.equals(found.key(), letter.record().key())
                ? found.value()
                : null;
    }
}
