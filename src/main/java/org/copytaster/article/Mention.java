package org.copytaster.article;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One place in an article where an entity is named.
 *
 * @param start first UTF-16 code unit, counted from the start of the field
 * @param end one past the last UTF-16 code unit
 * @param text what stands there
 * @param field which text the offsets point into
 * @param role in what capacity the entity is named here ({@code government} for a capital that stands for one), or null
 */
public record Mention(
        int start,
        int end,
        String text,
        Field field,
        @Nullable String role) {

    /** The texts of an event that mentions point into. */
    public enum Field {
        HEADLINE,
        BODY;

        private final String code = name().toLowerCase(Locale.ROOT);

        public String code() {
            return code;
        }
    }
}
