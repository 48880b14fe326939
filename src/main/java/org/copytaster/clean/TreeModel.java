package org.copytaster.clean;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The second stage: boosted oblivious trees (every node of a level asks the same question, so that a tree is a handful of
 * comparisons and one look-up). Immutable, safe for any number of threads.
 */
public final class TreeModel {

    private final int depth;
    private final int[] features;
    private final float[] thresholds;
    private final float[] leaves;
    private final float bias;
    private final int[] cuts;

    /**
     * @param depth questions a tree
     * @param features which feature each question is about, tree after tree
     * @param thresholds a question is answered with yes above its threshold
     * @param leaves {@code 1 << depth} a tree, in log odds; the answer to the first question is the lowest bit
     * @param bias added to the sum
     */
    public TreeModel(int depth, int[] features, float[] thresholds, float[] leaves, float bias) {
        this.depth = depth;
        this.features = features.clone();
        this.thresholds = thresholds.clone();
        this.leaves = leaves.clone();
        this.bias = bias;
        cuts = new int[thresholds.length];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = ordered(thresholds[i]);
        }
    }

    /**
     * The log odds of each line to be text.
     *
     * @param columns {@link FixedFeatures}, then {@link ContextFeatures}, column by column, as {@link #order} gives them
     */
    public float[] score(int[][] columns, int lines) {
        float[] score = new float[lines];
        Arrays.fill(score, bias);
        int[] leaf = new int[lines];
        // Tree by tree and question by question over all lines: loops that the compiler turns into vector instructions.
        for (int tree = 0; tree < features.length / depth; tree++) {
            Arrays.fill(leaf, tree << depth);
            for (int level = 0; level < depth; level++) {
                int question = tree * depth + level;
                answer(columns[features[question]], cuts[question], level, leaf);
            }
            for (int line = 0; line < lines; line++) {
                score[line] += leaves[leaf[line]];
            }
        }
        return score;
    }

    /** Sets a bit of each leaf number whose line lies above the cut; the difference cannot overflow. */
    private static void answer(int[] column, int cut, int level, int[] leaf) {
        for (int line = 0; line < leaf.length; line++) {
            leaf[line] |= ((cut - column[line]) >>> 31) << level;
        }
    }

    /** Puts features that stand line by line into columns of ints that sort as they do, from column {@code at} on. */
    public static void order(float[] features, int count, int[][] columns, int at) {
        int lines = features.length / count;
        for (int f = 0; f < count; f++) {
            int[] column = new int[lines];
            for (int line = 0; line < lines; line++) {
                column[line] = ordered(features[line * count + f]);
            }
            columns[at + f] = column;
        }
    }

    /** An int of 31 bits that sorts as the float does. */
    private static int ordered(float value) {
        // Adding zero turns a negative zero into a positive one.
        int bits = Float.floatToRawIntBits(value + 0f);
        return (bits ^ ((bits >> 31) & 0x7fffffff)) >> 1;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(depth);
        out.writeFloat(bias);
        out.writeInt(features.length);
        for (int feature : features) {
            out.writeByte(feature);
        }
        Floats.write(out, thresholds);
        Floats.write(out, leaves);
    }

    static TreeModel read(DataInputStream in) throws IOException {
        int depth = in.readInt();
        float bias = in.readFloat();
        int[] features = new int[in.readInt()];
        for (int i = 0; i < features.length; i++) {
            features[i] = in.readUnsignedByte();
        }
        return new TreeModel(depth, features, Floats.read(in), Floats.read(in), bias);
    }
}
