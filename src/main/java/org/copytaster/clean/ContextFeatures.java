package org.copytaster.clean;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the second stage sees of a line once there are scores: those of its neighbours, its place among the lines that are
 * surely text, and how much of its vocabulary these share. The order of the features is part of the model. For one thread.
 */
public final class ContextFeatures {

    public static final int COUNT = 48;

    /** Lines of this length that the scores take for text are landmarks. */
    static final int CONTENT_LENGTH = 90;

    /** Distances beyond are all as far. */
    private static final int FAR = 60;

    private static final int[] WINDOWS = {2, 5, 12};

    private final Block block;
    private final float[] score;
    private final int n;
    private final double[] sums;
    private final int[] contentBefore;
    private final int[] lastContent;
    private final int[] nextContent;
    private final int[] runStart;
    private final int[] runEnd;
    private final float[] bestBefore;
    private final float[] bestAfter;
    private final Vocabulary vocabulary;
    private final SharedWords shared;
    private final float[] kinCount;
    private final float[] kinScore;
    private float meanScore;
    private int contentCount;
    private int firstContent;
    private int finalContent;
    private final Stretch stretch;

    /** @param score the best guess so far, in log odds of being text */
    public ContextFeatures(Block block, float[] score) {
        this(block, score, null);
    }

    /** @param before those of the round before: where the same lines were text, they shared the same words */
    ContextFeatures(Block block, float[] score, @Nullable ContextFeatures before) {
        this.block = block;
        this.score = score;
        n = block.lines;
        sums = new double[n + 1];
        contentBefore = new int[n + 1];
        lastContent = new int[n];
        nextContent = new int[n];
        runStart = new int[n];
        runEnd = new int[n];
        bestBefore = new float[n];
        bestAfter = new float[n];
        kinCount = new float[n];
        kinScore = new float[n];
        stretch = Stretch.of(block, score);
        survey();
        findRuns();
        vocabulary = before == null ? new Vocabulary(block) : before.vocabulary;
        shared = before != null && Arrays.equals(contentBefore, before.contentBefore)
                ? before.shared
                : new SharedWords(block, vocabulary, contentBefore);
        findKin();
    }

    private void survey() {
        firstContent = n;
        finalContent = -1;
        float best = -9;
        for (int i = 0; i < n; i++) {
            sums[i + 1] = sums[i] + clip(score[i]);
            boolean content = isContent(i);
            contentBefore[i + 1] = contentBefore[i] + (content ? 1 : 0);
            lastContent[i] = finalContent;
            if (content) {
                firstContent = Math.min(firstContent, i);
                finalContent = i;
            }
            bestBefore[i] = best;
            best = Math.max(best, clip(score[i]));
        }
        contentCount = contentBefore[n];
        meanScore = (float) (sums[n] / Math.max(1, n));
        best = -9;
        int next = n;
        for (int i = n - 1; i >= 0; i--) {
            bestAfter[i] = best;
            best = Math.max(best, clip(score[i]));
            nextContent[i] = next;
            next = isContent(i) ? i : next;
        }
    }

    private boolean isContent(int i) {
        return length(i) >= CONTENT_LENGTH && score[i] > 0;
    }

    /** Runs of lines that are not landmarks. */
    private void findRuns() {
        int start = 0;
        for (int i = 0; i <= n; i++) {
            if (i == n || isContent(i)) {
                Arrays.fill(runStart, start, i, start);
                Arrays.fill(runEnd, start, i, i);
                if (i < n) {
                    runStart[i] = i;
                    runEnd[i] = i + 1;
                }
                start = i + 1;
            }
        }
    }

    /** Lines that look alike, begin alike and end alike: how many there are, and what the scores say of the others. */
    private void findKin() {
        LongIntTable groups = new LongIntTable(n);
        int[] group = new int[n];
        int[] counts = new int[n + 1];
        double[] totals = new double[n + 1];
        int known = 0;
        for (int i = 0; i < n; i++) {
            long key = kinKey(i);
            int index = groups.get(key);
            if (index == 0) {
                index = ++known;
                groups.put(key, index);
            }
            group[i] = index;
            counts[index]++;
            totals[index] += clip(score[i]);
        }
        for (int i = 0; i < n; i++) {
            int others = counts[group[i]] - 1;
            kinCount[i] = others;
            kinScore[i] = others == 0 ? -9 : (float) ((totals[group[i]] - clip(score[i])) / others);
        }
    }

