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
        Tally tally = new Tally();
        put(EDGE);
        if (to - from <= HEAD + TAIL) {
            scan(text, from, to, tally);
        } else {
            scan(text, from, from + HEAD, tally);
            put(EDGE);
            scan(text, to - TAIL, to, tally);
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
    }

    private void scan(String text, int from, int to, Tally tally) {
        int at = from;
        boolean blankBefore = foldedSize > bodyFrom + 1 && folded[foldedSize - 1] == ' ';
        while (at < to) {
            char c = text.charAt(at);
            byte kind = Chars.classOf(c);
            tally.classes[kind]++;
            if (kind == Chars.LOWER || kind == Chars.UPPER || kind == Chars.DIGIT) {
                at = word(text, at, to, kind, tally);
                blankBefore = false;
                continue;
            }
            if (kind == Chars.BLANK) {
                if (!blankBefore) {
                    put(' ');
                }
                blankBefore = true;
            } else if (kind != Chars.UNSEEN) {
                put(Chars.folded(c));
                if (tally.label == 0 && endsLabel(c, blankBefore)) {
                    tally.label = tally.words;
                }
                blankBefore = false;
                if (kind == Chars.OTHER) {
                    sign(c, tally);
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

    private void sign(char c, Tally tally) {
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
    private int word(String text, int start, int to, byte firstKind, Tally tally) {
        long hash = Words.SEED;
        int at = start;
        boolean number = firstKind == Chars.DIGIT;
        int letters = 0;
        long stem = hash;
        while (at < to) {
            char c = text.charAt(at);
            byte kind = Chars.classOf(c);
            if (kind == Chars.UNSEEN) {
                at++;
                continue;
            }
            boolean inside = number ? kind == Chars.DIGIT : kind == Chars.LOWER || kind == Chars.UPPER;
            if (!inside) {
                break;
            }
            char lowered = Chars.folded(c);
            put(lowered);
            hash = Words.add(hash, lowered);
            letters++;
            stem = letters <= STEM ? hash : stem;
            if (at > start) {
                tally.classes[kind]++;
                if (kind == Chars.UPPER) {
                    tally.innerCapitals++;
                }
            }
            at++;
        }
        stems[wordsSize] = number ? Words.NUMBER : stem;
        words[wordsSize++] = number ? Words.NUMBER : hash;
        tally.words++;
        tally.wordChars += at - start;
        if (firstKind == Chars.UPPER) {
            tally.capitalised++;
        }
        if (number) {
            number(text, start, at, to, tally);
        } else if (at - start <= 5 && (at < to && (text.charAt(at) == ':' || text.charAt(at) == '.'))) {
            tally.link |= text.startsWith("http", start) || text.startsWith("www", start);
        }
        return at;
    }

    private static void number(String text, int start, int end, int to, Tally tally) {
        int digits = end - start;
        if (digits == 4 && (text.startsWith("19", start) || text.startsWith("20", start))) {
            tally.year = true;
        }
        if (digits <= 2 && end + 2 < to + 1 && end + 2 < text.length()) {
            char separator = text.charAt(end);
            if ((separator == ':' || separator == 'h' || separator == '.' || separator == 'H')
                    && Chars.classOf(text.charAt(end + 1)) == Chars.DIGIT
                    && Chars.classOf(text.charAt(end + 2)) == Chars.DIGIT) {
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
