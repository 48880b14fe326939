package org.copytaster.entities;

/**
 * A set of hashes, a bit each: what it says it has not it has not, what it says it has it may not have. By it most words
 * are known to be in none of several lists, without a look at the lists. Safe for any number of threads once all are in.
 */
public final class HashBits {

    private final long[] bits;

    /** @param size how many bits, a power of two from 64 on: many more than there are hashes */
    public HashBits(int size) {
        bits = new long[size / Long.SIZE];
    }

    public void add(long hash) {
        int place = place(hash);
        bits[place / Long.SIZE] |= 1L << place;
    }

    /** 0 only for a hash that was not added, else 1. */
    public int count(long hash) {
        int place = place(hash);
        return (int) (bits[place / Long.SIZE] >>> place) & 1;
    }

    /** False only for a hash that was not added. */
    public boolean mayHave(long hash) {
        return count(hash) != 0;
    }

    private int place(long hash) {
        return (int) (hash ^ hash >>> 32) & (bits.length * Long.SIZE - 1);
    }
}