    private long kinKey(int i) {
        LineScan scan = block.scan;
        long key = (long) scan.shape(i, Shape.STARTS);
        key = 8 * key + (long) (2 * scan.shape(i, Shape.ENDS_SENTENCE));
        key = 8 * key + (long) (2 * scan.shape(i, Shape.ENDS_COMMA));
        return 64 * key + Integer.numberOfLeadingZeros((int) length(i) | 1) + 1;
    }

    /** The features, line by line, {@link #COUNT} each. */
    public float[] rows() {
        float[] out = new float[n * COUNT];
        for (int i = 0; i < n; i++) {
            int from = i * COUNT;
            int at = scores(i, out, from);
            at = place(i, out, at);
            at = relations(i, out, at);
            if (at - from != COUNT) {
                throw new IllegalStateException("There are " + (at - from) + " features, not " + COUNT);
            }
        }
        return out;
    }

    private int scores(int i, float[] out, int from) {
        int at = from;
        out[at++] = score[i];
        for (int d = 1; d <= 4; d++) {
            out[at++] = scoreAt(i - d);
            out[at++] = scoreAt(i + d);
        }
        for (int window : WINDOWS) {
            out[at++] = mean(i - window, i);
            out[at++] = mean(i + 1, i + 1 + window);
        }
        out[at++] = meanScore;
        out[at++] = bestBefore[i];
        out[at++] = bestAfter[i];
        out[at++] = mean(runStart[i], runEnd[i]);
        out[at++] = mean(runStart[i], i);
        out[at++] = mean(i + 1, runEnd[i]);
        out[at++] = kinCount[i];
        out[at++] = kinScore[i];
        return at;
    }

    private int place(int i, float[] out, int from) {
        int at = from;
        out[at++] = contentCount;
        out[at++] = contentCount / (float) n;
        out[at++] = contentBefore[i];
        out[at++] = contentCount - contentBefore[i + 1];
        out[at++] = contentBefore[i] / (float) Math.max(1, contentCount);
        out[at++] = Math.min(FAR, i - lastContent[i]);
        out[at++] = Math.min(FAR, nextContent[i] - i);
        out[at++] = near(i - firstContent);
        out[at++] = near(finalContent - i);
        out[at++] = runEnd[i] - runStart[i];
        out[at++] = i - runStart[i];
        out[at++] = runEnd[i] - 1 - i;
        out[at++] = (runStart[i] == 0 ? 1 : 0) + (runEnd[i] == n ? 2 : 0);
        out[at++] = near(i - stretch.from());
        out[at++] = near(stretch.to() - 1 - i);
        out[at++] = stretch.share();
        return at;
    }

    private int relations(int i, float[] out, int from) {
        int at = from;
        out[at++] = shared.words[i];
        out[at++] = shared.pairs[i];
        out[at++] = shared.stems[i];
        out[at++] = shared.stemsBefore[i];
        out[at++] = shared.stemsAfter[i];
        for (int d = -2; d <= 2; d++) {
            if (d != 0) {
                int j = i + d;
                out[at++] = j >= 0 && j < n ? shared.words[j] : -1;
            }
        }
        return at;
    }

    private static int near(int distance) {
        return Math.max(-FAR, Math.min(FAR, distance));
    }

    private float length(int i) {
        return block.scan.shape(i, Shape.LENGTH);
    }

    private float scoreAt(int i) {
        return i < 0 || i >= n ? -9 : clip(score[i]);
    }

    private float mean(int from, int to) {
        int a = Math.max(0, from);
        int b = Math.min(n, to);
        return a >= b ? -9 : (float) ((sums[b] - sums[a]) / (b - a));
    }

    private static float clip(float score) {
        return Math.max(-6, Math.min(6, score));
    }
}
