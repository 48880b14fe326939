package org.copytaster.run.replay;

import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.copytaster.stream.DeadLetter;
import org.copytaster.stream.TopicNames;
import org.jspecify.annotations.Nullable;

/** Dead letters as candidates: the raw record is in them, save where it did not fit. */
public final class DeadLetters {

    private DeadLetters() {}

    static Candidate read(ConsumerRecord<byte[], byte[]> letter, TopicNames topics) {
        Headers headers = letter.headers();
        return Candidate.of(
                letter,
                HeaderText.of(headers, DeadLetter.STAGE),
                RawPlace.of(
                        topics.raw(),
                        HeaderText.of(headers, DeadLetter.TOPIC),
                        HeaderText.of(headers, DeadLetter.PARTITION),
                        HeaderText.of(headers, DeadLetter.OFFSET)));
    }

    static Restored restore(Candidate candidate, RawRecords raw) {
        ConsumerRecord<byte[], byte[]> whole = whole(candidate, raw);
        return whole == null
                ? new Restored.Gone("its value was left in the raw topic, and is not there any more")
                : raw.found(whole.key(), whole.value(), ReplaySource.asTheyCame(whole.headers()));
    }

    /** The key that its raw record had. */
    static byte @Nullable [] key(Candidate candidate, RawRecords raw) {
        ConsumerRecord<byte[], byte[]> letter = candidate.record();
        ConsumerRecord<byte[], byte[]> whole = letter.key() == null ? whole(candidate, raw) : letter;
        return whole == null ? null : whole.key();
    }

    /**
     * The record that has key, value and headers as they came: the letter itself, or where its value did not fit, the raw
     * record. Null if that one is gone, or if another has its place.
     */
    public static @Nullable ConsumerRecord<byte[], byte[]> whole(Candidate candidate, RawRecords raw) {
        ConsumerRecord<byte[], byte[]> letter = candidate.record();
        if (HeaderText.of(letter.headers(), DeadLetter.VALUE_OMITTED) == null) {
            return letter;
        }
        RawPlace origin = candidate.origin();
        ConsumerRecord<byte[], byte[]> found = origin == null ? null : raw.at(origin);
        return found != null && isOriginOf(found, letter) ? found : null;
    }

    /** A letter that had to be smaller still has lost its key as well. */
    private static boolean isOriginOf(ConsumerRecord<byte[], byte[]> raw, ConsumerRecord<byte[], byte[]> letter) {
        int length = raw.value() == null ? 0 : raw.value().length;
        return length == HeaderText.count(letter.headers(), DeadLetter.VALUE_OMITTED)
                && (letter.key() == null || Arrays.equals(raw.key(), letter.key()));
    }
}
