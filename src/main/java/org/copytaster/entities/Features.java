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

    /** Features of a pair of neighbours, for each of the two. */
    public static final int OF_FIRST = 5;

    /** How many of these, the first ones, name words. */
    public static final int LEXICAL_OF_FIRST = 2;

    /** Features of a word's place in a run of capitalised words. */
    public static final int RUNS = 9;

    /** How many of these, the first ones, name words. */
    public static final int LEXICAL_RUNS = 5;

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
    private static final int PARTS = 12;
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
    private static final int CONTEXT = PHRASE + TEMPLATES;
    private static final int RUN = CONTEXT + TEMPLATES;
    private static final int BIAS = RUN + TEMPLATES;

    private final long[] keys = new long[MOST_UNARY];
    private final boolean[] lexical = new boolean[MOST_UNARY];
    private int size;
    private boolean wantsLexical;
    private boolean wantsOthers;

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

    /** The feature of a word at {@code offset} with these flags of a {@link Document}. */
    public static long flags(int flags, int offset) {
        return key((offset + REACH) * TEMPLATES + DOCUMENT, flags);
    }

    /** The feature of a word's flags and its shape. */
    static long flagsAndShape(int flags, Word word) {
        return key(REACH * TEMPLATES + DOCUMENT_SHAPE, flags * 31L + word.shape);
    }

    /** The feature of a word at {@code offset} beside which the article has these {@link Surroundings}. */
    public static long context(int bits, int offset) {
        return key(CONTEXT + REACH + offset, bits);
    }

    /** The feature of one bit of {@link Surroundings} at a word itself. */
    public static long contextBit(int bit) {
        return key(CONTEXT + 2 * REACH + 1, bit);
    }

    /**
     * Fills {@code out} with the keys of a word's place in its run: what stands before, behind, first and last in it, and
     * what it depends on. The first {@link #LEXICAL_RUNS} are lexical.
     *
     * @param head the word that the run depends on, "mairie" in "mairie de la Rochelle"
     * @param fromStart how many words of the run stand before the word
     * @param toEnd how many behind it
     */
    static void run(Word head, Word before, Word first, Word last, Word after, int fromStart, int toEnd, long[] out) {
        long place = Math.min(fromStart, 3) * 4L + Math.min(toEnd, 3);
        out[0] = key(RUN, before.lowerHash * 31 + place);
        out[1] = key(RUN + 1, after.lowerHash * 31 + place);
        out[2] = key(RUN + 2, first.lowerHash * 31 + place);
        out[3] = key(RUN + 3, last.lowerHash * 31 + place);
        out[4] = key(RUN + 7, head.lowerHash * 31 + place);
        out[5] = key(RUN + 4, (before.wordClass * 256L + after.wordClass) * 31 + place);
        out[6] = key(RUN + 5, (before.classKind * 256L + first.wordClass) * 2048 + first.coarse * 16L + place);
        out[7] = key(RUN + 6, (before.classKind * 256L + last.wordClass) * 2048 + last.coarse * 16L + place);
        out[8] = key(RUN + 8, (head.wordClass * 256L + first.wordClass) * 2048 + first.coarse * 16L + place);
    }

    /** Fills the keys of a word seen from a word {@code -offset} further on. */
    void unary(Word word, int offset) {
        unary(word, offset, true, true);
    }

    /** The same of those features only that are lexical, or of those that are not. */
    void unary(Word word, int offset, boolean wantsLexical) {
        unary(word, offset, wantsLexical, !wantsLexical);
    }

    private void unary(Word word, int offset, boolean lexicalOnes, boolean others) {
        size = 0;
        wantsLexical = lexicalOnes;
        wantsOthers = others;
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
            self(word, base);
        } else if (Math.abs(offset) == 1) {
            neighbour(word, base);
        } else if (word.coarse != 0) {
            add(base, NAME_BITS, word.coarse);
        }
    }

    private void self(Word word, int base) {
        String lower = word.lower;
        int length = lower.length();
        add(base, EXACT, word.exactHash);
        add(base, SHAPE, word.shape);
        add(base, FLAGS, word.flags);
        long prefix = Hash.SEED;
        for (int n = 1; n <= 5 && n <= length; n++) {
            prefix = Hash.add(prefix, lower.charAt(n - 1));
            add(base, PREFIX, prefix * 31 + n);
            add(base, SUFFIX, Hash.of(lower, length - n, length) * 31 + n);
        }
        add(base, SUFFIX_SHAPE, Hash.of(lower, Math.max(0, length - 3), length) * 31 + word.shape);
        int hyphen = word.has(Word.HAS_HYPHEN) ? lower.lastIndexOf('-') : 0;
        if (hyphen > 0 && hyphen < length - 1) {
            add(base, FIRST_PART, Hash.of(lower, 0, lower.indexOf('-')));
            add(base, LAST_PART, Hash.of(lower, hyphen + 1, length));
        }
        if (word.parts != 0) {
            add(base, PARTS, word.parts);
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
    }

    private void neighbour(Word word, int base) {
        int length = word.lower.length();
        add(base, SHAPE, word.shape);
        add(base, SUFFIX, Hash.of(word.lower, Math.max(0, length - 3), length));
        add(base, PREFIX, Hash.of(word.lower, 0, Math.min(length, 3)));
        if (word.nameBits != 0) {
            add(base, NAME_BITS, word.nameBits);
        }
    }

    /**
     * What two neighbours say of either: fills {@code out} with {@link #OF_FIRST} keys for the first, then with as many
     * for the second. The first {@link #LEXICAL_OF_FIRST} of each are lexical.
     */
    static void pair(Word first, Word second, long[] out) {
        lexicalPair(first, second, out);
        out[2] = key(PAIR + 5, first.shape * 31 + second.shape);
        out[3] = key(PAIR + 8, (first.shape * 31 + first.coarse) * 31 + second.wordClass);
        out[4] = key(PAIR + 11, (first.coarse * 128L + second.coarse) * 31 + second.shape);
        out[7] = key(PAIR + 4, first.shape * 31 + second.shape);
        out[8] = key(PAIR + 7, (second.shape * 31 + second.coarse) * 31 + first.wordClass);
        out[9] = key(PAIR + 10, (first.coarse * 128L + second.coarse) * 31 + first.shape);
    }

    /** Fills only the lexical keys of a {@link #pair}. */
    static void lexicalPair(Word first, Word second, long[] out) {
        out[0] = key(PAIR + 1, first.lowerHash * 31 + second.lowerHash);
        out[1] = key(PAIR + 3, first.shape * 31 + second.lowerHash);
        out[5] = key(PAIR, first.lowerHash * 31 + second.lowerHash);
        out[6] = key(PAIR + 2, first.lowerHash * 31 + second.shape);
    }

    /** The shapes of a word and its neighbours. */
    static long shapes(Word last, Word word, Word next) {
        return key(PAIR + 6, (last.shape * 31 + word.shape) * 31 + next.shape);
    }

    /** The classes of the two words before a word, and its shape. */
    static long classesBefore(Word beforeLast, Word last, Word word) {
        return key(PAIR + 9, (beforeLast.wordClass * 1009L + last.wordClass) * 31 + word.shape);
    }

    private void add(int base, int template, long value) {
        boolean isLexical = template >= LEXICAL;
        if (isLexical ? !wantsLexical : !wantsOthers) {
            return;
        }
        keys[size] = key(base + template, value);
        lexical[size] = isLexical;
        size++;
    }

    private static long key(int template, long value) {
        return Hash.mix(value + template * 0x9E3779B97F4A7C15L);
    }
}
