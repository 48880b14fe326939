package org.copytaster.topics;

import java.util.Arrays;

/**
 * The entries found in one article: how much each weighs by place and number, and where it first stood. Used by one
 * thread for one article.
 */
final class Hits {

    private static final int INITIAL_CAPACITY = 64;

    /** For each entry, where it is among those found, counted from 1; 0 if it was not found. */
    private final int[] slots;

    private int[] entries = new int[INITIAL_CAPACITY];
    private float[] masses = new float[INITIAL_CAPACITY];
    private int[] starts = new int[INITIAL_CAPACITY];
    private int[] ends = new int[INITIAL_CAPACITY];
    private boolean[] inHeadline = new boolean[INITIAL_CAPACITY];
    private int size;

    Hits(Lexicon lexicon) {
        slots = new int[lexicon.size()];
    }

    void add(int entry, float mass, int start, int end, boolean headline) {
        int slot = slots[entry] - 1;
        if (slot < 0) {
            slot = size++;
            if (slot == entries.length) {
                grow();
            }
            slots[entry] = slot + 1;
            entries[slot] = entry;
            starts[slot] = start;
            ends[slot] = end;
            inHeadline[slot] = headline;
        }
        masses[slot] += mass;
    }

    private void grow() {
        int capacity = size * 2;
        entries = Arrays.copyOf(entries, capacity);
        masses = Arrays.copyOf(masses, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        inHeadline = Arrays.copyOf(inHeadline, capacity);
    }

    boolean contains(int entry) {
        return slots[entry] != 0;
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
