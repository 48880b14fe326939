package org.copytaster.entities;

/**
 * The weights of the features the tagger knows, found by fingerprint: a hash table with linear probing, whose rows stand
 * in the order of their fingerprints. A row is what {@link Lanes} adds up, and carries the low bits of its fingerprint, so
 * that a look-up touches one line of the processor's cache as a rule. Immutable, shared by all threads.
 *
 * <p>The bits that a row does not carry follow from its place: rows with the same low bits belong thousands of places
 * apart, and no row stands so far from where it belongs.
 */
final class WeightTable {

    private static final int TAG_SHIFT = 40;
    private static final int TAG_MASK = 0xffffff;

    /** The least capacity: in a smaller table neighbours would be too far apart for their tags to tell which is first. */
    private static final long SMALLEST = 1 << 16;

    private final Lanes lanes;

    /** How many places there are; a fingerprint belongs to the one that is as far up as the fingerprint among all. */
    private final long capacity;

    private final long[] rows;

    /**
     * @param keys fingerprints, ascending as unsigned numbers, without repetition
     * @param weights where {@code [start + row * rowStride + label * labelStride]} is a weight
     */
    WeightTable(Lanes lanes, int[] keys, byte[] weights, int start, int rowStride, int labelStride) {
        this.lanes = lanes;
        this.capacity = Math.max(SMALLEST, keys.length + keys.length / 2 + 1L);
        this.rows = new long[places(keys) * Lanes.WORDS];
        int place = -1;
        for (int row = 0; row < keys.length; row++) {
            place = Math.max(home(keys[row]), place + 1);
            int at = place * Lanes.WORDS;
            lanes.pack(weights, start + row * rowStride, labelStride, rows, at);
            rows[at + Lanes.WORDS - 1] |= (long) keys[row] << TAG_SHIFT;
        }
    }

    /** One more than the rows take: the last place is empty, and ends every search. */
    private int places(int[] keys) {
        int place = -1;
        for (int key : keys) {
            place = Math.max(home(key), place + 1);
        }
        return place + 2;
    }

    private int home(int key) {
        return (int) (((key & 0xffffffffL) * capacity) >>> 32);
    }

    /** Where the search for a fingerprint starts. */
    int start(int key) {
        return home(key) * Lanes.WORDS;
    }

    /** What stands there, for {@link #find(int, int, long)}: apart from it, so that many can be fetched at once. */
    long head(int start) {
        return start < rows.length ? rows[start + Lanes.WORDS - 1] : 0;
    }

    /** Where a fingerprint's row starts, or -1 if there is none. */
    int find(int key) {
        int start = start(key);
        return find(key, start, head(start));
    }

    /**
     * Where a fingerprint's row starts, or -1 if there is none.
     *
     * @param start {@link #start} of the fingerprint
     * @param head {@link #head} of that
     */
    int find(int key, int start, long head) {
        int tag = key & TAG_MASK;
        int at = start;
        long last = head;
        while (last != 0) {
            int difference = (int) (last >>> TAG_SHIFT) - tag;
            if (difference == 0) {
                return at;
            }
            // Tags of neighbours ascend, but for the one place where they start again at 0.
            if (difference << 8 > 0) {
                return -1;
            }
            at += Lanes.WORDS;
            last = rows[at + Lanes.WORDS - 1];
        }
        return -1;
    }

    /** Adds the weights of the row that starts at {@code row} to the sums from {@code at} on. */
    void addRow(int row, long[] sums, int at) {
        lanes.addRow(rows, row, sums, at);
    }

    /** One weight of the row that starts at {@code row}. */
    byte weight(int row, int label) {
        return lanes.weight(rows, row, label);
    }
}
