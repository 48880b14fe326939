package org.copytaster.entities;

/**
 * Words by a bit each: whether one is in any of several lists is mostly told by this, without a look at the lists. Safe for
 * any number of threads once all words are in.
 */
final class WordBits {

    private static final int BITS = 1 << 15;

    private final long[] bits = new long[BITS / Long.SIZE];

    void add(String lower) {
        int place = place(Hash.of(lower, 0, lower.length()));
        bits[place / Long.SIZE] |= 1L << place;
    }

    /** False only for a word that was not added. */
    boolean mayHave(long lowerHash) {
        int place = place(lowerHash);
        return (bits[place / Long.SIZE] & 1L << place) != 0;
    }

    private static int place(long hash) {
        return (int) (hash ^ hash >>> 32) & (BITS - 1);
    }
}
