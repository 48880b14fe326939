package org.copytaster.entities.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.copytaster.entities.Labels;

/**
 * Fits a conditional random field by stochastic gradient steps, one stretch at a time, with a step of its own for every
 * weight (AdaGrad; Duchi, Hazan and Singer 2011) and a pull towards zero (L2). Where the annotation leaves labels open,
 * their sum is made likely.
 *
 * <p>In some stretches the features that name words are hidden, so that shapes, lists and classes learn to carry a
 * language without labelled text; and of each word some features are left out at random (dropout), so that none leans on
 * another. A stretch that is as good as learnt is looked at less often. The weights are averaged over the last rounds, and
 * over several fits: steps and draws leave each some way off the best, each in another direction. Same examples, same
 * weights.
 */
final class CrfTrainer {

    /** A label this close to its goal is left alone. */
    private static final float SMALLEST_SLOPE = 1e-3f;

    /** A stretch whose loss is below this rests for the next rounds. */
    private static final double LEARNT = 0.01;

    private static final int REST = 2;

    /** After how many stretches the transitions move. */
    private static final int BATCH = 8;

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
    private final float gain;
    private final long dropBelow;
    private long state;
    private float[] scores = new float[0];
    private int[] everything = new int[0];
    private double[] wanted = new double[0];
    private int[][] seen = new int[0][];
    private int[] seenSizes = new int[0];

    /** @param lexical which features name words */
    CrfTrainer(Labels labels, boolean[] lexical, TrainingOptions options) {
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
        this.gain = 1 / (1 - options.dropped());
        this.dropBelow = (long) (options.dropped() * (1 << 24));
        this.state = 0x9E3779B97F4A7C15L + options.seed();
    }

    private void start() {
        Arrays.fill(weights, 0);
        Arrays.fill(transitions, 0);
        Arrays.fill(expected, 0);
        Arrays.fill(squares, 1e-2f);
        Arrays.fill(transitionSquares, 1e-1f);
    }

