package org.copytaster.clean.training;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.copytaster.clean.TreeModel;

/**
 * Gradient boosting with oblivious trees on log loss. Same input, same trees: sums are formed in one order, by one thread,
 * and chance comes from a fixed seed.
 */
final class TreeTrainer {

    /**
     * What a run is made of.
     *
     * @param rate how much of its advice each tree gives
     * @param lambda keeps leaves with few lines small
     * @param columns share of the features that a tree may ask about
     * @param rows share of the lines that a tree sees
     */
    record Settings(int trees, int depth, double rate, double lambda, double columns, double rows) {}

    private static final int BINS = 64;

    private final Settings settings;
    private final int features;
    private final int rows;
    private final byte[][] bins;
    private final float[][] edges;
    private final float[] target;
    private final float[] weight;
    private final double[] score;
    private final float[] gradient;
    private final float[] hessian;
    private final int[] leaf;
    private final int[] sample;
    private int sampled;
    /** Rows that histograms are counted from. */
    private final int[] count;

    private int counts;
    /** By feature, those of the level before. */
    private final float[][] histograms;

    private final SplittableRandom random = new SplittableRandom(17);

    /**
     * @param columns the features, column by column
     * @param target 1 for text, 0 for what goes
     */
    TreeTrainer(float[][] columns, float[] target, float[] weight, Settings settings) {
        this.settings = settings;
        this.features = columns.length;
        this.rows = target.length;
        this.target = target;
        this.weight = weight;
        score = new double[rows];
        gradient = new float[rows];
        hessian = new float[rows];
        leaf = new int[rows];
        sample = new int[rows];
        count = new int[rows];
        histograms = new float[features][];
        bins = new byte[features][];
        edges = new float[features][];
        for (int f = 0; f < features; f++) {
            edges[f] = edges(columns[f]);
            bins[f] = bin(columns[f], edges[f]);
        }
    }

    /** Up to 63 thresholds that part the values evenly. */
    private static float[] edges(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        float[] edges = new float[BINS - 1];
        int used = 0;
        for (int i = 1; i < BINS; i++) {
            int at = (int) ((long) i * sorted.length / BINS);
            float low = sorted[Math.max(0, at - 1)];
            int next = at;
            while (next < sorted.length && sorted[next] <= low) {
                next++;
            }
            if (next < sorted.length) {
                float edge = low + (sorted[next] - low) / 2;
                if (used == 0 || edge > edges[used - 1]) {
                    edges[used++] = edge;
                }
            }
        }
        return Arrays.copyOf(edges, used);
    }

