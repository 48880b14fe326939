package org.copytaster.article;

import java.util.List;

/**
 * An article that the desk has been through.
 *
 * @param raw the article as it came in; {@code removed} points into its text
 * @param body the kept lines, joined by one newline
 * @param language which language it is in
 * @param removed what was struck out, in order, without overlaps
 * @param entities what it names, most salient first; mentions point into {@code body} and the headline
 * @param topics what it is about, best first
 */
public record EnrichedArticle(
        RawArticle raw,
        String body,
        Language language,
        List<Removal> removed,
        List<Entity> entities,
        List<Topic> topics) {}