    /** @param log told of the progress, a line a round */
    void train(List<Example> examples, Consumer<String> log) {
        Random random = new Random(options.seed());
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, examples.size()).boxed().toList());
        float[] average = new float[weights.length];
        float[] transitionAverage = new float[transitions.length];
        int averaged = 0;
        for (int fit = 1; fit <= options.fits(); fit++) {
            start();
            int[] rests = new int[examples.size()];
            for (int round = 1; round <= options.rounds(); round++) {
                Collections.shuffle(order, random);
                String outcome = round(examples, order, rests, random);
                log.accept("fit %d, round %d: %s".formatted(fit, round, outcome));
                if (round > options.rounds() - options.averaged()) {
                    averaged++;
                    accumulate(average, weights, averaged);
                    accumulate(transitionAverage, transitions, averaged);
                }
            }
        }
        System.arraycopy(average, 0, weights, 0, weights.length);
        System.arraycopy(transitionAverage, 0, transitions, 0, transitions.length);
    }

    /** A step for each example that does not rest; returns what is to be told of it. */
    private String round(List<Example> examples, List<Integer> order, int[] rests, Random random) {
        double loss = 0;
        int steps = 0;
        for (int at : order) {
            boolean hideWords = random.nextFloat() < options.hidden();
            if (rests[at] > 0) {
                rests[at]--;
                continue;
            }
            double own = step(examples.get(at), hideWords, steps++ % BATCH == 0);
            rests[at] = own < LEARNT ? REST : 0;
            loss += own;
        }
        return "loss %.0f in %d stretches".formatted(loss, steps);
    }

    private static void accumulate(float[] average, float[] values, int n) {
        for (int i = 0; i < values.length; i++) {
            average[i] += (values[i] - average[i]) / n;
        }
    }

    /** One gradient step; returns the loss before it. */
    private double step(Example example, boolean hideWords, boolean opensBatch) {
        int length = example.length();
        makeRoom(length);
        choose(example, hideWords);
        score(length);
        if (opensBatch) {
            updateTransitions();
            sums.setTransitions(transitions);
        }
        boolean isCertain = example.isCertain();
        if (isCertain && example.isExact()) {
            favourMistakes(example);
        }
        sums.set(scores, length);
        double goal = isCertain ? followPath(example) : sumOpenLabels(example);
        double all = sums.run(everything, expected, example.weight());
        for (int i = 0; i < length; i++) {
            int wrong = 0;
            for (int y = 0; y < width; y++) {
                float slope = (float) (sums.marginal(i, y + 1) - wanted[i * width + y]) * example.weight();
                if (Math.abs(slope) > SMALLEST_SLOPE) {
                    wrongLabels[wrong] = y;
                    gradient[wrong++] = slope;
                }
            }
            if (wrong > 0) {
                update(i, wrong);
            }
        }
        return all - goal;
    }

    private void makeRoom(int length) {
        if (seenSizes.length < length) {
            scores = new float[length * count * 2];
            wanted = new double[length * width * 2];
            everything = new int[length * 2];
            Arrays.fill(everything, -1 >>> (32 - count));
            seen = new int[length * 2][0];
            seenSizes = new int[length * 2];
        }
    }

    /** Draws the features that count this time. */
    private void choose(Example example, boolean hideWords) {
        for (int i = 0; i < example.length(); i++) {
            int[] features = example.features()[i];
            if (seen[i].length < features.length) {
                seen[i] = new int[features.length * 2];
            }
            int size = 0;
            for (int feature : features) {
                if (!(hideWords && lexical[feature]) && draw() >= dropBelow) {
                    seen[i][size++] = feature;
                }
            }
            seenSizes[i] = size;
        }
    }

    /** 24 random bits (xorshift; Marsaglia 2003). */
    private long draw() {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return state >>> 40;
    }

    private void score(int length) {
        for (int i = 0; i < length; i++) {
            int row = i * count;
            Arrays.fill(scores, row, row + count, 0);
            for (int k = 0; k < seenSizes[i]; k++) {
                int from = seen[i][k] * width;
                for (int y = 0; y < width; y++) {
                    scores[row + 1 + y] += weights[from + y];
                }
            }
            for (int y = 1; y < count; y++) {
                scores[row + y] *= gain;
            }
        }
    }

    /** Hands every wrong label the margin that the right one is to win by. */
    private void favourMistakes(Example example) {
        for (int i = 0; i < example.length(); i++) {
            int right = Integer.numberOfTrailingZeros(example.allowed()[i]);
            for (int y = 0; y < count; y++) {
                scores[i * count + y] += y == right ? 0 : options.margin();
            }
        }
    }

    /** Where one label is right for each word: sets what is wanted, returns the score of that sequence. */
    private double followPath(Example example) {
        Arrays.fill(wanted, 0, example.length() * width, 0);
        double score = 0;
        int previous = Labels.OUTSIDE;
        for (int i = 0; i <= example.length(); i++) {
            int label = i == example.length() ? Labels.OUTSIDE : Integer.numberOfTrailingZeros(example.allowed()[i]);
            if (label != Labels.OUTSIDE) {
                wanted[i * width + label - 1] = 1;
            }
            score += sums.transition(previous, label) + (i < example.length() ? scores[i * count + label] : 0);
            expected[previous * count + label] -= example.weight();
            previous = label;
        }
        return score;
    }

    private double sumOpenLabels(Example example) {
        double goal = sums.run(example.allowed(), expected, -example.weight());
        for (int i = 0; i < example.length(); i++) {
            for (int y = 0; y < width; y++) {
                wanted[i * width + y] = sums.marginal(i, y + 1);
            }
        }
        return goal;
    }

    /** Moves the weights of the first {@code wrong} of {@link #wrongLabels}; the others stay as they are. */
    private void update(int at, int wrong) {
        for (int k = 0; k < seenSizes[at]; k++) {
            int from = seen[at][k] * width;
            for (int i = 0; i < wrong; i++) {
                int weight = from + wrongLabels[i];
                float slope = gradient[i] + options.decay() * weights[weight];
                squares[weight] += slope * slope;
                weights[weight] -= options.step() * slope / (float) Math.sqrt(squares[weight]);
            }
        }
    }

    private void updateTransitions() {
        for (int i = 0; i < transitions.length; i++) {
            float slope = (float) expected[i];
            if (slope != 0) {
                transitionSquares[i] += slope * slope;
                transitions[i] -= options.step() * slope / (float) Math.sqrt(transitionSquares[i]);
            }
        }
        Arrays.fill(expected, 0);
    }

    float[] weights() {
        return weights;
    }

    float[] transitions() {
        return transitions;
    }
}
