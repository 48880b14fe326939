package org.copytaster.entities;

/**
 * The step of Viterbi's algorithm from one word to the next. A label that goes on with a mention follows one of two; all
 * others follow the same ones, {@code O} and the ends of mentions. Of these most are so far behind {@code O} that nothing
 * which follows could make up for it, and are passed over: the outcome is the same. One thread only.
 */
final class Transitions {

    private final int[] scores;
    private final int count;

    /** Labels after which no mention is open; {@code O} comes first. */
    private final int[] closed;

    /** How much more than {@code O} such a label can bring, whatever follows. */
    private final int[] lead;

    private final int[] left;

    Transitions(EntityModel model) {
        this.count = model.labels().count();
        this.scores = new int[count * count];
        for (int previous = 0; previous < count; previous++) {
            for (int label = 0; label < count; label++) {
                scores[previous * count + label] = model.transition(previous, label);
            }
        }
        this.closed = model.labels().predecessors()[Labels.OUTSIDE];
        this.lead = new int[closed.length];
        this.left = new int[closed.length];
        for (int i = 0; i < closed.length; i++) {
            lead[i] = Integer.MIN_VALUE;
            for (int label = 0; label < count; label++) {
                if (Labels.mayFollow(Labels.OUTSIDE, label)) {
                    lead[i] = Math.max(lead[i], scores[closed[i] * count + label] - scores[label]);
                }
            }
        }
    }

    /**
     * Fills the best scores of one word's labels, from {@code row} on, and where each came from.
     *
     * @param best scores of the best ways to each label
     * @param previous where those of the word before start
     * @param own what each label of the word scores by itself
     */
    void step(int[] best, int previous, int[] own, int row, byte[] from) {
        int candidates = 0;
        for (int i = 0; i < closed.length; i++) {
            if (i == 0 || best[previous + closed[i]] + lead[i] > best[previous]) {
                left[candidates++] = closed[i];
            }
        }
        close(Labels.OUTSIDE, candidates, best, previous, own, row, from);
        for (int label = 1; label < count; label += 4) {
            close(label + Labels.BEGIN, candidates, best, previous, own, row, from);
            close(label + Labels.UNIT, candidates, best, previous, own, row, from);
            int begin = label + Labels.BEGIN;
            goOn(begin, label + Labels.INSIDE, best, previous, own, row, from);
            goOn(begin, label + Labels.LAST, best, previous, own, row, from);
        }
    }

    private void close(int label, int candidates, int[] best, int previous, int[] own, int row, byte[] from) {
        int top = Integer.MIN_VALUE;
        int arg = 0;
        for (int i = 0; i < candidates; i++) {
            int value = best[previous + left[i]] + scores[left[i] * count + label];
            if (value > top) {
                top = value;
                arg = left[i];
            }
        }
        best[row + label] = top + own[row + label];
        from[row + label] = (byte) arg;
    }

    /** A mention begun, or gone on with: the two labels stand side by side. */
    private void goOn(int begin, int label, int[] best, int previous, int[] own, int row, byte[] from) {
        int begun = best[previous + begin] + scores[begin * count + label];
        int inside = best[previous + begin + 1] + scores[(begin + 1) * count + label];
        best[row + label] = Math.max(begun, inside) + own[row + label];
        from[row + label] = (byte) (inside > begun ? begin + 1 : begin);
    }
}
