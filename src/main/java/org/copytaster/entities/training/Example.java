package org.copytaster.entities.training;

import java.util.Arrays;

/**
 * A stretch of words between two that no mention can contain.
 *
 * @param features the feature numbers of each word
 * @param allowed for each word the labels that the annotation leaves open, as bits; one bit where it is certain
 * @param weight how much it counts
 * @param isExact whether its labels are to be kept to with a margin
 */
@SuppressWarnings("ArrayRecordComponent") // Read by the trainer alone, which compares none.
record Example(int[][] features, int[] allowed, float weight, boolean isExact) {

    int length() {
        return allowed.length;
    }

    /** Whether one label is right for each word. */
    boolean isCertain() {
        for (int labels : allowed) {
            if (Integer.bitCount(labels) != 1) {
                return false;
            }
        }
        return true;
    }

    /** The same example with other numbers for its features; those that have none (-1) are left out. */
    Example renumbered(int[] numbers) {
        int[][] all = new int[features.length][];
        int[] kept = new int[0];
        for (int i = 0; i < all.length; i++) {
            kept = kept.length < features[i].length ? new int[features[i].length] : kept;
            int size = 0;
            for (int feature : features[i]) {
                if (numbers[feature] >= 0) {
                    kept[size++] = numbers[feature];
                }
            }
            all[i] = Arrays.copyOf(kept, size);
        }
        return new Example(all, allowed, weight, isExact);
    }
}
