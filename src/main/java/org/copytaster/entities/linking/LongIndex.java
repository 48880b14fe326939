package org.copytaster.entities.linking;

import java.util.Arrays;
import org.copytaster.entities.Hash;

/** Rows by a 64-bit key, several rows to a key, in two flat arrays. Filled once, then sealed; reading is thread-safe. */
final class LongIndex {

    private long[] keys = new long[1 << 12];
    private int[] rows = new int[1 << 12];
    private int size;

    /** The key of a text. */
    static long key(String text) {
        return Hash.mix(Hash.of(text, 0, text.length()));
    }

    void add(long key, int row) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            rows = Arrays.copyOf(rows, size * 2);
        }
        keys[size] = key;
        rows[size++] = row;
    }

    /** Sorts by key; rows of one key keep their order. */
    void seal() {
        long[] order = new long[size];
        long[] unsorted = Arrays.copyOf(keys, size);
        // The key's upper bits and the position in one long: a primitive sort, no objects.
        for (int i = 0; i < size; i++) {
            order[i] = (unsorted[i] & 0xFFFFFFFF00000000L) | i;
        }
        Arrays.sort(order);
        int[] sorted = new int[size];
        for (int i = 0; i < size; i++) {
            int from = (int) order[i];
            keys[i] = unsorted[from];
            sorted[i] = rows[from];
        }
        keys = Arrays.copyOf(keys, size);
        rows = sorted;
    }

    /** The rows of a key, in the order in which they were added; empty if there are none. */
    int[] get(long key) {
        long group = key & 0xFFFFFFFF00000000L;
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if ((keys[middle] & 0xFFFFFFFF00000000L) < group) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int[] found = new int[0];
        for (int i = low; i < size && (keys[i] & 0xFFFFFFFF00000000L) == group; i++) {
            if (keys[i] == key) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = rows[i];
            }
        }
        return found;
    }
}
