package org.copytaster.run.replay;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copytaster.stream.TopicNames;

/** What can be put back. */
public enum ReplaySource {
    DEAD_LETTERS("dlq") {
        @Override
        public String topic(TopicNames topics) {
            return topics.deadLetters();
        }

        @Override
        public Candidate read(ConsumerRecord<byte[], byte[]> letter, TopicNames topics) {
            return DeadLetters.read(letter, topics);
        }

        @Override
        Restored restore(Candidate candidate, RawRecords raw) {
            return DeadLetters.restore(candidate, raw);
        }
    },
    REJECTED("rejected") {
        @Override
        public String topic(TopicNames topics) {
            return topics.rejected();
        }

        @Override
        public Candidate read(ConsumerRecord<byte[], byte[]> event, TopicNames topics) {
            return Rejections.read(event, topics);
        }

        @Override
        Restored restore(Candidate candidate, RawRecords raw) {
            return Rejections.restore(candidate, raw);
        }
    };

    /** What every header of ours begins with. */
    private static final String OURS = "copytaster-";

    private static final String KAFKAS = "__streams.errors.";

    private final String code;

    ReplaySource(String code) {
        this.code = code;
    }

    /** Where the records are. */
    public abstract String topic(TopicNames topics);

    /** What a record of that topic is. */
    public abstract Candidate read(ConsumerRecord<byte[], byte[]> record, TopicNames topics);

    /** The raw record as it came. */
    abstract Restored restore(Candidate candidate, RawRecords raw);

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
