package org.copytaster.language;

/**
 * Cuts a text into the character n-grams (n = 1 to 4) by which languages are told apart: letters in lower case, words
 * set between blanks, no n-gram over the border of two words. An n-gram is a {@code long} that holds its characters,
 * 16 bits each, the last lowest.
 *
 * <p>Only Latin letters make n-grams; others are counted, since their script already says that the text is in none of
 * the supported languages. Of web addresses, mail addresses and handles nothing is taken. One instance serves one
 * text at a time: not safe for concurrent use.
 */
public final class Grams {

    private static final long ONE = 0xFFFFL;
    private static final long TWO = 0xFFFF_FFFFL;
    private static final long THREE = 0xFFFF_FFFF_FFFFL;

    private final long[] keys;
    private int count;
    private int names;
    private boolean inName;
    private int letters;
    private int foreignLetters;

    /** @param characters the most that will be read before it is cleared, in UTF-16 code units */
    public Grams(int characters) {
        // A word of m letters has m + (m + 1) + m + (m - 1) n-grams.
        keys = new long[4 * characters];
    }

    /** Forgets what it has read. */
    public void clear() {
        count = 0;
        names = 0;
        letters = 0;
        foreignLetters = 0;
    }

    /** Reads {@code text} from {@code from} to {@code to}, which are taken for borders of words. */
    public void read(CharSequence text, int from, int to) {
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                i++;
            } else {
                int end = i + 1;
                boolean address = c == '@' || c == '#';
                while (end < to && !isBlank(text.charAt(end))) {
                    char next = text.charAt(end);
                    address |= next == '@' || (next == '/' && text.charAt(end - 1) == '/');
                    end++;
                }
                if (!address) {
                    words(text, i, end);
                }
                i = end;
            }
        }
    }

    /** The words of a stretch without blanks: runs of letters. */
    private void words(CharSequence text, int from, int to) {
        long window = ' ';
        int length = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isCombining(c)) {
                continue;
            }
            if (isLatin(c)) {
                letters++;
                if (length == 0) {
                    inName = Character.isUpperCase(c) && i + 1 < to && Character.isLowerCase(text.charAt(i + 1));
                }
                window = window << 16 | fold(c);
                length++;
                add(window, length);
            } else {
                if (Character.isLetter(c) || Character.isSurrogate(c)) {
                    foreignLetters++;
                }
                endWord(window, length);
                window = ' ';
                length = 0;
            }
        }
        endWord(window, length);
    }

    private void add(long window, int length) {
        put(window & ONE);
        put(window & TWO);
        if (length > 1) {
            put(window & THREE);
        }
        if (length > 2) {
            put(window);
        }
    }

    private void endWord(long window, int length) {
        if (length > 0) {
            long closed = window << 16 | ' ';
            put(closed & TWO);
            put(closed & THREE);
            if (length > 1) {
                put(closed);
            }
        }
    }

    /** N-grams of capitalized words stand at the far end of the array. */
    private void put(long key) {
        if (inName) {
            names++;
            keys[keys.length - names] = key;
        } else {
            keys[count++] = key;
        }
    }

    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u202F';
    }

    private static boolean isCombining(char c) {
        return c >= '\u0300' && c <= '\u036F';
    }

    private static boolean isLatin(char c) {
        if (c < 0x80) {
            return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        }
        return c >= '\u00C0' && (c < '\u0250' || (c >= '\u1E00' && c < '\u1F00')) && c != '\u00D7' && c != '\u00F7';
    }

    /** Lower case; and one code for the letters of Romanian that are written with a cedilla or a comma. */
    private static char fold(char c) {
        if (c < 0x80) {
            return (char) (c | 0x20);
        }
        char lower = Character.toLowerCase(c);
        return switch (lower) {
            case '\u0219' -> '\u015F';
            case '\u021B' -> '\u0163';
            default -> lower;
        };
    }

    /**
     * An n-gram that was counted elsewhere as this class would hold it.
     *
     * @param gram 1 to 4 Latin letters, blanks only at its ends
     * @return 0 if it is no such n-gram
     */
    public static long key(String gram) {
        long key = 0;
        for (int i = 0; i < gram.length(); i++) {
            char c = gram.charAt(i);
            if (c != ' ' && !isLatin(c)) {
                return 0;
            }
            key = key << 16 | (c == ' ' ? c : fold(c));
        }
        return gram.isBlank() || gram.length() > 4 ? 0 : key;
    }

    /** How many n-grams were read, those of capitalized words included. */
    public int count() {
        return count + names;
    }

    /** How many of them, the last ones, are of capitalized words: as often as not names, which know no language. */
    public int names() {
        return names;
    }

    /** The n-gram number {@code i}, 0 to {@link #count()} - 1. */
    public long key(int i) {
        return keys[i < count ? i : keys.length - 1 - (i - count)];
    }

    /** How many Latin letters were read. */
    public int letters() {
        return letters;
    }

    /** How many letters of other scripts were read. */
    public int foreignLetters() {
        return foreignLetters;
    }
}
