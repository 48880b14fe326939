package org.copytaster.topics;

/**
 * A set of hashes, as bits: what it says it has not it has not, what it says it has it may not have. Small enough for
 * the first caches of a processor.
 */
final class HashBits {

    private static final int BITS = 17;

    private final long[] bits = new long[(1 << BITS) / Long.SIZE];

    /** @param hash well mixed in its upper bits */
    void add(long hash) {
        int place = place(hash);
        bits[place / Long.SIZE] |= 1L << place;
    }

    /** 1 if it may have a hash, else 0. */
    int count(long hash) {
        int place = place(hash);
        return (int) (bits[place / Long.SIZE] >>> place) & 1;
    }

    boolean mayHave(long hash) {
        return count(hash) != 0;
    }

    private static int place(long hash) {
        return (int) (hash >>> (Long.SIZE - BITS));
    }
}
