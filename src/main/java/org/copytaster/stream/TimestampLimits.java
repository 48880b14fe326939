package org.copytaster.stream;

import java.time.Duration;
import java.time.Instant;

/**
 * How far from now a record's timestamp may lie, in milliseconds. A topic refuses what lies further away ({@code
 * message.timestamp.before.max.ms} and {@code .after.max.ms}), and a record so refused would stop its partition.
 *
 * @param before how far in the past
 * @param after how far in the future
 */
public record TimestampLimits(long before, long after) {

    /** What the topics take is measured when a record is written, a while after it is read. */
    private static final long UNDER_WAY = Duration.ofMinutes(1).toMillis();

    /** RFC 3339 has years of four digits. */
    private static final long END_OF_TIME =
            Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

    /** Takes everything that can be written as a date. */
    public static final TimestampLimits NONE = new TimestampLimits(Long.MAX_VALUE, Long.MAX_VALUE);

    /** What both take. */
    public TimestampLimits and(TimestampLimits other) {
        return new TimestampLimits(Math.min(before, other.before), Math.min(after, other.after));
    }

    /** Whether a record of this timestamp can still be written in a while. */
    boolean takes(long timestamp, long now) {
        return timestamp >= 0
                && timestamp <= END_OF_TIME
                && now - timestamp <= shortened(before)
                && timestamp - now <= shortened(after);
    }

    private static long shortened(long limit) {
        return limit - Math.min(UNDER_WAY, limit / 10);
    }
}
