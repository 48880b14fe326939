package org.copytaster.entities;

/** Finds the best labels for a stretch of words (Viterbi). One thread only. */
final class Decoder {

    private static final int IMPOSSIBLE = -1_000_000_000;

    private final EntityModel model;
    private final Scorer scorer;
    private final int count;
    private final int width;
    private final Transitions transitions;
    private final int[] scores;
    private final int[] best;
    private final byte[] from;
    private int sentenceStart;

    Decoder(EntityModel model) {
        this.model = model;
        this.scorer = new Scorer(model);
        this.count = model.labels().count();
        this.width = count - 1;
        this.transitions = new Transitions(model);
        this.scores = new int[Tokenizer.MAX_SENTENCE * count];
        this.best = new int[Tokenizer.MAX_SENTENCE * count];
        this.from = new byte[Tokenizer.MAX_SENTENCE * count];
    }

    /** Labels the words from {@code start} to {@code end}, a sentence; words far from any capital get {@code O}. */
    void decode(Document document, int start, int end, byte[] labels) {
        sentenceStart = start;
        int at = start;
        while (at < end) {
            if (!document.active[at]) {
                labels[at++] = Labels.OUTSIDE;
                continue;
            }
            int stop = at + 1;
            while (stop < end && document.active[stop]) {
                stop++;
            }
            scorer.score(document, at, stop, start, end, scores);
            label(at, stop, start, labels);
            at = stop;
        }
    }

    /** Labels a stretch that has been scored; the words that are surely in no mention part it. */
    private void label(int from, int to, int start, byte[] labels) {
        int at = from;
        while (at < to) {
            int first = at;
            while (at < to && !scorer.isOutside(at - start)) {
                at++;
            }
            if (at > first) {
                viterbi(first, at, (first - start) * count, labels);
            } else {
                labels[at++] = Labels.OUTSIDE;
            }
        }
    }

    /** For each type, in nats, how much likelier the words of the sentence decoded last are one mention of it than none. */
    float[] readings(int start, int end) {
        float[] readings = new float[width / 4];
        for (int type = 0; type < readings.length; type++) {
            readings[type] = typeScore(start, end, type) / model.scale();
        }
        return readings;
    }

    /** The share of one type among the readings of the same words as a mention of any type, or as none. From 0 to 1. */
    static double confidence(float[] readings, int type) {
        double sum = Math.exp(-readings[type]);
        for (float reading : readings) {
            sum += Math.exp(reading - readings[type]);
        }
        return 1 / sum;
    }

    /**
     * How sure the model is that a word of the sentence decoded last, one with a capital, is no mention by itself. From 0
     * to 1.
     */
    double outside(int at) {
        if (scorer.isOutside(at - sentenceStart)) {
            return 1;
        }
        double sum = 1;
        for (int type = 0; type < width / 4; type++) {
            sum += Math.exp(typeScore(at, at + 1, type) / (double) model.scale());
        }
        return 1 / sum;
    }

    /** The score of the words as one mention of a type, less the score of them as none. */
    private int typeScore(int start, int end, int type) {
        int previous = Labels.OUTSIDE;
        int total = 0;
        for (int i = start; i < end; i++) {
            int position = end - start == 1
                    ? Labels.UNIT
                    : i == start ? Labels.BEGIN : i == end - 1 ? Labels.LAST : Labels.INSIDE;
            int label = Labels.label(type, position);
            total += scores[(i - sentenceStart) * count + label] + model.transition(previous, label);
            previous = label;
        }
        total += model.transition(previous, Labels.OUTSIDE);
        return total - (end - start + 1) * model.transition(Labels.OUTSIDE, Labels.OUTSIDE);
    }

    /** The stretch is taken to stand between two words outside any mention. */
    private void viterbi(int start, int end, int firstRow, byte[] labels) {
        for (int y = 0; y < count; y++) {
            boolean possible = Labels.mayFollow(Labels.OUTSIDE, y);
            best[firstRow + y] = possible ? scores[firstRow + y] + model.transition(Labels.OUTSIDE, y) : IMPOSSIBLE;
        }
        for (int i = 1; i < end - start; i++) {
            int row = firstRow + i * count;
            int previousRow = row - count;
            transitions.step(best, previousRow, scores, row, from);
        }
        int label = lastLabel(firstRow + (end - start - 1) * count);
        for (int i = end - start - 1; i >= 0; i--) {
            labels[start + i] = (byte) label;
            label = from[firstRow + i * count + label];
        }
    }

    private int lastLabel(int row) {
        int label = Labels.OUTSIDE;
        int top = Integer.MIN_VALUE;
        for (int y = 0; y < count; y++) {
            if (Labels.mayFollow(y, Labels.OUTSIDE)) {
                int value = best[row + y] + model.transition(y, Labels.OUTSIDE);
                if (value > top) {
                    top = value;
                    label = y;
                }
            }
        }
        return label;
    }
}
