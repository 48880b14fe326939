package org.copytaster.entities;

import java.util.Locale;
import java.util.Set;

/** Words that lose their last vowel before another word: French {@code l', qu', jusqu'}, Italian {@code dell', un'}. */
final class Elision {

    private static final Set<String> LONG = Set.of(
            "jusqu",
            "lorsqu",
            "puisqu",
            "quoiqu",
            "quelqu",
            "dell",
            "nell",
            "all",
            "dall",
            "sull",
            "coll",
            "quell",
            "quest",
            "bell",
            "tutt",
            "degl",
            "un",
            "qu",
            "gl",
            "anch",
            "mezz",
            "senz",
            "vent",
            "trent",
            "quarant",
            "cinquant",
            "sessant",
            "cent",
            "ott");

    private Elision() {}

    /** Whether the word from {@code start} up to the apostrophe at {@code apostrophe} stands elided before the next. */
    static boolean endsAt(String text, int start, int apostrophe) {
        int size = apostrophe - start;
        if (size == 1) {
            return isElidedLetter(text, start, apostrophe);
        }
        return size <= 10 && LONG.contains(text.substring(start, apostrophe).toLowerCase(Locale.ROOT));
    }

    private static boolean isElidedLetter(String text, int start, int apostrophe) {
        char letter = text.charAt(start);
        return switch (letter) {
            case 'l', 'd', 'j', 'm', 't', 's', 'n', 'c', 'v', 'L', 'D' -> true;
            // In names such as N'Golo or M'Bappé the letter is part of the name; in N'EST it is a word.
            case 'J', 'M', 'T', 'S', 'N', 'C', 'V' -> !startsName(text, apostrophe + 1);
            default -> false;
        };
    }

    private static boolean startsName(String text, int at) {
        return Character.isUpperCase(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowerCase(text.charAt(at + 1));
    }
}
