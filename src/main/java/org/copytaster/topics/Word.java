package org.copytaster.topics;

import org.jspecify.annotations.Nullable;

/**
 * One word at a time, read once for all who want to know it: what hashes it has, whole and of what it begins with, and
 * whether an entry of the lexicon may begin with it. Used by one thread.
 */
final class Word {

    /** The most buckets of one word. */
    static final int BUCKETS = 3;

    private static final int SHORTEST = 3;
    private static final int SHORT_BEGINNING = 4;
    private static final int LONG_BEGINNING = 6;
    private static final int MULTIPLIER = 31;

    private int length;
    private int hash;
    private int shortBeginning;
    private int longBeginning;
    private boolean startsWithLetter;
    private boolean simple;
    private long key;

    /** The hashes of what it begins with, shortest first, as far as these may be prefixes of the lexicon; and one more. */
    private long[] prefixes = new long[0];

    private int prefixCount;

    /**
     * Reads the token that stands in a text from {@code start} to {@code end}, in any case and without accents.
     *
     * @param entries that may begin with it; null if that is of no interest
     */
    void read(char[] text, int start, int end, @Nullable FirstWords entries) {
        length = end - start;
        startsWithLetter = Character.isLetter(text[start]);
        hash = 0;
        for (int at = start; at < end; at++) {
            hash = next(hash, text[at]);
            if (at - start == SHORT_BEGINNING - 1) {
                shortBeginning = hash;
            } else if (at - start == LONG_BEGINNING - 1) {
                longBeginning = hash;
            }
        }
        if (entries != null) {
            readFolded(text, start, end, entries);
        }
    }

    private void readFolded(char[] text, int start, int end, FirstWords entries) {
        if (length >= prefixes.length) {
            prefixes = new long[2 * length + 1];
        }
        simple = true;
        key = 0;
        prefixCount = 0;
        for (int at = start; at < end; at++) {
            char c = text[at];
            simple &= Letters.isLetterOrDigit(c);
            key = FirstWords.next(key, Letters.fold(c));
            prefixes[prefixCount] = key;
            prefixCount += entries.mayBePrefix(key);
        }
    }

    /** The hash of what was hashed before and one more character. */
    static int next(int hash, char c) {
        return hash * MULTIPLIER + Letters.plain(c);
    }

    /** Whether it has letters and digits only. */
    boolean isSimple() {
        return simple;
    }

    boolean startsWithLetter() {
        return startsWithLetter;
    }

    /** Its hash as {@link FirstWords} has it. */
    long key() {
        return key;
    }

    /** How many of what it begins with may be prefixes of the lexicon, the whole word among them. */
    int prefixes() {
        return prefixCount;
    }

    /** The hash of one of these, the shortest first. */
    long prefix(int index) {
        return prefixes[index];
    }

    /** Gives its buckets in the hashed model, {@link #BUCKETS} at most, from {@code at} on, and returns how many there are. */
    int buckets(int[] buckets, int at) {
        if (length < SHORTEST || !startsWithLetter) {
            return 0;
        }
        buckets[at] = HashedModel.bucket(hash);
        if (length < SHORT_BEGINNING) {
            return 1;
        }
        buckets[at + 1] = HashedModel.bucket(shortBeginning + SHORT_BEGINNING);
        if (length < LONG_BEGINNING) {
            return 2;
        }
        buckets[at + 2] = HashedModel.bucket(longBeginning + LONG_BEGINNING);
        return BUCKETS;
    }
}
