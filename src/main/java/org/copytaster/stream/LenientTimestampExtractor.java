package org.copytaster.stream;

import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Configurable;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * A record keeps its timestamp. One that has none, as very old clients write it, and one whose timestamp the outgoing
 * topics would refuse, from a clock that is years off, get the time at which they are read: Kafka's defaults stop there.
 */
public final class LenientTimestampExtractor implements TimestampExtractor, Configurable {

    /** The key under which the limits stand among the settings. */
    static final String LIMITS_CONFIG = "copytaster.internal.timestamp.limits";

    private final Clock clock;
    private TimestampLimits limits = TimestampLimits.NONE;

    /** For Kafka Streams. */
    public LenientTimestampExtractor() {
        this(Clock.systemUTC());
    }

    LenientTimestampExtractor(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void configure(Map<String, ?> configs) {
        if (configs.get(LIMITS_CONFIG) instanceof TimestampLimits set) {
            limits = set;
        }
    }

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        long now = clock.millis();
        return limits.takes(record.timestamp(), now) ? record.timestamp() : now;
    }
}
