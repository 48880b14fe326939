package org.copytaster.article;

import java.util.List;

/**
 * An IPTC Media Topic that an article is filed under.
 *
 * @param qcode the concept's code, such as {@code medtop:11000000}
 * @param level its depth in the IPTC tree; 1 is one of the 17 top-level topics
 * @param name its label in the article's language
 * @param score the tagger's score, comparable within one article only
 * @param relevance how much of the article is about it, 0 to 100
 * @param confidence the share of topics with this confidence that are right, 0 to 100
 * @param evidence the words of the article that decided, weightiest first
 */
public record Topic(
        String qcode, int level, String name, double score, int relevance, int confidence, List<String> evidence) {}
