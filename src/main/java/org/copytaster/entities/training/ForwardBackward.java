package org.copytaster.entities.training;

import java.util.Arrays;
import org.copytaster.entities.Labels;

/**
 * Sums over all label sequences of a stretch (scaled forward-backward algorithm). Used again; one thread only. The
 * exponentials are StrictMath's: the same bits on every machine.
 */
final class ForwardBackward {

    /** The least that a label's exponential may be beside the best one's. */
    private static final double SMALLEST = 1e-200;

    private final int count;
    private final int[][] predecessors;
    private final double[] weightOf;
    private final double[] transitions;
    private int length;
    private double tops;
    private double[] exponentials = new double[0];
    private double[] local = new double[0];
    private double[] forward = new double[0];
    private double[] backward = new double[0];
    private double[] scale = new double[0];

    ForwardBackward(Labels labels) {
        count = labels.count();
        predecessors = labels.predecessors();
        weightOf = new double[count * count];
        transitions = new double[count * count];
    }

    /** Takes over the transition scores; to be called whenever they have changed. */
    void setTransitions(float[] changed) {
        for (int label = 0; label < count; label++) {
            for (int previous : predecessors[label]) {
                int at = previous * count + label;
                transitions[at] = changed[at];
                weightOf[at] = StrictMath.exp(changed[at]);
            }
        }
    }

    /** The score of label after label, as last taken over. */
    double transition(int previous, int label) {
        return transitions[previous * count + label];
    }

    /** Takes over the scores of each label at each word of a stretch. */
    void set(float[] scores, int length) {
        this.length = length;
        if (local.length < length * count) {
            exponentials = new double[length * count * 2];
            local = new double[length * count * 2];
            forward = new double[length * count * 2];
            backward = new double[length * count * 2];
            scale = new double[length * 2 + 1];
        }
        tops = 0;
        for (int i = 0; i < length; i++) {
            int row = i * count;
            float top = scores[row];
            for (int y = 1; y < count; y++) {
                top = Math.max(top, scores[row + y]);
            }
            for (int y = 0; y < count; y++) {
                exponentials[row + y] = Math.max(SMALLEST, StrictMath.exp(scores[row + y] - top));
            }
            tops += top;
        }
    }

    /**
     * @param allowed for each word the labels to be summed over, as bits
     * @param expected where to add the expected number of times label follows label, the edges to {@code O} included
     * @param sign what to multiply that number with
     * @return the logarithm of the sum
     */
    double run(int[] allowed, double[] expected, double sign) {
        for (int i = 0; i < length; i++) {
            for (int y = 0; y < count; y++) {
                int at = i * count + y;
                local[at] = (allowed[i] >> y & 1) != 0 ? exponentials[at] : 0;
            }
        }
        double logSum = tops + forward();
        backward(expected, sign);
        return logSum;
    }

    /** The probability of a label at a word, after {@link #run}. */
    double marginal(int at, int label) {
        return forward[at * count + label] * backward[at * count + label];
    }

    private double forward() {
        double logSum = 0;
        for (int i = 0; i < length; i++) {
            int row = i * count;
            double sum = 0;
            for (int y = 0; y < count; y++) {
                double value = 0;
                if (local[row + y] != 0) {
                    if (i == 0) {
                        value = Labels.mayFollow(Labels.OUTSIDE, y) ? weightOf[y] : 0;
                    } else {
                        for (int previous : predecessors[y]) {
                            value += forward[row - count + previous] * weightOf[previous * count + y];
                        }
                    }
                    value *= local[row + y];
                }
                forward[row + y] = value;
                sum += value;
            }
            scale[i] = 1 / sum;
            logSum += StrictMath.log(sum);
            for (int y = 0; y < count; y++) {
                forward[row + y] *= scale[i];
            }
        }
        double last = 0;
        for (int previous : predecessors[Labels.OUTSIDE]) {
            last += forward[(length - 1) * count + previous] * weightOf[previous * count];
        }
        scale[length] = 1 / last;
        return logSum + StrictMath.log(last);
    }

    private void backward(double[] expected, double sign) {
        int lastRow = (length - 1) * count;
        Arrays.fill(backward, lastRow, lastRow + count, 0);
        for (int previous : predecessors[Labels.OUTSIDE]) {
            backward[lastRow + previous] = weightOf[previous * count] * scale[length];
            expected[previous * count] += sign * forward[lastRow + previous] * backward[lastRow + previous];
        }
        for (int i = length - 1; i > 0; i--) {
            int row = i * count;
            int before = row - count;
            Arrays.fill(backward, before, row, 0);
            for (int y = 0; y < count; y++) {
                double out = local[row + y] * backward[row + y] * scale[i];
                if (out != 0) {
                    for (int previous : predecessors[y]) {
                        double value = weightOf[previous * count + y] * out;
                        backward[before + previous] += value;
                        expected[previous * count + y] += sign * forward[before + previous] * value;
                    }
                }
            }
        }
        for (int y = 0; y < count; y++) {
            expected[y] += sign * forward[y] * backward[y];
        }
    }
}
