package org.copytaster.entities;

/**
 * Adds many small numbers at once: eight weights of a byte each in a {@code long}, and sums of them in lanes of 16 bits,
 * four in a {@code long}. A weight is stored with 128 added, so that no lane ever borrows from the next; one lane more
 * counts what has been added, so that it can be taken away again. Up to {@value #MOST} rows can be summed.
 */
final class Lanes {

    /** 256 times this fits into 16 bits. */
    static final int MOST = 255;

    private static final int BIAS = 128;
    private static final long EVEN = 0x00ff00ff00ff00ffL;

    private final int width;

    /** How many {@code long}s a row of weights takes. */
    private final int words;

    Lanes(int width) {
        this.width = width;
        this.words = (width + 8) / 8;
    }

    /** How many {@code long}s a vector of sums takes. */
    int size() {
        return 2 * words;
    }

    /** @param weights row by row, {@code width} each */
    long[] pack(byte[] weights) {
        int count = weights.length / width;
        long[] rows = new long[count * words];
        for (int row = 0; row < count; row++) {
            for (int i = 0; i <= width; i++) {
                long value = i == width ? 1 : weights[row * width + i] + BIAS;
                rows[row * words + (i >> 3)] |= value << (8 * (i & 7));
            }
        }
        return rows;
    }

    byte weight(long[] rows, int row, int i) {
        return (byte) ((rows[row * words + (i >> 3)] >>> (8 * (i & 7)) & 0xff) - BIAS);
    }

    void addRow(long[] rows, int row, long[] sums, int at) {
        int from = row * words;
        for (int i = 0; i < words; i++) {
            long word = rows[from + i];
            sums[at + 2 * i] += word & EVEN;
            sums[at + 2 * i + 1] += word >>> 8 & EVEN;
        }
    }

    /** Adds one vector of sums to another. */
    void add(long[] from, int fromAt, long[] sums, int at) {
        for (int i = 0; i < 2 * words; i++) {
            sums[at + i] += from[fromAt + i];
        }
    }

    /** Writes the sums as numbers to {@code out}, from {@code outAt} on. */
    void unpack(long[] sums, int at, int[] out, int outAt) {
        int bias = lane(sums, at, width) * BIAS;
        for (int i = 0; i < width; i++) {
            out[outAt + i] = lane(sums, at, i) - bias;
        }
    }

    private static int lane(long[] sums, int at, int i) {
        return (int) (sums[at + 2 * (i >> 3) + (i & 1)] >>> (16 * (i >> 1 & 3))) & 0xffff;
    }
}
