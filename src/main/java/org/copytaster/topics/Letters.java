package org.copytaster.topics;

import java.text.Normalizer;

/** How the topics read a character: in any case, and with one kind of hyphen and apostrophe. */
final class Letters {

    /** Characters below this one, which are those of Western European languages, are looked up directly. */
    static final int DIRECT = 0x180;

    private static final char[] PLAIN = new char[DIRECT];

    static {
        for (char c = 0; c < DIRECT; c++) {
            PLAIN[c] = Normalizer.normalize(String.valueOf(fold(c)), Normalizer.Form.NFD)
                    .charAt(0);
        }
    }

    private Letters() {}

    /** Lower case, a hyphen as a space, one kind of apostrophe. */
    static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ' ') : c == '-' ? ' ' : c;
        }
        return switch (c) {
            case '’' -> '\'';
            case '‑' -> ' ';
            default -> Character.toLowerCase(c);
        };
    }

    /** As {@link #fold}, and without its accent. */
    static char plain(char c) {
        return c < DIRECT ? PLAIN[c] : fold(c);
    }
}
