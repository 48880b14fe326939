package org.copytaster.entities;

/**
 * Gives each hash a slot of its own, beside which others keep in arrays what they know of it (open addressing). 0 is no
 * hash. Safe for any number of threads once all are in.
 */
final class HashSlots {

    private final long[] keys;

    /** @param capacity how many slots there are: a power of two, and more than hashes come */
    HashSlots(int capacity) {
        keys = new long[capacity];
    }

    /** The slot of a hash, which is taken from now on. */
    int take(long key) {
        int slot = find(key);
        keys[slot] = key;
        return slot;
    }

    /** The slot of a hash, or a free one. */
    int find(long key) {
        int mask = keys.length - 1;
        int at = (int) (key ^ (key >>> 29)) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    boolean isTaken(int slot) {
        return keys[slot] != 0;
    }
}
