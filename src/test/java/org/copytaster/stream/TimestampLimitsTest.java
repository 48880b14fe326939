package org.copytaster.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** Whatever a clock has done to a timestamp, the outgoing topics take it. */
class TimestampLimitsTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();

    @Test
    void aTimestampThatTheTopicsTakeIsKept() {
        TimestampLimits limits = new TimestampLimits(DAY, HOUR);

        assertThat(extracted(limits, "2026-01-02T03:04:05Z")).isEqualTo(NOW);
        assertThat(extracted(limits, "2026-01-02T04:02:00Z")).isEqualTo("2026-01-02T04:02:00Z");
        assertThat(extracted(limits, "2026-01-01T03:06:00Z")).isEqualTo("2026-01-01T03:06:00Z");
    }

    @Test
    void aTimestampThatTheyRefuseOrWouldWhenItIsWrittenBecomesNow() {
        TimestampLimits limits = new TimestampLimits(DAY, HOUR);

        assertThat(extracted(limits, "2026-01-02T04:03:06Z")).isEqualTo(NOW);
        assertThat(extracted(limits, "2100-01-01T00:00:00Z")).isEqualTo(NOW);
        assertThat(extracted(limits, "2026-01-01T03:05:04Z")).isEqualTo(NOW);
        assertThat(extracted(limits, "1970-01-01T00:00:00Z")).isEqualTo(NOW);
    }

    @Test
    void whereEverythingIsTakenOnlyWhatIsNoDateBecomesNow() {
        assertThat(extracted(TimestampLimits.NONE, "1970-01-01T00:00:00Z")).isEqualTo(Instant.EPOCH);
        assertThat(extracted(TimestampLimits.NONE, "9999-12-31T23:59:59.999Z")).isEqualTo("9999-12-31T23:59:59.999Z");
        assertThat(extracted(TimestampLimits.NONE, "+10000-01-01T00:00:00Z")).isEqualTo(NOW);
        assertThat(extracted(TimestampLimits.NONE, Long.MAX_VALUE)).isEqualTo(NOW);
        assertThat(extracted(TimestampLimits.NONE, -1)).isEqualTo(NOW);
        assertThat(extracted(TimestampLimits.NONE, Long.MIN_VALUE)).isEqualTo(NOW);
    }

    @Test
    void ofSeveralTopicsTheStrictestDecides() {
        assertThat(new TimestampLimits(DAY, HOUR).and(new TimestampLimits(HOUR, DAY)))
                .isEqualTo(new TimestampLimits(HOUR, HOUR));
    }

    private static Instant extracted(TimestampLimits limits, String timestamp) {
        return extracted(limits, Instant.parse(timestamp).toEpochMilli());
    }

    private static Instant extracted(TimestampLimits limits, long timestamp) {
        LenientTimestampExtractor extractor = new LenientTimestampExtractor(Clock.fixed(NOW, ZoneOffset.UTC));
        extractor.configure(Map.of(LenientTimestampExtractor.LIMITS_CONFIG, limits));
        ConsumerRecord<Object, Object> record = new ConsumerRecord<>(
                "raw",
                0,
                0,
                timestamp,
                TimestampType.CREATE_TIME,
                0,
                0,
                "k",
                "v",
                new RecordHeaders(),
                Optional.empty());
        return Instant.ofEpochMilli(extractor.extract(record, -1));
    }
}
