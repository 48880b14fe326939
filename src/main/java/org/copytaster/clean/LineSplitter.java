package org.copytaster.clean;

import java.util.Arrays;

/**
 * Finds the lines of a text: the stretches between line breaks (LF, CR LF, CR, NEL, U+2028, U+2029) in which something
 * can be seen. Offsets are UTF-16 code units and leave the break out.
 */
final class LineSplitter {

    private final String text;
    private int next;

    LineSplitter(String text) {
        this.text = text;
    }

    /**
     * The next lines, up to {@code limit} of them, as pairs of start and end; an empty array at the end of the text.
     */
    int[] next(int limit) {
        int[] pairs = new int[Math.min(2 * limit, 64)];
        int used = 0;
        int length = text.length();
        while (used < 2 * limit && next < length) {
            int start = next;
            int at = start;
            while (at < length && !isBreak(text.charAt(at)) && Chars.isBlank(text.charAt(at))) {
                at++;
            }
            boolean seen = at < length && !isBreak(text.charAt(at));
            while (at < length && !isBreak(text.charAt(at))) {
                at++;
            }
            next = at + 1;
            if (seen) {
                if (used == pairs.length) {
                    pairs = Arrays.copyOf(pairs, 2 * used);
                }
                pairs[used++] = start;
                pairs[used++] = at;
            }
        }
        return Arrays.copyOf(pairs, used);
    }

    /** A CR LF counts as two breaks with an empty line between them, and empty lines are none. */
    private static boolean isBreak(char c) {
        if (c > '\r') {
            return c == '\u0085' || c == '\u2028' || c == '\u2029';
        }
        return c == '\n' || c == '\r';
    }
}
