package org.copytaster.clean;

/**
 * What cleaning needs to know of each UTF-16 code unit, looked up rather than asked for: its class, and its folded form.
 * Folding lowers the case without regard to locale, makes every digit {@code 0}, every blank a space, every quotation
 * mark {@code "}, every apostrophe {@code '} and every dash {@code -}, and drops what is not seen (zero-width
 * characters, direction marks, soft hyphens).
 */
final class Chars {

    static final byte OTHER = 0;
    static final byte LOWER = 1;
    static final byte UPPER = 2;
    static final byte DIGIT = 3;
    static final byte BLANK = 4;
    static final byte STOP = 5;
    static final byte COMMA = 6;
    static final byte QUOTE = 7;
    static final byte UNSEEN = 8;
    static final byte BULLET = 9;

    /** The folded form, and the class above it: one look says both. */
    private static final int[] LOOKS = new int[1 << 16];

    static {
        for (int c = 0; c < LOOKS.length; c++) {
            byte kind = classify((char) c);
            LOOKS[c] = kind << 16 | fold((char) c, kind);
        }
    }

    private Chars() {}

    /** The class of a character, shifted left by 16, and its folded form. */
    static int look(char c) {
        return LOOKS[c];
    }

    /** One of the constants above. */
    static byte classOf(char c) {
        return (byte) (LOOKS[c] >> 16);
    }

    /** The folded form, or 0 for what is not seen. */
    static char folded(char c) {
        return (char) LOOKS[c];
    }

    /** Whether a line made of such characters is an empty one. */
    static boolean isBlank(char c) {
        int kind = LOOKS[c] >> 16;
        return kind == BLANK || kind == UNSEEN;
    }

    /** Whether characters of a class make words. */
    static boolean isWord(int kind) {
        return kind >= LOWER && kind <= DIGIT;
    }

    private static byte classify(char c) {
        if (c < ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return BLANK;
        }
        if (c == '\u00ad' || Character.getType(c) == Character.FORMAT) {
            return UNSEEN;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
            return UPPER;
        }
        if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return LOWER;
        }
        return switch (c) {
            case '.', '!', '?', '…', '。', '！', '？', '؟', '۔' -> STOP;
            case ',', ';', ':', '、', '，', '：', '；' -> COMMA;
            case '"', '«', '»', '“', '”', '„', '‟', '‹', '›', '「', '」', '『', '』' -> QUOTE;
            case '•', '*', '·', '●', '▪', '■', '►', '▶', '→', '>', '–', '—', '-', '○', '◦', '‣' -> BULLET;
            default -> OTHER;
        };
    }

    private static char fold(char c, byte kind) {
        return switch (kind) {
            case UNSEEN -> 0;
            case DIGIT -> '0';
            case BLANK -> ' ';
            case QUOTE -> '"';
            case UPPER -> Character.toLowerCase(c);
            default ->
                switch (c) {
                    case '’', '‘', '‛', '`', '´', 'ʼ' -> '\'';
                    case '–', '—', '‐', '‑', '−' -> '-';
                    default -> c;
                };
        };
    }
}
