package org.copytaster.entities;

/**
 * Adds many small numbers at once: eight weights of a byte each in a {@code long}, and sums of them in lanes of 16 bits,
 * four in a {@code long}. A weight is stored with 128 added, so that no lane ever borrows from the next; one lane more
 * counts what has been added, so that it can be taken away again. Up to {@value #MOST} rows can be summed.
 *
 * <p>The top three bytes of a row's last {@code long} are the owner's; what they add up to touches no other lane.
 */
final class Lanes {

    /** 256 times this fits into 16 bits. */
    static final int MOST = 255;

    /** The widest row: the labels of five types. */
    static final int WIDEST = 20;

    /** How many {@code long}s a row of weights takes, however wide. */
    static final int WORDS = 3;

    /** How many {@code long}s a vector of sums takes. */
    static final int SIZE = 2 * WORDS;

    private static final int BIAS = 128;
    private static final long EVEN = 0x00ff00ff00ff00ffL;

    /** The lane that counts rows. */
    private static final int COUNTER = WIDEST;

    /** The lowest bit of each lane. */
    private static final long EACH = 0x0001000100010001L;

    /** The lanes of the last two {@code long}s that sum weights. */
    private static final long LAST = 0xffffffffL;

    /** What {@link #MOST} rows and a bound add up to fits into a lane: 127 times 255, and this, into 15 bits. */
    private static final int LEAST_BOUND = -382;

    private final int width;

    /** @param width how many weights a row has, up to {@value #WIDEST} */
    Lanes(int width) {
        if (width > WIDEST) {
            throw new IllegalArgumentException(width + " weights in a row, and there is room for " + WIDEST);
        }
        this.width = width;
    }

    /** Writes a row to {@code rows}, from {@code at} on. Its weights stand in {@code weights}, {@code step} apart. */
    void pack(byte[] weights, int from, int step, long[] rows, int at) {
        int source = from;
        for (int start = 0; start < width; start += 8) {
            long word = 0;
            int end = Math.min(8, width - start);
            for (int i = 0; i < end; i++) {
                word |= (long) (weights[source] + BIAS) << (8 * i);
                source += step;
            }
            rows[at + (start >> 3)] = word;
        }
        rows[at + (COUNTER >> 3)] |= 1L << (8 * (COUNTER & 7));
    }

    byte weight(long[] rows, int row, int i) {
        return (byte) ((rows[row + (i >> 3)] >>> (8 * (i & 7)) & 0xff) - BIAS);
    }

    /** Adds the row that starts at {@code row} to the sums from {@code at} on. */
    void addRow(long[] rows, int row, long[] sums, int at) {
        for (int i = 0; i < WORDS; i++) {
            long word = rows[row + i];
            sums[at + 2 * i] += word & EVEN;
            sums[at + 2 * i + 1] += word >>> 8 & EVEN;
        }
    }

    /** Adds one vector of sums to another. */
    void add(long[] from, int fromAt, long[] sums, int at) {
        for (int i = 0; i < SIZE; i++) {
            sums[at + i] += from[fromAt + i];
        }
    }

    /** A number as a bound for {@link #areBelow}: the nearest one that is. */
    static int bound(float number) {
        return Math.round(Math.min(0, Math.max(LEAST_BOUND, number)));
    }

    /** Whether all sums are below a bound, from {@value #LEAST_BOUND} to 0. */
    boolean areBelow(int bound, long[] sums, int at) {
        // What is not below it has the highest bit of its lane then, and no lane overflows.
        long shift = EACH * ((1 << 15) - lane(sums, at, COUNTER) * BIAS - bound);
        long high = sums[at] + shift | sums[at + 1] + shift | sums[at + 2] + shift | sums[at + 3] + shift;
        high |= (sums[at + 4] & LAST) + (shift & LAST) | (sums[at + 5] & LAST) + (shift & LAST);
        return (high & EACH << 15) == 0;
    }

    /** Writes the sums as numbers to {@code out}, from {@code outAt} on. */
    void unpack(long[] sums, int at, int[] out, int outAt) {
        int bias = lane(sums, at, COUNTER) * BIAS;
        for (int i = 0; i < width; i++) {
            out[outAt + i] = lane(sums, at, i) - bias;
        }
    }

    private static int lane(long[] sums, int at, int i) {
        return (int) (sums[at + 2 * (i >> 3) + (i & 1)] >>> (16 * (i >> 1 & 3))) & 0xffff;
    }
}
