package org.copytaster.clean;

import java.util.Arrays;

/**
 * What the second stage sees of a line: the line itself, the scores and looks of its neighbours, its place among the
 * lines that are surely text, and how much of its vocabulary the article shares. The order of the features is part of the
 * model. For one thread.
 */
public final class ContextFeatures {

    public static final int COUNT = 116;

    /** Lines of this length that the scores take for text are landmarks. */
    static final int CONTENT_LENGTH = 90;

    private static final int[] WINDOWS = {2, 5, 12};

    private final Block block;
    private final float[] stage1;
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
    private final float[] cut;
    private final float[] shared;
    private final float[] sharedPairs;
    private final float[] kinCount;
    private final float[] kinScore;
    private float meanScore;
    private int contentCount;
    private int firstContent;
    private int finalContent;
    private float meanLength;

    /**
     * @param stage1 the four log odds of the first stage, line by line
     * @param score the best guess so far, in log odds of being text
     */
    public ContextFeatures(Block block, float[] stage1, float[] score) {
        this.block = block;
        this.stage1 = stage1;
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
        cut = new float[n];
        shared = new float[n];
        sharedPairs = new float[n];
        kinCount = new float[n];
        kinScore = new float[n];
        survey();
        findRuns();
        shareVocabulary();
        findKin();
    }

    private void survey() {
        firstContent = n;
        finalContent = -1;
        double lengths = 0;
        float best = -9;
        float cutHere = 0;
        for (int i = 0; i < n; i++) {
            sums[i + 1] = sums[i] + clip(score[i]);
            lengths += Math.min(600, length(i));
            boolean content = isContent(i);
            contentBefore[i + 1] = contentBefore[i] + (content ? 1 : 0);
            lastContent[i] = finalContent;
            if (content) {
                firstContent = Math.min(firstContent, i);
                finalContent = i;
            }
            bestBefore[i] = best;
            best = Math.max(best, clip(score[i]));
            cut[i] = cutHere;
            cutHere = Math.min(cutHere * 0.9f, head(i, LineModel.REST));
        }
        contentCount = contentBefore[n];
        meanScore = (float) (sums[n] / Math.max(1, n));
        meanLength = (float) (lengths / Math.max(1, n));
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

    /**
     * How many of a line's words of content, and of its pairs of words, other landmarks have too: captions and pull quotes
     * repeat, related headlines speak of other things.
     */
    private void shareVocabulary() {
        LongIntTable counts = new LongIntTable();
        for (int i = 0; i < n; i++) {
            if (isContent(i)) {
                countWords(i, counts);
            }
        }
        long[] words = block.scan.words();
        for (int i = 0; i < n; i++) {
            int own = isContent(i) ? 1 : 0;
            int from = block.scan.wordsFrom(i);
            int to = block.scan.wordsTo(i);
            int known = 0;
            int asked = 0;
            int pairs = 0;
            for (int w = from; w < to; w++) {
                if (block.isTopical(w)) {
                    asked++;
                    known += counts.get(words[w]) > own ? 1 : 0;
                }
                if (w > from) {
                    pairs += counts.get(pair(words, w)) > own ? 1 : 0;
                }
            }
            shared[i] = asked == 0 ? -1 : known / (float) asked;
            sharedPairs[i] = to - from < 2 ? -1 : pairs / (float) (to - from - 1);
        }
    }

    private void countWords(int line, LongIntTable counts) {
        long[] words = block.scan.words();
        int from = block.scan.wordsFrom(line);
        for (int w = from; w < block.scan.wordsTo(line); w++) {
            if (block.isTopical(w)) {
                counts.put(words[w], counts.get(words[w]) + 1);
            }
            if (w > from) {
                counts.put(pair(words, w), counts.get(pair(words, w)) + 1);
            }
        }
    }

    private static long pair(long[] words, int second) {
        return 31 * words[second - 1] + words[second] + 1;
    }

    /** Lines that look alike, begin alike and end alike: how many there are, and what the scores say of the others. */
    private void findKin() {
        LongIntTable groups = new LongIntTable();
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

    /** Fills the features of a line. */
    public void fill(int i, float[] out) {
        int at = self(i, out, 0);
        at = scores(i, out, at);
        at = place(i, out, at);
        at = neighbours(i, out, at);
        if (at != COUNT) {
            throw new IllegalStateException("There are " + at + " features, not " + COUNT);
        }
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
        out[at++] = shared[i];
        out[at++] = sharedPairs[i];
        out[at++] = block.language;
        out[at++] = kinCount[i];
        out[at++] = kinScore[i];
        out[at++] = length(i) / Math.max(1, meanLength);
        return at;
    }

    private int scores(int i, float[] out, int from) {
        int at = from;
        out[at++] = score[i];
        out[at++] = head(i, LineModel.SELF);
        for (int d = 1; d <= 4; d++) {
            out[at++] = scoreAt(i - d);
            out[at++] = scoreAt(i + d);
        }
        out[at++] = head(i - 1, LineModel.NEXT);
        out[at++] = head(i + 1, LineModel.PREVIOUS);
        out[at++] = head(i, LineModel.NEXT);
        out[at++] = head(i, LineModel.PREVIOUS);
        out[at++] = head(i, LineModel.REST);
        out[at++] = head(i - 1, LineModel.REST);
        out[at++] = head(i - 2, LineModel.REST);
        out[at++] = cut[i];
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
        return at;
    }

    private int place(int i, float[] out, int from) {
        int at = from;
        out[at++] = i;
        out[at++] = n - 1 - i;
        out[at++] = n;
        out[at++] = i / (float) Math.max(1, n - 1);
        out[at++] = contentCount;
        out[at++] = contentCount / (float) n;
        out[at++] = contentBefore[i];
        out[at++] = contentCount - contentBefore[i + 1];
        out[at++] = contentBefore[i] / (float) Math.max(1, contentCount);
        out[at++] = Math.min(60, i - lastContent[i]);
        out[at++] = Math.min(60, nextContent[i] - i);
        out[at++] = Math.max(-60, Math.min(60, i - firstContent));
        out[at++] = Math.max(-60, Math.min(60, finalContent - i));
        out[at++] = runEnd[i] - runStart[i];
        out[at++] = i - runStart[i];
        out[at++] = runEnd[i] - 1 - i;
        out[at++] = (runStart[i] == 0 ? 1 : 0) + (runEnd[i] == n ? 2 : 0);
        out[at++] = meanLength;
        return at;
    }

    private int neighbours(int i, float[] out, int from) {
        int at = from;
        for (int d : new int[] {-2, -1, 1, 2}) {
            int j = i + d;
            boolean inside = j >= 0 && j < n;
            out[at++] = inside ? Math.min(600, length(j)) : -1;
            out[at++] = inside ? block.scan.shape(j, Shape.ENDS_SENTENCE) : -1;
            out[at++] = inside ? ruleStrength(j) : -1;
            out[at++] = inside ? shared[j] : -1;
        }
        for (int d : new int[] {-1, 1}) {
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
        return rule == null ? 0 : rule.place() == Rule.Place.HINT ? 0.5f : 1;
    }

    private float length(int i) {
        return block.scan.shape(i, Shape.LENGTH);
    }

    private float head(int i, int head) {
        return i < 0 || i >= n ? 0 : stage1[i * LineModel.HEADS + head];
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
