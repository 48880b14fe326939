package org.copytaster.stream;

import java.util.List;

/**
 * The names of the four topics: the one place where they stand.
 *
 * @param prefix put before each name, such as {@code staging.}; may be empty
 */
public record TopicNames(String prefix) {

    public static final String RAW = "news.articles.raw";
    public static final String ENRICHED = "news.articles.enriched";
    public static final String REJECTED = "news.articles.rejected";
    public static final String DEAD_LETTERS = "news.articles.dlq";

    /** The names without a prefix, in the order in which articles reach them. */
    public static final List<String> ALL = List.of(RAW, ENRICHED, REJECTED, DEAD_LETTERS);

    /** What producers write and the desk reads. */
    public String raw() {
        return prefix + RAW;
    }

    public String enriched() {
        return prefix + ENRICHED;
    }

    public String rejected() {
        return prefix + REJECTED;
    }

    public String deadLetters() {
        return prefix + DEAD_LETTERS;
    }
}
