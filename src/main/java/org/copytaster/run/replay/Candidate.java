package org.copytaster.run.replay;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copytaster.stream.DeadLetter;
import org.jspecify.annotations.Nullable;

/**
 * A record that could be put back.
 *
 * @param record the dead letter, or the event of a rejected article
 * @param kind the stage in which it failed, or the reason for which it was rejected
 * @param replays how often its raw record has been put back already
 * @param origin where its raw record was, if it says so
 */
public record Candidate(
        ConsumerRecord<byte[], byte[]> record,
        String kind,
        int replays,
        @Nullable RawPlace origin) {

    static Candidate of(ConsumerRecord<byte[], byte[]> record, @Nullable String kind, @Nullable RawPlace origin) {
        return new Candidate(
                record, kind == null ? "?" : kind, HeaderText.count(record.headers(), DeadLetter.REPLAYS), origin);
    }

    /** Its own place, as people write it. */
    public String place() {
        return record.partition() + ":" + record.offset();
    }
}
