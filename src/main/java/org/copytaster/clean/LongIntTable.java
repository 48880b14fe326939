package org.copytaster.clean;

/** A map from hashes to positive ints, in two plain arrays; 0 stands for no entry. Safe to read from any thread once filled. */
final class LongIntTable {

    private static final int SMALLEST = 64;
    private static final int LARGEST_AT_ONCE = 1 << 16;

    private long[] keys;
    private int[] values;
    private int size;

    LongIntTable() {
        this(0);
    }

    /** @param expected how many keys there may be; a guess, for the table grows */
    LongIntTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(SMALLEST, Math.min(LARGEST_AT_ONCE, expected))) << 1;
        keys = new long[capacity];
        values = new int[capacity];
    }

    /** The value of a key, or 0. */
    int get(long key) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (values[slot] != 0) {
            if (keys[slot] == key) {
                return values[slot];
            }
            slot = (slot + 1) & mask;
        }
        return 0;
    }

    void put(long key, int value) {
        if (4 * size >= 3 * keys.length / 2) {
            grow();
        }
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (values[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        if (values[slot] == 0) {
            size++;
        }
        keys[slot] = key;
        values[slot] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new int[keys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                put(oldKeys[i], oldValues[i]);
            }
        }
    }

    private static int slot(long key, int mask) {
        return (int) (mix(key) >>> 32) & mask;
    }

    /** Half of Murmur's last step: every bit of the key moves the upper half. */
    static long mix(long key) {
        return (key ^ (key >>> 33)) * 0xff51afd7ed558ccdL;
    }
}
