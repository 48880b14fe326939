package org.copytaster.clean;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The first stage: a linear model over hashed n-grams that reads one line alone and answers four questions at once, in
 * log odds: is this line text, is the next one, is the one before, and is most of what follows. Immutable, safe for any
 * number of threads.
 */
public final class LineModel {

    public static final int HEADS = 4;
    public static final int SELF = 0;
    public static final int NEXT = 1;
    public static final int PREVIOUS = 2;
    public static final int REST = 3;

    /** What each feature of a line's looks counts. */
    public static final float LOOK_VALUE = 0.5f;

    /** Turns four signed bytes into unsigned ones, 128 higher. */
    private static final int SIGNS = 0x80808080;

    private static final int EVEN = 0x00ff00ff;

    /** So many bytes have a sum of 16 bits. */
    private static final int AT_ONCE = 256;

    private final int[] weights;
    private final float[] scales;
    private final float[] biases;

    /**
     * @param weights four signed bytes an entry, the first head lowest
     * @param scales what a weight of 1 is worth, by head
     * @param biases by head
     */
    public LineModel(int[] weights, float[] scales, float[] biases) {
        this.weights = weights.clone();
        this.scales = scales.clone();
        this.biases = biases.clone();
    }

    /** What each text feature counts in a line that has so many. */
    public static float textValue(int texts) {
        return (float) (3 / Math.sqrt(Math.max(1, texts)));
    }

    /** Fills {@code out[at..at + HEADS)} with the log odds of a hashed line. */
    void score(NgramHasher line, float[] out, int at) {
        int texts = line.texts();
        float text = textValue(texts);
        int[] sums = new int[HEADS];
        int[] looks = new int[HEADS];
        for (int from = 0; from < texts; from += AT_ONCE) {
            add(line.indices(), from, Math.min(texts, from + AT_ONCE), sums);
        }
        add(line.indices(), texts, line.size(), looks);
        for (int head = 0; head < HEADS; head++) {
            out[at + head] = (sums[head] * text + looks[head] * LOOK_VALUE) * scales[head] + biases[head];
        }
    }

    /** Adds up to {@link #AT_ONCE} entries, two heads in each int. */
    private void add(int[] indices, int from, int to, int[] sums) {
        int even = 0;
        int odd = 0;
        for (int i = from; i < to; i++) {
            int entry = weights[indices[i]] ^ SIGNS;
            even += entry & EVEN;
            odd += entry >>> 8 & EVEN;
        }
        int offset = 128 * (to - from);
        sums[0] += (even & 0xffff) - offset;
        sums[1] += (odd & 0xffff) - offset;
        sums[2] += (even >>> 16) - offset;
        sums[3] += (odd >>> 16) - offset;
    }

    void write(DataOutputStream out) throws IOException {
        Floats.write(out, scales);
        Floats.write(out, biases);
        out.writeInt(weights.length);
        // Head by head: like beside like compresses better.
        for (int head = 0; head < HEADS; head++) {
            for (int weight : weights) {
                out.writeByte(weight >> (8 * head));
            }
        }
    }

    static LineModel read(DataInputStream in) throws IOException {
        float[] scales = Floats.read(in);
        float[] biases = Floats.read(in);
        int[] weights = new int[in.readInt()];
        byte[] plane = new byte[weights.length];
        for (int head = 0; head < HEADS; head++) {
            in.readFully(plane);
            for (int i = 0; i < plane.length; i++) {
                weights[i] |= (plane[i] & 0xff) << (8 * head);
            }
        }
        return new LineModel(weights, scales, biases);
    }
}
