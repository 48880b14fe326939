package org.copytaster.clean;

import java.util.List;
import org.copytaster.article.Removal;

/**
 * What cleaning left of an article.
 *
 * @param body the kept lines, joined by one newline; no character of a kept line changes
 * @param removed what was struck out of the raw text, in order, without overlaps
 */
public record Cleaned(String body, List<Removal> removed) {

    /** Fewer letters and digits than this are no article. */
    private static final int ALMOST_NOTHING = 20;

    /**
     * Whether cleaning has left nothing or almost nothing: such an article is to be rejected, never passed on empty. An
     * article of which nothing was struck out is as short as it came.
     */
    public boolean almostNothing() {
        return !removed.isEmpty()
                && body.codePoints()
                                .filter(Character::isLetterOrDigit)
                                .limit(ALMOST_NOTHING)
                                .count()
                        < ALMOST_NOTHING;
    }
}
