package org.copytaster.clean;

/**
 * What the second stage sees of a line in every round: the line itself, its neighbours, its place, what stands around it,
 * and what the first stage says of it. The order of the features is part of the model.
 */
public final class FixedFeatures {

    public static final int COUNT = 75 + Landmarks.COUNT;

    /** Longer lines are all as long. */
    private static final int LONGEST = 600;

    private final Block block;
    private final float[] stage1;
    private final int n;
    private final float[] cut;
    private final float meanLength;

    private FixedFeatures(Block block, float[] stage1) {
        this.block = block;
        this.stage1 = stage1;
        n = block.lines;
        cut = new float[n];
        double lengths = 0;
        float cutHere = 0;
        for (int i = 0; i < n; i++) {
            lengths += Math.min(LONGEST, length(i));
            cut[i] = cutHere;
            cutHere = Math.min(cutHere * 0.9f, head(i, LineModel.REST));
        }
        meanLength = (float) (lengths / Math.max(1, n));
    }

    /**
     * The features, line by line, {@link #COUNT} each.
     *
     * @param stage1 the four log odds of the first stage, line by line
     */
    public static float[] of(Block block, float[] stage1) {
        FixedFeatures features = new FixedFeatures(block, stage1);
        Landmarks landmarks = new Landmarks(block);
        float[] out = new float[features.n * COUNT];
        for (int i = 0; i < features.n; i++) {
            int from = i * COUNT;
            int at = features.self(i, out, from);
            at = features.stage1(i, out, at);
            at = features.neighbours(i, out, at);
            out[at++] = i;
            out[at++] = features.n - 1 - i;
            out[at++] = features.n;
            out[at++] = i / (float) Math.max(1, features.n - 1);
            out[at++] = features.meanLength;
            landmarks.fill(i, out, at);
            at += Landmarks.COUNT;
            if (at - from != COUNT) {
                throw new IllegalStateException("There are " + (at - from) + " features, not " + COUNT);
            }
        }
        return out;
    }

    private int self(int i, float[] out, int from) {
        int at = from;
        System.arraycopy(block.scan.shapes(), i * Shape.COUNT, out, at, Shape.COUNT);
        at += Shape.COUNT;
        out[at++] = block.function[i];
        out[at++] = block.foreign[i];
        out[at++] = block.roles[i];
        out[at++] = block.personas[i];
        out[at++] = block.portrait[i];
        out[at++] = ruleStrength(i);
        Rule rule = block.rules[i];
        out[at++] = rule == null ? -1 : rule.feature();
        out[at++] = block.copies[i];
        out[at++] = block.copiesBefore[i];
        out[at++] = block.ofTitle[i];
        out[at++] = block.titleIn[i];
        out[at++] = block.language;
        out[at++] = length(i) / Math.max(1, meanLength);
        return at;
    }

    private int stage1(int i, float[] out, int from) {
        int at = from;
        out[at++] = head(i, LineModel.SELF);
        out[at++] = head(i - 1, LineModel.NEXT);
        out[at++] = head(i + 1, LineModel.PREVIOUS);
        out[at++] = head(i, LineModel.NEXT);
        out[at++] = head(i, LineModel.PREVIOUS);
        out[at++] = head(i, LineModel.REST);
        out[at++] = head(i - 1, LineModel.REST);
        out[at++] = head(i - 2, LineModel.REST);
        out[at++] = cut[i];
        return at;
    }

    private int neighbours(int i, float[] out, int from) {
        int at = from;
        for (int d = -2; d <= 2; d++) {
            if (d != 0) {
                int j = i + d;
                boolean inside = j >= 0 && j < n;
                out[at++] = inside ? Math.min(LONGEST, length(j)) : -1;
                out[at++] = inside ? block.scan.shape(j, Shape.ENDS_SENTENCE) : -1;
                out[at++] = inside ? ruleStrength(j) : -1;
            }
        }
        for (int d = -1; d <= 1; d += 2) {
            int j = i + d;
            boolean inside = j >= 0 && j < n;
            out[at++] = inside ? block.scan.shape(j, Shape.CAPITALISED) : -1;
            out[at++] = inside ? block.scan.shape(j, Shape.DIGITS) : -1;
            out[at++] = inside ? block.scan.shape(j, Shape.ENDS_COMMA) : -1;
            out[at++] = inside && likeness(i, j) ? 1 : 0;
            out[at++] = inside ? block.copies[j] : 0;
            out[at++] = inside ? block.ofTitle[j] : 0;
            out[at++] = inside ? block.portrait[j] : 0;
            Rule rule = inside ? block.rules[j] : null;
            out[at++] = rule == null ? -1 : rule.feature();
        }
        return at;
    }

    /** Same kind of beginning and end: the items of a list. */
    private boolean likeness(int i, int j) {
        LineScan scan = block.scan;
        return scan.shape(i, Shape.STARTS) == scan.shape(j, Shape.STARTS)
                && scan.shape(i, Shape.ENDS_SENTENCE) == scan.shape(j, Shape.ENDS_SENTENCE)
                && scan.shape(i, Shape.ENDS_COMMA) == scan.shape(j, Shape.ENDS_COMMA);
    }

    private float ruleStrength(int i) {
        Rule rule = block.rules[i];
        if (rule == null) {
            return 0;
        }
        return rule.decides() ? 1 : rule.place() == Rule.Place.OPENS ? 0.7f : 0.5f;
    }

    private float length(int i) {
        return block.scan.shape(i, Shape.LENGTH);
    }

    private float head(int i, int head) {
        return i < 0 || i >= n ? 0 : stage1[i * LineModel.HEADS + head];
    }
}
