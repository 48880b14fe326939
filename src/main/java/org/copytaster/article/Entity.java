package org.copytaster.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person, organisation, place or other thing that an article names, with all its mentions.
 *
 * @param id unique within the article ({@code e1}, {@code e2}, in order of salience)
 * @param type what kind of thing it is
 * @param name its canonical name
 * @param uri its Wikidata URI, or null where it is unknown or ambiguous
 * @param salience how much the article is about it, 0 to 1
 * @param confidence how sure the tagger is, 0 to 1
 * @param mentions where it is named, headline first, then in order of the body; never empty
 */
public record Entity(
        String id,
        EntityType type,
        String name,
        @Nullable String uri,
        double salience,
        double confidence,
        List<Mention> mentions) {

    public static final String WIKIDATA = "http://www.wikidata.org/entity/";
}
