package org.copytaster.clean;

import java.util.Arrays;

/**
 * Cuts a paragraph into sentences, roughly: after a full stop and closing quotes, where a blank and a capital, a digit or
 * an opening quote follow, or a capital at once ("end.Share"). Good enough to look at the ends of a paragraph; an
 * abbreviation only makes pieces smaller.
 */
final class SentenceSplitter {

    private SentenceSplitter() {}

    /** Pairs of start and end, blanks around the sentences left out; one pair if there is nothing to cut. */
    static int[] split(String text, int start, int end) {
        int[] pairs = new int[16];
        int used = 0;
        int from = skipBlanks(text, start, end);
        int at = from;
        while (at < end) {
            int after = boundary(text, at, end);
            if (after > 0) {
                if (used + 4 > pairs.length) {
                    pairs = Arrays.copyOf(pairs, 2 * pairs.length);
                }
                pairs[used++] = from;
                pairs[used++] = after;
                from = skipBlanks(text, after, end);
                at = from;
            } else {
                at++;
            }
        }
        if (from < end) {
            pairs[used++] = from;
            pairs[used++] = trimEnd(text, from, end);
        }
        return Arrays.copyOf(pairs, used);
    }

    /** Where the sentence ends whose full stop stands here; 0 if none does. */
    private static int boundary(String text, int at, int end) {
        if (Chars.classOf(text.charAt(at)) != Chars.STOP) {
            return 0;
        }
        int after = at + 1;
        int limit = Math.min(end, at + 4);
        while (after < limit && isClosing(text, after)) {
            after++;
        }
        if (after >= end) {
            return end;
        }
        byte next = Chars.classOf(text.charAt(after));
        if (next == Chars.BLANK || next == Chars.UNSEEN) {
            int word = skipBlanks(text, after, Math.min(end, after + 8));
            byte first = word < end ? Chars.classOf(text.charAt(word)) : Chars.UPPER;
            return first != Chars.LOWER && first != Chars.STOP && first != Chars.COMMA ? after : 0;
        }
        boolean glued = next == Chars.UPPER && at > 1 && Chars.classOf(text.charAt(at - 1)) == Chars.LOWER;
        return glued ? after : 0;
    }

    private static boolean isClosing(String text, int at) {
        char c = text.charAt(at);
        return c == '"'
                || c == '”'
                || c == '»'
                || c == '’'
                || c == '\''
                || c == ')'
                || Chars.classOf(c) == Chars.STOP
                // French sets a space before the closing quotation mark.
                || (Chars.isBlank(c) && at + 1 < text.length() && text.charAt(at + 1) == '»');
    }

    private static int skipBlanks(String text, int from, int end) {
        int at = from;
        while (at < end && Chars.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int trimEnd(String text, int from, int end) {
        int at = end;
        while (at > from && Chars.isBlank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
