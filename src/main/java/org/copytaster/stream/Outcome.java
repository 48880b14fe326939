package org.copytaster.stream;

import java.util.Locale;

/** How a raw record ended, each time that it was read. Each ends in exactly one of these. */
public enum Outcome {
    ENRICHED,
    REJECTED,
    /** A null value: the article is withdrawn. */
    TOMBSTONE,
    DEAD_LETTER,
    /** An earlier record could not be sent: the batch that this one is of is read again. */
    TAKEN_BACK;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
