package org.copytaster.clean;

/**
 * How much of a line's vocabulary the article shares: captions and pull quotes repeat, sub-headings announce, headlines of
 * other stories speak of other things. The article is the lines that are surely text. For one thread.
 */
final class Vocabulary {

    /** Lines of text are told apart by their number, up to so many. */
    private static final int BITS = 31;

    private final float[] words;
    private final float[] pairs;
    private final float[] stems;
    private final float[] stemsBefore;
    private final float[] stemsAfter;

    /** @param contentBefore how many lines of text stand before each line, and in all */
    Vocabulary(Block block, int[] contentBefore) {
        int n = block.lines;
        words = new float[n];
        pairs = new float[n];
        stems = new float[n];
        stemsBefore = new float[n];
        stemsAfter = new float[n];
        int total = block.scan.wordsTo(n - 1);
        LongIntTable counts = new LongIntTable(total);
        LongIntTable places = new LongIntTable(total / 2);
        for (int i = 0; i < n; i++) {
            if (contentBefore[i + 1] > contentBefore[i]) {
                count(block, i, counts, places, 1 << contentBefore[i] % BITS);
            }
        }
        for (int i = 0; i < n; i++) {
            compare(block, i, counts, places, contentBefore);
        }
    }

    private static void count(Block block, int line, LongIntTable counts, LongIntTable places, int place) {
        LineScan scan = block.scan;
        int from = scan.wordsFrom(line);
        for (int w = from; w < scan.wordsTo(line); w++) {
            if (block.isTopical(w)) {
                counts.put(scan.words()[w], counts.get(scan.words()[w]) + 1);
                places.put(scan.stems()[w], places.get(scan.stems()[w]) | place);
            }
            if (w > from) {
                long pair = pair(scan.words(), w);
                counts.put(pair, counts.get(pair) + 1);
            }
        }
    }

    private void compare(Block block, int i, LongIntTable counts, LongIntTable places, int[] contentBefore) {
        LineScan scan = block.scan;
        int own = contentBefore[i + 1] - contentBefore[i];
        int here = own == 0 ? 0 : 1 << contentBefore[i] % BITS;
        int before = contentBefore[i] == 0 ? 0 : 1 << (contentBefore[i] - 1) % BITS;
        int after = 1 << contentBefore[i + 1] % BITS;
        int from = scan.wordsFrom(i);
        int to = scan.wordsTo(i);
        int asked = 0;
        int known = 0;
        int knownStems = 0;
        int knownBefore = 0;
        int knownAfter = 0;
        int knownPairs = 0;
        for (int w = from; w < to; w++) {
            if (block.isTopical(w)) {
                asked++;
                known += counts.get(scan.words()[w]) > own ? 1 : 0;
                int where = places.get(scan.stems()[w]);
                knownStems += (where & ~here) != 0 ? 1 : 0;
                knownBefore += (where & before) != 0 ? 1 : 0;
                knownAfter += (where & after) != 0 ? 1 : 0;
            }
            if (w > from) {
                knownPairs += counts.get(pair(scan.words(), w)) > own ? 1 : 0;
            }
        }
        words[i] = share(known, asked);
        stems[i] = share(knownStems, asked);
        stemsBefore[i] = share(knownBefore, asked);
        stemsAfter[i] = share(knownAfter, asked);
        pairs[i] = share(knownPairs, to - from - 1);
    }

    private static float share(int part, int whole) {
        return whole <= 0 ? -1 : part / (float) whole;
    }

    private static long pair(long[] words, int second) {
        return 31 * words[second - 1] + words[second] + 1;
    }

    /** Share of a line's words that other lines of text have too; of their first letters, and of its pairs of words. -1 for none. */
    float words(int line) {
        return words[line];
    }

    float stems(int line) {
        return stems[line];
    }

    float pairs(int line) {
        return pairs[line];
    }

    /** The same in the line of text before, and in the one after. */
    float stemsBefore(int line) {
        return stemsBefore[line];
    }

    float stemsAfter(int line) {
        return stemsAfter[line];
    }
}
