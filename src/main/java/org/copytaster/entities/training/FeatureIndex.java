package org.copytaster.entities.training;

import java.util.Arrays;

/**
 * Numbers the features in order of appearance and counts how often each is seen. A feature may have a copy for each
 * corpus that is set apart ({@link #addApart}). Holds primitives only.
 */
final class FeatureIndex {

    private long[] keys = new long[1 << 20];
    private int[] ids = new int[1 << 20];
    private long[] keyOf = new long[1 << 19];
    private int[] counts = new int[1 << 19];
    private boolean[] lexical = new boolean[1 << 19];
    private boolean[] apart = new boolean[1 << 19];
    private int size;

    int add(long feature, boolean isLexical) {
        return add(feature, isLexical, false);
    }

    /** The copy of a feature that is not lexical for one corpus. */
    int addApart(long feature, int corpus) {
        long key = (feature ^ corpus * 0x9E3779B97F4A7C15L) * 0xff51afd7ed558ccdL;
        return add(key ^ key >>> 29, false, true);
    }

    private int add(long feature, boolean isLexical, boolean isApart) {
        long key = feature == 0 ? 1 : feature;
        int slot = slot(keys, key);
        if (keys[slot] == 0) {
            if (size * 2 >= keys.length) {
                grow();
                slot = slot(keys, key);
            }
            keys[slot] = key;
            ids[slot] = size;
            if (size == keyOf.length) {
                keyOf = Arrays.copyOf(keyOf, size * 2);
                counts = Arrays.copyOf(counts, size * 2);
                lexical = Arrays.copyOf(lexical, size * 2);
                apart = Arrays.copyOf(apart, size * 2);
            }
            keyOf[size] = key;
            lexical[size] = isLexical;
            apart[size] = isApart;
            size++;
        }
        counts[ids[slot]]++;
        return ids[slot];
    }

    int size() {
        return size;
    }

    long key(int id) {
        return keyOf[id];
    }

    int count(int id) {
        return counts[id];
    }

    boolean isLexical(int id) {
        return lexical[id];
    }

    /** Whether it is the copy for one corpus, which no model holds. */
    boolean isApart(int id) {
        return apart[id];
    }

    private void grow() {
        long[] biggerKeys = new long[keys.length * 2];
        int[] biggerIds = new int[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int slot = slot(biggerKeys, keys[i]);
                biggerKeys[slot] = keys[i];
                biggerIds[slot] = ids[i];
            }
        }
        keys = biggerKeys;
        ids = biggerIds;
    }

    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        int at = (int) (key >>> 7) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
