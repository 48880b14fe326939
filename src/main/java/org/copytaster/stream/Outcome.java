package org.copytaster.stream;

import java.util.Locale;

/** How a raw record ended. Each ends in exactly one of these. */
public enum Outcome {
    ENRICHED,
    REJECTED,
    /** A null value: the article is withdrawn. */
    TOMBSTONE,
    DEAD_LETTER;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
