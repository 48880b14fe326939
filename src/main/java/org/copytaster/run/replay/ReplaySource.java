package org.copytaster.run.replay;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copytaster.stream.TopicNames;
import org.jspecify.annotations.Nullable;

/** What can be put back. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
public enum ReplaySource {
    DEAD_LETTERS("dlq", TopicNames::deadLetters, DeadLetters::read, DeadLetters::restore, DeadLetters::key),
    REJECTED(
            "rejected",
            TopicNames::rejected,
            Rejections::read,
            Rejections::restore,
            (candidate, raw) -> candidate.record().key());

    /** What every header of ours begins with. */
    private static final String OURS = "copytaster-";

    private static final String KAFKAS = "__streams.errors.";

    private final String code;
    private final Function<TopicNames, String> topic;
    private final BiFunction<ConsumerRecord<byte[], byte[]>, TopicNames, Candidate> reader;
    private final BiFunction<Candidate, RawRecords, Restored> restorer;
    private final BiFunction<Candidate, RawRecords, byte @Nullable []> keyReader;

    ReplaySource(
            String code,
            Function<TopicNames, String> topic,
            BiFunction<ConsumerRecord<byte[], byte[]>, TopicNames, Candidate> reader,
            BiFunction<Candidate, RawRecords, Restored> restorer,
            BiFunction<Candidate, RawRecords, byte @Nullable []> keyReader) {
        this.code = code;
        this.topic = topic;
        this.reader = reader;
        this.restorer = restorer;
        this.keyReader = keyReader;
    }

    /** Where the records are. */
    public String topic(TopicNames topics) {
        return topic.apply(topics);
    }

    /** What a record of that topic is. */
    public Candidate read(ConsumerRecord<byte[], byte[]> record, TopicNames topics) {
        return reader.apply(record, topics);
    }

    /** The raw record as it came. */
    Restored restore(Candidate candidate, RawRecords raw) {
        return restorer.apply(candidate, raw);
    }

    /** The key of the raw record. */
    byte @Nullable [] key(Candidate candidate, RawRecords raw) {
        return keyReader.apply(candidate, raw);
    }

    /** The group whose committed offsets say what has been put back; its name is also that of the transactions. */
    public String group(String applicationId) {
        return applicationId + "-replay-" + code;
    }

    /** The headers without those that a failure added. */
    static Headers asTheyCame(Headers headers) {
        Headers kept = new RecordHeaders();
        headers.forEach(header -> {
            if (!header.key().startsWith(OURS) && !header.key().startsWith(KAFKAS)) {
                kept.add(header);
            }
        });
        return kept;
    }
}
