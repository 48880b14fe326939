package org.copytaster.topics.training;

import java.util.SplittableRandom;

/** Puts what is learnt from into an order of chance. */
final class Shuffling {

    private Shuffling() {}

    static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
