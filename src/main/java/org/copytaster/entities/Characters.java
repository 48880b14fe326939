package org.copytaster.entities;

/** What a UTF-16 code unit is to the tokenizer and the tagger; for most of them one look in a table. */
final class Characters {

    static final byte OTHER = 0;
    static final byte LETTER = 1;
    static final byte DIGIT = 2;
    static final byte SPACE = 3;
    static final byte APOSTROPHE = 4;
    static final byte HYPHEN = 5;

    /** The Latin letters and what stands among them, which is all but a few in our languages: a larger table is slow to fill. */
    private static final byte[] KINDS = new byte[0x250];

    static {
        for (int c = 0; c < KINDS.length; c++) {
            KINDS[c] = kindOf((char) c);
        }
    }

    private Characters() {}

    static byte kind(char c) {
        return c < KINDS.length ? KINDS[c] : kindOf(c);
    }

    static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    private static byte kindOf(char c) {
        if (c >= '\u2010' && c <= '\u2027') {
            return punctuation(c);
        }
        if (Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
            return LETTER;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        // Controls, and the marks that only steer layout: zero-width space and joiners, byte order mark.
        if (Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || (c >= '\u200B' && c <= '\u200F')
                || c == '\uFEFF') {
            return SPACE;
        }
        return punctuation(c);
    }

    private static byte punctuation(char c) {
        return switch (c) {
            case '\'', '’', 'ʼ' -> APOSTROPHE;
            case '-', '‐', '‑' -> HYPHEN;
            default -> OTHER;
        };
    }
}
