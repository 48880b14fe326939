package org.copytaster.topics;

import java.text.Normalizer;

/** How the topics read a character: in any case, and with one kind of hyphen and apostrophe. */
final class Letters {

    /** Characters below this one, which are those of Western European languages, are looked up directly. */
    static final int DIRECT = 0x180;

    private static final char[] FOLDED = new char[DIRECT];
    private static final char[] PLAIN = new char[DIRECT];
    private static final boolean[] LETTER_OR_DIGIT = new boolean[DIRECT];

    static {
        for (char c = 0; c < DIRECT; c++) {
            FOLDED[c] = folded(c);
            PLAIN[c] = Normalizer.normalize(String.valueOf(FOLDED[c]), Normalizer.Form.NFD)
                    .charAt(0);
            LETTER_OR_DIGIT[c] = Character.isLetterOrDigit(c);
        }
    }

    private Letters() {}

    /** Lower case, a hyphen as a space, one kind of apostrophe. */
    static char fold(char c) {
        return c < DIRECT ? FOLDED[c] : folded(c);
    }

    private static char folded(char c) {
        return switch (c) {
            case '’' -> '\'';
            case '-', '‑' -> ' ';
            default -> Character.toLowerCase(c);
        };
    }

    static boolean isLetterOrDigit(char c) {
        return c < DIRECT ? LETTER_OR_DIGIT[c] : Character.isLetterOrDigit(c);
    }

    /** As {@link #fold}, and without its accent. */
    static char plain(char c) {
        return c < DIRECT ? PLAIN[c] : fold(c);
    }
}
