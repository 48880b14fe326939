package org.copytaster.entities;

/**
 * The questions the tagger asks about a word, as hashed keys. The trainer and the tagger share them.
 *
 * <p>Unary features are a function of one word, seen from a neighbour at a given offset; their scores can be summed
 * once per word and kept. Pair features join neighbouring words and are looked up one by one.
 *
 * <p>Features that name the word itself are lexical; the rest (shape, lists, classes) hold in any language. The trainer
 * hides the lexical ones now and then, so that the others learn to stand alone.
 */
public final class Features {

    /** Offsets from which a word is seen: -2 to 2. */
    public static final int REACH = 2;

    public static final int PAIRS = 12;
    private static final int MOST_UNARY = 64;

    private static final int LEXICAL = 64;
    private static final int SHAPE = 1;
    private static final int LONG_SHAPE = 2;
    private static final int FLAGS = 3;
    private static final int NAME_BITS = 4;
    private static final int NAME_BITS_CASE = 5;
    private static final int NAME_BIT = 6;
    private static final int DOCUMENT = 7;
    private static final int DOCUMENT_SHAPE = 8;
    private static final int WORD_CLASS = 9;
    private static final int EDGE = 10;
    private static final int CLASS_SHAPE = 11;
    private static final int LOWER = LEXICAL + 1;
    private static final int EXACT = LEXICAL + 2;
    private static final int PREFIX = LEXICAL + 3;
    private static final int SUFFIX = LEXICAL + 4;
    private static final int SUFFIX_SHAPE = LEXICAL + 5;
    private static final int FIRST_PART = LEXICAL + 6;
    private static final int LAST_PART = LEXICAL + 7;
    private static final int TEMPLATES = 128;

    private static final int PAIR = TEMPLATES * 8;
    private static final int PHRASE = PAIR + TEMPLATES;
    private static final int BIAS = PHRASE + TEMPLATES;

    /** How many of the pair features, the first ones, name words. */
    public static final int LEXICAL_PAIRS = 4;

    private final long[] keys = new long[MOST_UNARY];
    private final boolean[] lexical = new boolean[MOST_UNARY];
    private int size;

    /** The keys of the last {@link #unary}; the first {@link #size()} count. */
    public long[] keys() {
        return keys;
    }

    /** Which of the keys name the word itself. */
    public boolean[] lexical() {
        return lexical;
    }

    public int size() {
        return size;
    }

    public static long bias() {
        return key(BIAS, 1);
    }

    /** The feature of a word at {@code offset} that is (part of) a name in the phrase list. */
    public static long phrase(int tag, int offset) {
        return key(PHRASE + REACH + offset, tag);
    }

    /** Fills the keys of a word seen from a word {@code -offset} further on. */
    void unary(Word word, int documentFlags, int offset) {
        size = 0;
        int base = (offset + REACH) * TEMPLATES;
        if (word == Word.BEFORE || word == Word.AFTER) {
            add(base, EDGE, word.lowerHash);
            return;
        }
        add(base, LOWER, word.lowerHash);
        add(base, LONG_SHAPE, word.longShape);
        if (word.wordClass != 0) {
            add(base, WORD_CLASS, word.wordClass);
        }
        if (offset == 0) {
            self(word, documentFlags, base);
        } else if (Math.abs(offset) == 1) {
            neighbour(word, documentFlags, base);
        } else if (word.coarse != 0) {
            add(base, NAME_BITS, word.coarse);
        }
    }

    private void self(Word word, int documentFlags, int base) {
        String lower = word.lower;
        int length = lower.length();
        add(base, EXACT, word.exactHash);
        add(base, SHAPE, word.shape);
        add(base, FLAGS, word.flags);
        for (int n = 1; n <= 5 && n <= length; n++) {
            add(base, PREFIX, Hash.of(lower, 0, n) * 31 + n);
            add(base, SUFFIX, Hash.of(lower, length - n, length) * 31 + n);
        }
        add(base, SUFFIX_SHAPE, Hash.of(lower, Math.max(0, length - 3), length) * 31 + word.shape);
        int hyphen = lower.lastIndexOf('-');
        if (hyphen > 0 && hyphen < length - 1) {
            add(base, FIRST_PART, Hash.of(lower, 0, lower.indexOf('-')));
            add(base, LAST_PART, Hash.of(lower, hyphen + 1, length));
        }
        if (word.nameBits != 0) {
            add(base, NAME_BITS, word.nameBits);
            add(base, NAME_BITS_CASE, word.nameBits * 31L + (word.flags & (Word.CAPITALISED | Word.ALL_CAPITALS)));
            for (int bits = word.nameBits; bits != 0; bits &= bits - 1) {
                add(base, NAME_BIT, Integer.numberOfTrailingZeros(bits));
            }
        }
        if (word.wordClass != 0) {
            add(base, CLASS_SHAPE, word.wordClass * 31L + word.shape);
        }
        if (documentFlags != 0) {
            add(base, DOCUMENT, documentFlags);
            add(base, DOCUMENT_SHAPE, documentFlags * 31L + word.shape);
        }
    }

    private void neighbour(Word word, int documentFlags, int base) {
        int length = word.lower.length();
        add(base, SHAPE, word.shape);
        add(base, SUFFIX, Hash.of(word.lower, Math.max(0, length - 3), length));
        add(base, PREFIX, Hash.of(word.lower, 0, Math.min(length, 3)));
        if (word.nameBits != 0) {
            add(base, NAME_BITS, word.nameBits);
        }
        if (documentFlags != 0) {
            add(base, DOCUMENT, documentFlags);
        }
    }

    /** Fills {@code out} with the keys of a word and its neighbours; the first {@link #LEXICAL_PAIRS} are lexical. */
    static void pairs(Word beforeLast, Word last, Word word, Word next, long[] out) {
        out[0] = key(PAIR, last.lowerHash * 31 + word.lowerHash);
        out[1] = key(PAIR + 1, word.lowerHash * 31 + next.lowerHash);
        out[2] = key(PAIR + 2, last.lowerHash * 31 + word.shape);
        out[3] = key(PAIR + 3, word.shape * 31 + next.lowerHash);
        out[4] = key(PAIR + 4, last.shape * 31 + word.shape);
        out[5] = key(PAIR + 5, word.shape * 31 + next.shape);
        out[6] = key(PAIR + 6, (last.shape * 31 + word.shape) * 31 + next.shape);
        long kind = word.shape * 31 + word.coarse;
        out[7] = key(PAIR + 7, kind * 31 + last.wordClass);
        out[8] = key(PAIR + 8, kind * 31 + next.wordClass);
        out[9] = key(PAIR + 9, (beforeLast.wordClass * 1009L + last.wordClass) * 31 + word.shape);
        out[10] = key(PAIR + 10, (last.coarse * 64L + word.coarse) * 31 + last.shape);
        out[11] = key(PAIR + 11, (word.coarse * 64L + next.coarse) * 31 + next.shape);
    }

    private void add(int base, int template, long value) {
        keys[size] = key(base + template, value);
        lexical[size] = template >= LEXICAL;
        size++;
    }

    private static long key(int template, long value) {
        return Hash.mix(value + template * 0x9E3779B97F4A7C15L);
    }
}
