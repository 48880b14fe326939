package org.copytaster.clean;

import java.util.Arrays;

/**
 * One pass over the lines of a block: folds them, cuts them into words, counts what they are made of. Of a long line
 * only the {@link #HEAD} first and {@link #TAIL} last characters are read, so that a line costs the same however long it
 * is. For one thread.
 */
public final class LineScan {

    static final int HEAD = 200;
    static final int TAIL = 80;
    /** Stands in the folded text for the start, the end and the left-out middle of a line. */
    static final char EDGE = '\1';

    private static final int STEM = 5;

    private int lines;
    private char[] folded;
    private int[] foldedTo;
    private long[] words;
    private long[] stems;
    private int[] wordsTo;
    private float[] shapes;

    /** The part of a line that is being read, and a little behind it. */
    private final char[] raw = new char[HEAD + TAIL + 8];

    private final Tally tally = new Tally();
    private int foldedSize;
    private int wordsSize;
    private int bodyFrom;

    LineScan(int expectedLines, int expectedLength) {
        folded = new char[Math.min(expectedLength, expectedLines * (HEAD + TAIL)) + 3 * expectedLines];
        foldedTo = new int[expectedLines + 1];
        words = new long[folded.length / 4 + 4];
        stems = new long[words.length];
        wordsTo = new int[expectedLines + 1];
        shapes = new float[expectedLines * Shape.COUNT];
    }

    int lines() {
        return lines;
    }

    char[] folded() {
        return folded;
    }

    /** Where the folded form of a line begins, its opening {@link #EDGE} included. */
    int foldedFrom(int line) {
        return foldedTo[line];
    }

    int foldedTo(int line) {
        return foldedTo[line + 1];
    }

    long[] words() {
        return words;
    }

    /** The hash of the first letters of each word: forms of one word mostly have them in common. */
    long[] stems() {
        return stems;
    }

    int wordsFrom(int line) {
        return wordsTo[line];
    }

    int wordsTo(int line) {
        return wordsTo[line + 1];
    }

    long[] copyOfWords(int line) {
        return Arrays.copyOfRange(words, wordsFrom(line), wordsTo(line));
    }

    float shape(int line, int shape) {
        return shapes[line * Shape.COUNT + shape];
    }

    float[] shapes() {
        return shapes;
    }

