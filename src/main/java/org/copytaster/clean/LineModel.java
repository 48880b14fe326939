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
        int[] indices = line.indices();
        int texts = line.texts();
        int a = 0;
        int b = 0;
        int c = 0;
        int d = 0;
        for (int i = 0; i < texts; i++) {
            int w = weights[indices[i]];
            a += (byte) w;
            b += (byte) (w >> 8);
            c += (byte) (w >> 16);
            d += w >> 24;
        }
        int e = 0;
        int f = 0;
        int g = 0;
        int h = 0;
        for (int i = texts; i < line.size(); i++) {
            int w = weights[indices[i]];
            e += (byte) w;
            f += (byte) (w >> 8);
            g += (byte) (w >> 16);
            h += w >> 24;
        }
        float text = textValue(texts);
        out[at] = (a * text + e * LOOK_VALUE) * scales[0] + biases[0];
        out[at + 1] = (b * text + f * LOOK_VALUE) * scales[1] + biases[1];
        out[at + 2] = (c * text + g * LOOK_VALUE) * scales[2] + biases[2];
        out[at + 3] = (d * text + h * LOOK_VALUE) * scales[3] + biases[3];
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
