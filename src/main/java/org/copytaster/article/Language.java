package org.copytaster.article;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The language of an article.
 *
 * @param detected ISO 639-1 code of one of the supported languages or of a neighbour known well enough to be refused;
 *     {@code und} if none fits
 * @param confidence 0 to 1, the share of texts with this confidence that are named right
 * @param declared what the producer said, as it said it
 */
public record Language(
        String detected, double confidence, @Nullable String declared) {

    /** The code for a language that is none of those known. */
    public static final String UNDETERMINED = "und";

    /** The language itself in a tag like {@code fr-CH} or {@code FR_fr} (BCP 47), in small letters; {@code und} where there is none. */
    public static String primary(@Nullable String tag) {
        int end = 0;
        while (tag != null && end < tag.length() && Character.isLetter(tag.charAt(end))) {
            end++;
        }
        return tag == null || end == 0 ? UNDETERMINED : tag.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
