package org.copytaster.entities;

import org.copytaster.article.EntityType;
import org.copytaster.article.Mention;

/**
 * One mention as the tagger found it, before anybody asks whom or what it means.
 *
 * @param field which text its tokens belong to
 * @param firstToken index of its first token in that text
 * @param endToken one past the index of its last token
 * @param type what kind of thing it names
 * @param confidence how sure the tagger is, 0 to 1
 */
public record Span(Mention.Field field, int firstToken, int endToken, EntityType type, double confidence) {

    /** The same with another end. */
    public Span until(int endToken) {
        return new Span(field, firstToken, endToken, type, confidence);
    }
}
