package org.copytaster.stream;

/**
 * How large the records of each topic may be, in bytes of key, value and headers.
 *
 * @param enriched for the events of enriched articles
 * @param rejected for those of rejected ones
 * @param deadLetters for the value of a dead letter, leaving room for its headers, among which is a stack trace
 */
public record EventLimits(long enriched, long rejected, long deadLetters) {

    /** Room for the framing of a batch of one record and for what the length of each field takes. */
    private static final long FRAMING = 512;

    /** Room for the headers of a dead letter: the stack trace of an overflowed stack takes about 100 KiB. */
    private static final long DEAD_LETTER_HEADERS = 256 * 1024;

    /** From the {@code max.message.bytes} of the three topics. */
    public static EventLimits of(long enriched, long rejected, long deadLetters) {
        return new EventLimits(enriched - FRAMING, rejected - FRAMING, Math.max(0, deadLetters - DEAD_LETTER_HEADERS));
    }
}