    /** Adds the line between two offsets of a text. */
    void add(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Chars.isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && Chars.isBlank(text.charAt(to - 1))) {
            to--;
        }
        reserve(Math.min(to - from, HEAD + TAIL) + 3);
        bodyFrom = foldedSize;
        tally.clear();
        put(EDGE);
        if (to - from <= HEAD + TAIL) {
            scan(text, from, to);
        } else {
            scan(text, from, from + HEAD);
            put(EDGE);
            scan(text, to - TAIL, to);
        }
        put(EDGE);
        Shape.fill(shapes, lines * Shape.COUNT, tally, text, from, to);
        lines++;
        foldedTo[lines] = foldedSize;
        wordsTo[lines] = wordsSize;
    }

    private void put(char c) {
        folded[foldedSize++] = c;
    }

    /** What a pass counts. */
    static final class Tally {
        final int[] classes = new int[10];
        int words;
        int capitalised;
        int wordChars;
        int innerCapitals;
        int label;
        boolean time;
        boolean year;
        boolean link;
        boolean at;
        boolean pipe;
        boolean copyright;
        boolean slash;
        boolean underscoreOrHash;

        void clear() {
            Arrays.fill(classes, 0);
            words = 0;
            capitalised = 0;
            wordChars = 0;
            innerCapitals = 0;
            label = 0;
            time = false;
            year = false;
            link = false;
            at = false;
            pipe = false;
            copyright = false;
            slash = false;
            underscoreOrHash = false;
        }
    }

    private void scan(String text, int from, int to) {
        int length = to - from;
        int more = Math.min(text.length(), to + 1);
        text.getChars(from, more, raw, 0);
        Arrays.fill(raw, more - from, length + 2, ' ');
        int at = 0;
        boolean blankBefore = foldedSize > bodyFrom + 1 && folded[foldedSize - 1] == ' ';
        while (at < length) {
            char c = raw[at];
            int look = Chars.look(c);
            int kind = look >> 16;
            if (Chars.isWord(kind)) {
                at = word(at, length, kind);
                blankBefore = false;
                continue;
            }
            tally.classes[kind]++;
            if (kind == Chars.BLANK) {
                if (!blankBefore) {
                    put(' ');
                }
                blankBefore = true;
            } else if (kind != Chars.UNSEEN) {
                put((char) look);
                if (tally.label == 0 && endsLabel(c, blankBefore)) {
                    tally.label = tally.words;
                }
                blankBefore = false;
                if (kind == Chars.OTHER) {
                    sign(c);
                }
            }
            at++;
        }
    }

    /** A hyphen may join; a dash behind a blank parts. */
    private static boolean endsLabel(char c, boolean blankBefore) {
        return switch (c) {
            case ':', '|', '：', '©', '/', '>' -> true;
            case '-', '–', '—', '•', '·' -> blankBefore;
            default -> false;
        };
    }

    private void sign(char c) {
        switch (c) {
            case '@' -> tally.at = true;
            case '|' -> tally.pipe = true;
            case '©' -> tally.copyright = true;
            case '/' -> tally.slash = true;
            case '#', '_' -> tally.underscoreOrHash = true;
            default -> {
                return;
            }
        }
        if (Words.isSign(c)) {
            stems[wordsSize] = Words.add(Words.SEED, c);
            words[wordsSize++] = Words.add(Words.SEED, c);
        }
    }

    /** A run of letters, or a run of digits; returns where it ends. */
    private int word(int start, int to, int firstKind) {
        boolean number = firstKind == Chars.DIGIT;
        char[] out = folded;
        int used = foldedSize;
        int stemTo = used + STEM;
        long hash = Words.SEED;
        long stem = 0;
        int capitals = 0;
        int at = start;
        while (at < to) {
            int look = Chars.look(raw[at]);
            int kind = look >> 16;
            if (kind != Chars.LOWER || number) {
                if (kind == Chars.UNSEEN) {
                    at++;
                    continue;
                }
                if (!Chars.isWord(kind) || (kind == Chars.DIGIT) != number) {
                    break;
                }
                capitals += kind == Chars.UPPER ? 1 : 0;
            }
            out[used++] = (char) look;
            hash = Words.add(hash, (char) look);
            if (used == stemTo) {
                stem = hash;
            }
            at++;
        }
        int letters = used - foldedSize;
        foldedSize = used;
        stems[wordsSize] = number ? Words.NUMBER : used < stemTo ? hash : stem;
        words[wordsSize++] = number ? Words.NUMBER : hash;
        tally.words++;
        tally.wordChars += at - start;
        if (number) {
            tally.classes[Chars.DIGIT] += letters;
            number(start, at, to);
            return at;
        }
        boolean capitalised = firstKind == Chars.UPPER;
        tally.classes[Chars.UPPER] += capitals;
        tally.classes[Chars.LOWER] += letters - capitals;
        tally.capitalised += capitalised ? 1 : 0;
        tally.innerCapitals += capitalised ? capitals - 1 : capitals;
        if (at - start <= 5 && at < to && (raw[at] == ':' || raw[at] == '.')) {
            tally.link |= isAt(start, "http") || isAt(start, "www");
        }
        return at;
    }

    private boolean isAt(int start, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (raw[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void number(int start, int end, int to) {
        int digits = end - start;
        if (digits == 4 && (isAt(start, "19") || isAt(start, "20"))) {
            tally.year = true;
        }
        if (digits <= 2 && end + 2 <= to) {
            char separator = raw[end];
            if ((separator == ':' || separator == 'h' || separator == '.' || separator == 'H')
                    && Chars.classOf(raw[end + 1]) == Chars.DIGIT
                    && Chars.classOf(raw[end + 2]) == Chars.DIGIT) {
                tally.time = true;
            }
        }
    }

    private void reserve(int room) {
        if (foldedSize + room > folded.length) {
            folded = Arrays.copyOf(folded, 2 * folded.length + room);
        }
        if (wordsSize + room > words.length) {
            words = Arrays.copyOf(words, 2 * words.length + room);
            stems = Arrays.copyOf(stems, words.length);
        }
        if (lines + 2 > foldedTo.length) {
            foldedTo = Arrays.copyOf(foldedTo, 2 * foldedTo.length + 2);
            wordsTo = Arrays.copyOf(wordsTo, 2 * wordsTo.length + 2);
        }
        if ((lines + 1) * Shape.COUNT > shapes.length) {
            shapes = Arrays.copyOf(shapes, 2 * shapes.length + Shape.COUNT);
        }
    }
}
