package org.copytaster.article;

import java.util.Locale;

/** What the desk decided. Both outcomes are expected ones; a fault is an exception and ends in the dead-letter topic. */
public sealed interface Verdict {

    /** The article goes on. */
    record Enriched(EnrichedArticle article) implements Verdict {}

    /**
     * The article is sound, and of no use.
     *
     * @param detail the figures behind the reason, in words
     */
    record Rejected(RawArticle article, RejectionReason reason, String detail) implements Verdict {}

    /** Why an article is of no use. The contract's closed list; {@link #code()} is what events carry. */
    enum RejectionReason {
        EMPTY,
        TOO_SHORT,
        TOO_LONG,
        UNSUPPORTED_LANGUAGE,
        NO_TEXT_LEFT;

        private final String code = name().toLowerCase(Locale.ROOT);

        public String code() {
            return code;
        }
    }
}
