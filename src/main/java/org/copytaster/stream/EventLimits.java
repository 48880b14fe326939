package org.copytaster.stream;

/**
 * What the outgoing topics take, as they are on the cluster: bytes of key, value and headers together, and timestamps.
 *
 * @param enriched for the events of enriched articles
 * @param rejected for those of rejected ones
 * @param deadLetters for dead letters
 * @param timestamps for all three
 */
public record EventLimits(long enriched, long rejected, long deadLetters, TimestampLimits timestamps) {

    /** From the {@code max.message.bytes} of the three topics, and with no limit to timestamps. */
    public static EventLimits of(long enriched, long rejected, long deadLetters) {
        return new EventLimits(
                enriched - RecordSize.FRAMING,
                rejected - RecordSize.FRAMING,
                deadLetters - RecordSize.FRAMING,
                TimestampLimits.NONE);
    }

    /** The same for a producer that sends no more than this at once. */
    public EventLimits atMost(long requestBytes) {
        long most = requestBytes - RecordSize.FRAMING;
        return new EventLimits(
                Math.min(enriched, most), Math.min(rejected, most), Math.min(deadLetters, most), timestamps);
    }

    EventLimits with(TimestampLimits limits) {
        return new EventLimits(enriched, rejected, deadLetters, limits);
    }
}
