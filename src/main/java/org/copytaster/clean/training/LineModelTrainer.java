package org.copytaster.clean.training;

import java.util.SplittableRandom;
import org.copytaster.clean.LineModel;
import org.copytaster.clean.NgramHasher;

/**
 * Fits the heads of the first stage by stochastic gradient descent with a step of its own for each weight (AdaGrad; Duchi,
 * Hazan and Singer, 2011). Same input, same weights: one thread, a fixed seed.
 */
final class LineModelTrainer {

    private static final int HEADS = LineModel.HEADS;
    private static final int EPOCHS = 4;
    private static final double RATE = 0.12;
    private static final double DAMPING = 0.05;
    private static final float BIAS_RATE = 0.01f;

    /** A line whose every answer is this close teaches nothing more. */
    private static final float GOOD_ENOUGH = 0.004f;

    private static final long SEED = 2026;

    /** Lines of whole pages are many, and most of them easy. */
    private static final float PAGE_WEIGHT = 0.25f;

    /** The largest weight that a byte stands for; beyond, it is cut off. */
    private static final float LARGEST = 2.5f;

    private final float[] weights = new float[HEADS << NgramHasher.BITS];
    private final float[] squares = new float[HEADS << NgramHasher.BITS];
    private final float[] biases = new float[HEADS];
    private final float[] score = new float[HEADS];
    private final float[] error = new float[HEADS];

    private LineModelTrainer() {}

    /** Fits a model to some pages of a corpus. */
    static LineModel train(Corpus corpus, int[] pages) {
        LineModelTrainer trainer = new LineModelTrainer();
        SplittableRandom random = new SplittableRandom(SEED);
        long[] order = lines(corpus, pages);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            shuffle(order, random);
            for (long at : order) {
                trainer.step(corpus, (int) (at >>> 32), (int) at);
            }
        }
        return trainer.quantise();
    }

    /** Page and line in one number. */
    private static long[] lines(Corpus corpus, int[] pages) {
        int count = 0;
        for (int page : pages) {
            count += corpus.block(page).lines;
        }
        long[] order = new long[count];
        int at = 0;
        for (int page : pages) {
            for (int line = 0; line < corpus.block(page).lines; line++) {
                order[at++] = (long) page << 32 | line;
            }
        }
        return order;
    }

    private static void shuffle(long[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            long kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }

    private void step(Corpus corpus, int page, int line) {
        int[] indices = corpus.indices(page)[line];
        int texts = corpus.texts(page)[line];
        byte[] targets = corpus.targets(page, line);
        float weight = corpus.isScraped(page) ? 1 : PAGE_WEIGHT;
        score(indices, texts);
        boolean wrong = false;
        for (int head = 0; head < HEADS; head++) {
            double p = 1 / (1 + StrictMath.exp(-score[head]));
            error[head] = targets[head] < 0 ? 0 : (float) ((targets[head] - p) * weight);
            wrong |= Math.abs(error[head]) > GOOD_ENOUGH;
        }
        if (wrong) {
            update(indices, texts);
        }
    }

    private void score(int[] indices, int texts) {
        float textValue = LineModel.textValue(texts);
        System.arraycopy(biases, 0, score, 0, HEADS);
        for (int i = 0; i < indices.length; i++) {
            int at = indices[i] * HEADS;
            float value = i < texts ? textValue : LineModel.LOOK_VALUE;
            for (int head = 0; head < HEADS; head++) {
                score[head] += weights[at + head] * value;
            }
        }
    }

    private void update(int[] indices, int texts) {
        float textValue = LineModel.textValue(texts);
        for (int head = 0; head < HEADS; head++) {
            biases[head] += BIAS_RATE * error[head];
        }
        for (int i = 0; i < indices.length; i++) {
            int at = indices[i] * HEADS;
            float value = i < texts ? textValue : LineModel.LOOK_VALUE;
            for (int head = 0; head < HEADS; head++) {
                float gradient = error[head] * value;
                squares[at + head] += gradient * gradient;
                weights[at + head] += (float) (RATE * gradient / Math.sqrt(squares[at + head] + DAMPING));
            }
        }
    }

    private LineModel quantise() {
        float[] scales = new float[HEADS];
        for (int i = 0; i < weights.length; i++) {
            scales[i % HEADS] = Math.max(scales[i % HEADS], Math.min(LARGEST, Math.abs(weights[i])) / 127);
        }
        int[] packed = new int[weights.length / HEADS];
        for (int i = 0; i < weights.length; i++) {
            int head = i % HEADS;
            int value = Math.max(-127, Math.min(127, Math.round(weights[i] / scales[head])));
            packed[i / HEADS] |= (value & 0xff) << (8 * head);
        }
        return new LineModel(packed, scales, biases);
    }
}
