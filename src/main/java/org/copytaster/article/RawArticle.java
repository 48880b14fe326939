package org.copytaster.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article as it came in. Immutable.
 *
 * @param uri the article's id, never empty: its own {@code uri}, else the record's key, else a hash of source and text
 * @param text the text as the scraper found it, lines separated by any line break; may be empty
 * @param title the headline, if the producer knows it
 * @param source who published it (a domain or a name)
 * @param url where it was found
 * @param language the declared language (BCP 47), a hint that evidence can overrule
 * @param published the publication time as the producer wrote it
 * @param passthrough the producer's fields that this program has no use for, in their order, carried through untouched
 */
public record RawArticle(
        String uri,
        String text,
        @Nullable String title,
        @Nullable String source,
        @Nullable String url,
        @Nullable String language,
        @Nullable String published,
        Map<String, JsonNode> passthrough) {

    /** An article of which nothing but id and text is known. */
    public static RawArticle of(String uri, String text) {
        return new RawArticle(uri, text, null, null, null, null, null, Map.of());
    }
}
