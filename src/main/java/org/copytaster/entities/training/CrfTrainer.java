package org.copytaster.entities.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.copytaster.entities.Labels;

/**
 * Fits a conditional random field by stochastic gradient steps, one stretch at a time, with a step of its own for every
 * weight (AdaGrad) and a pull towards zero (L2). Where the annotation leaves labels open, their sum is made likely.
 *
 * <p>In some stretches the features that name words are hidden, so that shapes, lists and classes learn to carry a
 * language without labelled text. The weights are averaged over the last rounds. Same examples, same weights.
 */
final class CrfTrainer {

    /** A label this close to its goal is left alone. */
    private static final float SMALLEST_SLOPE = 1e-3f;

    private final Labels labels;
    private final TrainingOptions options;
    private final int count;
    private final int width;
    private final float[] weights;
    private final float[] squares;
    private final float[] transitions;
    private final float[] transitionSquares;
    private final boolean[] lexical;
    private final ForwardBackward sums;
    private final double[] expected;
    private final float[] gradient;
    private final int[] wrongLabels;
    private float[] scores = new float[0];
    private int[] everything = new int[0];

    CrfTrainer(Labels labels, boolean[] lexical, TrainingOptions options) {
        this.labels = labels;
        this.options = options;
        this.count = labels.count();
        this.width = count - 1;
        this.lexical = lexical;
        this.weights = new float[lexical.length * width];
        this.squares = new float[lexical.length * width];
        this.transitions = new float[count * count];
        this.transitionSquares = new float[count * count];
        this.sums = new ForwardBackward(labels);
        this.expected = new double[count * count];
        this.gradient = new float[width];
        this.wrongLabels = new int[width];
        Arrays.fill(squares, 1e-2f);
        Arrays.fill(transitionSquares, 1e-1f);
    }

    /** @param log told of the progress, a line a round */
    void train(List<Example> examples, Consumer<String> log) {
        Random random = new Random(options.seed());
        List<Example> order = new ArrayList<>(examples);
        float[] average = new float[weights.length];
        float[] transitionAverage = new float[transitions.length];
        int averaged = 0;
        for (int round = 1; round <= options.rounds(); round++) {
            Collections.shuffle(order, random);
            double loss = 0;
            for (Example example : order) {
                loss += step(example, random.nextFloat() < options.hidden());
            }
            log.accept("round %d: loss %.0f".formatted(round, loss));
            if (round > options.rounds() - options.averaged()) {
                averaged++;
                accumulate(average, weights, averaged);
                accumulate(transitionAverage, transitions, averaged);
            }
        }
        System.arraycopy(average, 0, weights, 0, weights.length);
        System.arraycopy(transitionAverage, 0, transitions, 0, transitions.length);
    }

    private static void accumulate(float[] average, float[] values, int n) {
        for (int i = 0; i < values.length; i++) {
            average[i] += (values[i] - average[i]) / n;
        }
    }

    /** One gradient step; returns the loss before it. */
    private double step(Example example, boolean hideWords) {
        int length = example.length();
        if (scores.length < length * count) {
            scores = new float[length * count * 2];
            everything = new int[length * 2];
            Arrays.fill(everything, -1 >>> (32 - count));
        }
        score(example, hideWords);
        sums.setTransitions(transitions);
        Arrays.fill(expected, 0);
        double goal = sums.run(scores, example.allowed, length, expected, -1);
        double[] wanted = new double[length * width];
        for (int i = 0; i < length; i++) {
            for (int y = 0; y < width; y++) {
                wanted[i * width + y] = sums.marginal(i, y + 1);
            }
        }
        double all = sums.run(scores, everything, length, expected, 1);
        for (int i = 0; i < length; i++) {
            int wrong = 0;
            for (int y = 0; y < width; y++) {
                float slope = (float) (sums.marginal(i, y + 1) - wanted[i * width + y]) * example.weight;
                if (Math.abs(slope) > SMALLEST_SLOPE) {
                    wrongLabels[wrong] = y;
                    gradient[wrong++] = slope;
                }
            }
            if (wrong > 0) {
                update(example.features[i], hideWords, wrong);
            }
        }
        updateTransitions(example.weight);
        return all - goal;
    }

    private void score(Example example, boolean hideWords) {
        for (int i = 0; i < example.length(); i++) {
            int row = i * count;
            Arrays.fill(scores, row, row + count, 0);
            for (int feature : example.features[i]) {
                if (hideWords && lexical[feature]) {
                    continue;
                }
                int from = feature * width;
                for (int y = 0; y < width; y++) {
                    scores[row + 1 + y] += weights[from + y];
                }
            }
        }
    }

    /** Moves the weights of the first {@code wrong} of {@link #wrongLabels}; the others stay as they are. */
    private void update(int[] features, boolean hideWords, int wrong) {
        for (int feature : features) {
            if (hideWords && lexical[feature]) {
                continue;
            }
            int from = feature * width;
            for (int i = 0; i < wrong; i++) {
                int at = from + wrongLabels[i];
                float slope = gradient[i] + options.decay() * weights[at];
                squares[at] += slope * slope;
                weights[at] -= options.step() * slope / (float) Math.sqrt(squares[at]);
            }
        }
    }

    private void updateTransitions(float weight) {
        for (int i = 0; i < transitions.length; i++) {
            float slope = (float) expected[i] * weight;
            if (slope != 0) {
                transitionSquares[i] += slope * slope;
                transitions[i] -= options.step() * slope / (float) Math.sqrt(transitionSquares[i]);
            }
        }
    }

    Labels labels() {
        return labels;
    }

    float[] weights() {
        return weights;
    }

    float[] transitions() {
        return transitions;
    }
}
