package org.copytaster.topics;

import java.util.Arrays;

/**
 * The entries found in one article: how much each weighs by place and number, and where it first stood. Used by one
 * thread for one article.
 */
final class Hits {

    private static final int INITIAL_CAPACITY = 64;

    /** A table twice as large as what it may hold; a factor whose product spreads indices that stand side by side. */
    private static final int SPARSENESS = 2;

    private static final int SPREAD = 0x9E3779B9;

    /** Open addressing by entry: where it is among those found, counted from 1; 0 is free. A power of two long. */
    private int[] slots = new int[INITIAL_CAPACITY * SPARSENESS];

    private int[] entries = new int[INITIAL_CAPACITY];
    private float[] masses = new float[INITIAL_CAPACITY];
    private int[] starts = new int[INITIAL_CAPACITY];
    private int[] ends = new int[INITIAL_CAPACITY];
    private boolean[] inHeadline = new boolean[INITIAL_CAPACITY];
    private int size;

    void add(int entry, float mass, int start, int end, boolean headline) {
        int at = find(entry);
        if (slots[at] == 0) {
            if (size == entries.length) {
                grow();
                at = find(entry);
            }
            entries[size] = entry;
            starts[size] = start;
            ends[size] = end;
            inHeadline[size] = headline;
            slots[at] = ++size;
        }
        masses[slots[at] - 1] += mass;
    }

    /** Where an entry stands in the table, or would stand. */
    private int find(int entry) {
        int mask = slots.length - 1;
        int at = ((entry * SPREAD) >>> Short.SIZE) & mask;
        while (slots[at] != 0 && entries[slots[at] - 1] != entry) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        int capacity = size * 2;
        entries = Arrays.copyOf(entries, capacity);
        masses = Arrays.copyOf(masses, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        inHeadline = Arrays.copyOf(inHeadline, capacity);
        slots = new int[capacity * SPARSENESS];
        for (int hit = 0; hit < size; hit++) {
            slots[find(entries[hit])] = hit + 1;
        }
    }

    boolean contains(int entry) {
        return slots[find(entry)] != 0;
    }

    int size() {
        return size;
    }

    int entry(int hit) {
        return entries[hit];
    }

    /** The sum of the weights of the places where the entry stood. */
    float mass(int hit) {
        return masses[hit];
    }

    /** Where the entry first stood, in UTF-16 code units of its field. */
    int start(int hit) {
        return starts[hit];
    }

    int end(int hit) {
        return ends[hit];
    }

    boolean inHeadline(int hit) {
        return inHeadline[hit];
    }
}
