package org.copytaster.clean;

/**
 * Turns a line into indices of the first model's weights: character n-grams of three lengths, words, pairs of words, and
 * what the line looks like. Texts of any language share the table; collisions are the price of its size. For one thread.
 */
public final class NgramHasher {

    public static final int BITS = 18;

    private static final int SHIFT = 64 - BITS;
    private static final long M3 = 0x9E3779B97F4A7C15L;
    private static final long M4 = 0xC2B2AE3D27D4EB4FL;
    private static final long M5 = 0x165667B19E3779F9L;
    private static final long MW = 0xD6E8FEB86659FD93L;
    private static final long MP = 0xA0761D6478BD642FL;
    private static final long MS = 0xE7037ED1A0B428DBL;

    private final int[] indices = new int[6 * (LineScan.HEAD + LineScan.TAIL + 16)];
    private int texts;
    private int size;

    public int[] indices() {
        return indices;
    }

    /** How many indices come of the text; those of the looks follow. */
    public int texts() {
        return texts;
    }

    public int size() {
        return size;
    }

    public void hash(LineScan scan, int line) {
        size = 0;
        ngrams(scan.folded(), scan.foldedFrom(line), scan.foldedTo(line));
        words(scan.words(), scan.wordsFrom(line), scan.wordsTo(line));
        texts = size;
        looks(scan, line);
    }

    private void ngrams(char[] folded, int from, int to) {
        long last = 0;
        int i = from;
        for (; i < Math.min(to, from + 4); i++) {
            last = last << 16 | folded[i];
            if (i >= from + 2) {
                indices[size++] = hash3(last);
            }
            if (i >= from + 3) {
                indices[size++] = hash4(last);
            }
        }
        int used = size;
        for (; i < to; i++) {
            long before = last >>> 48;
            last = last << 16 | folded[i];
            indices[used] = hash3(last);
            indices[used + 1] = hash4(last);
            indices[used + 2] = (int) (((last ^ (before * M4)) * M5) >>> SHIFT);
            used += 3;
        }
        size = used;
    }

    private static int hash3(long last) {
        return (int) (((last << 16) * M3) >>> SHIFT);
    }

    private static int hash4(long last) {
        return (int) ((last * M4) >>> SHIFT);
    }

    private void words(long[] words, int from, int to) {
        for (int i = from; i < to; i++) {
            indices[size++] = (int) ((words[i] * MW) >>> SHIFT);
            if (i > from) {
                indices[size++] = (int) (((words[i] + 31 * words[i - 1]) * MP) >>> SHIFT);
            }
        }
    }

    private void looks(LineScan scan, int line) {
        int length = step(part(scan, line, Shape.LENGTH, 1));
        int words = Math.min(15, part(scan, line, Shape.WORDS, 1));
        int quoted = part(scan, line, Shape.ENDS_QUOTE, 1);
        int ends = part(scan, line, Shape.ENDS_SENTENCE, 2) + 3 * quoted + 6 * part(scan, line, Shape.ENDS_COMMA, 2);
        int capitals = part(scan, line, Shape.CAPITALISED, 4);
        int digits = Math.min(5, part(scan, line, Shape.DIGITS, 12));
        int starts = part(scan, line, Shape.STARTS, 1);
        int time = part(scan, line, Shape.TIME, 1);
        int quotes = Math.min(7, part(scan, line, Shape.QUOTES, 1));
        int stops = Math.min(7, part(scan, line, Shape.STOPS, 1));
        look(1, length);
        look(2, length * 32 + ends);
        look(3, words * 8 + capitals);
        look(4, ends * 8 + capitals);
        look(5, digits * 16 + length);
        look(6, starts * 32 + ends);
        look(7, part(scan, line, Shape.SIGNS, 1));
        look(8, time * 16 + length);
        look(9, quotes * 16 + length);
        look(10, stops * 16 + length);
        look(11, part(scan, line, Shape.UPPER, 4) * 16 + length);
        look(12, words * 32 + ends);
    }

    private static int part(LineScan scan, int line, int shape, int parts) {
        return (int) (parts * scan.shape(line, shape));
    }

    private void look(int kind, int value) {
        indices[size++] = (int) (((kind * 1_000_003L + value + 1) * MS) >>> SHIFT);
    }

    /** Half powers of two: 0 to 15 for lengths up to a few hundred. */
    private static int step(int length) {
        int log = 31 - Integer.numberOfLeadingZeros(length | 1);
        int half = log == 0 ? 0 : (length >>> (log - 1)) & 1;
        return Math.min(19, 2 * log + half);
    }
}
