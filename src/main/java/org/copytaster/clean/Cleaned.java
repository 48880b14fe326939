package org.copytaster.clean;

import java.util.List;
import org.copytaster.article.Removal;

/**
 * What cleaning left of an article.
 *
 * @param body the kept lines, joined by one newline; no character of a kept line changes
 * @param removed what was struck out of the raw text, in order, without overlaps
 */
public record Cleaned(String body, List<Removal> removed) {}
