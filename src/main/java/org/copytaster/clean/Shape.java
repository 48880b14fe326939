package org.copytaster.clean;

/** What a line looks like, in numbers; ratios are 0 to 1. */
final class Shape {

    static final int LENGTH = 0;
    static final int WORDS = 1;
    static final int ENDS_SENTENCE = 2;
    static final int ENDS_QUOTE = 3;
    static final int ENDS_COMMA = 4;
    static final int UPPER = 5;
    static final int DIGITS = 6;
    static final int CAPITALISED = 7;
    static final int COMMAS = 8;
    static final int WORD_LENGTH = 9;
    static final int STARTS = 10;
    static final int SIGNS = 11;
    static final int TIME = 12;
    static final int LINK = 13;
    static final int QUOTES = 14;
    static final int STOPS = 15;
    static final int OTHERS = 16;
    static final int INNER_CAPITALS = 17;
    static final int FIRST_LOWER = 18;
    /** Words before the first colon, dash or bar. */
    static final int LABEL = 19;

    static final int COUNT = 20;

    private Shape() {}

    static void fill(float[] out, int base, LineScan.Tally tally, String text, int from, int to) {
        int length = to - from;
        int read = Math.min(length, LineScan.HEAD + LineScan.TAIL);
        int[] classes = tally.classes;
        float letters = Math.max(1, classes[Chars.LOWER] + classes[Chars.UPPER]);
        float words = Math.max(1, tally.words);
        byte first = length == 0 ? Chars.OTHER : Chars.classOf(text.charAt(from));
        byte last = length == 0 ? Chars.OTHER : Chars.classOf(text.charAt(to - 1));
        boolean quoteLast = last == Chars.QUOTE || (length > 0 && isClosing(text.charAt(to - 1)));
        boolean stopBeforeQuote = quoteLast && length > 1 && Chars.classOf(text.charAt(to - 2)) == Chars.STOP;
        out[base + LENGTH] = length;
        out[base + WORDS] = tally.words;
        out[base + ENDS_SENTENCE] = last == Chars.STOP ? 1 : stopBeforeQuote ? 0.5f : 0;
        out[base + ENDS_QUOTE] = quoteLast ? 1 : 0;
        out[base + ENDS_COMMA] = last != Chars.COMMA ? 0 : text.charAt(to - 1) == ':' ? 1 : 0.5f;
        out[base + UPPER] = classes[Chars.UPPER] / letters;
        out[base + DIGITS] = classes[Chars.DIGIT] / (float) Math.max(1, read);
        out[base + CAPITALISED] = tally.capitalised / words;
        out[base + COMMAS] = classes[Chars.COMMA] / words;
        out[base + WORD_LENGTH] = tally.wordChars / words;
        out[base + STARTS] = first;
        out[base + SIGNS] = (tally.copyright ? 16 : 0)
                + (tally.pipe ? 8 : 0)
                + (tally.at ? 4 : 0)
                + (tally.slash ? 2 : 0)
                + (tally.underscoreOrHash ? 1 : 0);
        out[base + TIME] = (tally.time ? 2 : 0) + (tally.year ? 1 : 0);
        out[base + LINK] = tally.link ? 1 : 0;
        out[base + QUOTES] = classes[Chars.QUOTE];
        out[base + STOPS] = classes[Chars.STOP];
        out[base + OTHERS] = classes[Chars.OTHER];
        out[base + INNER_CAPITALS] = tally.innerCapitals / letters;
        out[base + LABEL] = tally.label;
        out[base + FIRST_LOWER] = first == Chars.LOWER ? 1 : 0;
    }

    private static boolean isClosing(char c) {
        return c == '\'' || c == '’' || c == ')' || c == ']';
    }
}