    private static byte[] bin(float[] values, float[] edges) {
        byte[] bins = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            int at = Arrays.binarySearch(edges, values[i]);
            bins[i] = (byte) (at >= 0 ? at : -at - 1);
        }
        return bins;
    }

    TreeModel train() {
        int depth = settings.depth();
        double positive = 0;
        double all = 0;
        for (int i = 0; i < rows; i++) {
            positive += weight[i] * target[i];
            all += weight[i];
        }
        double bias = StrictMath.log(positive / (all - positive));
        Arrays.fill(score, bias);
        int[] questions = new int[settings.trees() * depth];
        float[] thresholds = new float[settings.trees() * depth];
        float[] leaves = new float[settings.trees() << depth];
        for (int tree = 0; tree < settings.trees(); tree++) {
            grow(tree, questions, thresholds, leaves);
        }
        return new TreeModel(depth, questions, thresholds, leaves, (float) bias);
    }

    private void grow(int tree, int[] questions, float[] thresholds, float[] leaves) {
        int depth = settings.depth();
        differentiate();
        Arrays.fill(leaf, 0);
        boolean[] allowed = new boolean[features];
        for (int f = 0; f < features; f++) {
            allowed[f] = random.nextDouble() < settings.columns();
        }
        for (int level = 0; level < depth; level++) {
            split(tree * depth + level, level, allowed, questions, thresholds);
        }
        settle(leaves, tree << depth);
    }

    /** Rows left out by chance count nothing in this tree. */
    private void differentiate() {
        sampled = 0;
        for (int i = 0; i < rows; i++) {
            if (random.nextDouble() < settings.rows()) {
                sample[sampled++] = i;
                double p = 1 / (1 + StrictMath.exp(-score[i]));
                gradient[i] = (float) ((target[i] - p) * weight[i]);
                hessian[i] = (float) (Math.max(1e-6, p * (1 - p)) * weight[i]);
            } else {
                gradient[i] = 0;
                hessian[i] = 0;
            }
        }
    }

    private void split(int question, int level, boolean[] allowed, int[] questions, float[] thresholds) {
        int nodes = 1 << level;
        double best = -1;
        int bestFeature = 0;
        int bestBin = 0;
        boolean[] counted = chooseCounted(level);
        for (int f = 0; f < features; f++) {
            if (!allowed[f] || edges[f].length == 0) {
                continue;
            }
            histograms[f] = histogram(bins[f], level, counted, histograms[f]);
            double[] gains = gains(histograms[f], nodes, edges[f].length);
            for (int b = 0; b < gains.length; b++) {
                if (gains[b] > best) {
                    best = gains[b];
                    bestFeature = f;
                    bestBin = b;
                }
            }
        }
        questions[question] = bestFeature;
        thresholds[question] = edges[bestFeature].length == 0 ? 0 : edges[bestFeature][bestBin];
        byte[] column = bins[bestFeature];
        for (int i = 0; i < rows; i++) {
            leaf[i] |= column[i] > bestBin ? 1 << level : 0;
        }
    }

    /**
     * Of two nodes with one parent only that with fewer rows is counted; what the parent had besides is the other's. Rows
     * of the nodes to count come to stand in {@link #count}.
     */
    private boolean[] chooseCounted(int level) {
        int nodes = 1 << level;
        int[] sizes = new int[nodes];
        for (int k = 0; k < sampled; k++) {
            sizes[leaf[sample[k]]]++;
        }
        boolean[] counted = new boolean[nodes];
        for (int node = 0; node < nodes; node++) {
            int sibling = level == 0 ? 0 : node ^ nodes / 2;
            counted[node] =
                    level == 0 || sizes[node] < sizes[sibling] || (sizes[node] == sizes[sibling] && node < sibling);
        }
        counts = 0;
        for (int k = 0; k < sampled; k++) {
            if (counted[leaf[sample[k]]]) {
                count[counts++] = sample[k];
            }
        }
        return counted;
    }

    /** Gradients and hessians in turn, by node and bin. */
    private float[] histogram(byte[] column, int level, boolean[] counted, float[] parents) {
        int nodes = 1 << level;
        float[] sums = new float[2 * nodes * BINS];
        for (int k = 0; k < counts; k++) {
            int i = count[k];
            int at = 2 * (leaf[i] * BINS + column[i]);
            sums[at] += gradient[i];
            sums[at + 1] += hessian[i];
        }
        for (int node = 0; node < nodes; node++) {
            if (!counted[node]) {
                int parent = 2 * BINS * (node & nodes / 2 - 1);
                int sibling = 2 * BINS * (node ^ nodes / 2);
                for (int b = 0; b < 2 * BINS; b++) {
                    sums[2 * BINS * node + b] = parents[parent + b] - sums[sibling + b];
                }
            }
        }
        return sums;
    }

    /** What each threshold is worth, all nodes of the level together. */
    private double[] gains(float[] sums, int nodes, int thresholds) {
        double lambda = settings.lambda();
        double[] gains = new double[thresholds];
        for (int node = 0; node < nodes; node++) {
            double allG = 0;
            double allH = 0;
            for (int b = 0; b < BINS; b++) {
                allG += sums[2 * (node * BINS + b)];
                allH += sums[2 * (node * BINS + b) + 1];
            }
            double leftG = 0;
            double leftH = 0;
            for (int b = 0; b < thresholds; b++) {
                leftG += sums[2 * (node * BINS + b)];
                leftH += sums[2 * (node * BINS + b) + 1];
                double rightG = allG - leftG;
                double rightH = allH - leftH;
                gains[b] += leftG * leftG / (leftH + lambda) + rightG * rightG / (rightH + lambda);
            }
        }
        return gains;
    }

    private void settle(float[] leaves, int base) {
        int count = 1 << settings.depth();
        double[] g = new double[count];
        double[] h = new double[count];
        for (int i = 0; i < rows; i++) {
            g[leaf[i]] += gradient[i];
            h[leaf[i]] += hessian[i];
        }
        for (int l = 0; l < count; l++) {
            leaves[base + l] = (float) (settings.rate() * g[l] / (h[l] + settings.lambda()));
        }
        for (int i = 0; i < rows; i++) {
            score[i] += leaves[base + leaf[i]];
        }
    }
}
