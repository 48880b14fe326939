package org.copytaster.clean;

/**
 * The stretch of lines that is most of all text: the one whose scores, weighed by length, have the largest sum (Bentley's
 * maximum subarray). Articles mostly are one stretch; comments and teasers are others.
 */
record Stretch(int from, int to, float share) {

    private static final int LONGEST = 300;

    /** What a line weighs beside its length, in UTF-16 units: many short ones make a gap, a few do not. */
    private static final int BASE = 50;

    /** @param score by line, in log odds of being text */
    static Stretch of(Block block, float[] score) {
        double best = 0;
        double here = 0;
        double all = 0;
        int start = 0;
        int from = 0;
        int to = 0;
        for (int i = 0; i < block.lines; i++) {
            float length = Math.min(LONGEST, block.scan.shape(i, Shape.LENGTH));
            double value = Math.max(-6, Math.min(6, score[i])) * (BASE + length);
            all += Math.max(0, value);
            if (here <= 0) {
                here = 0;
                start = i;
            }
            here += value;
            if (here > best) {
                best = here;
                from = start;
                to = i + 1;
            }
        }
        return new Stretch(from, to, (float) (all == 0 ? 0 : best / all));
    }
}
