package org.copytaster.clean;

/**
 * How much of a line's vocabulary the article shares: captions and pull quotes repeat, sub-headings announce, headlines of
 * other stories speak of other things. The article is the lines that are surely text. Each share is 0 to 1, or -1 where
 * there is nothing to share. For one thread.
 */
final class SharedWords {

    /** Lines of text are told apart by their number, up to so many. */
    private static final int BITS = 31;

    private final Block block;
    private final Vocabulary vocabulary;
    private final int[] contentBefore;
    private final int[] wordCounts;
    private final int[] pairCounts;
    /** By stem, a bit for each line of text it stands in. */
    private final int[] stemLines;

    /** Share of a line's words, and of its pairs of words, that other lines of text have too. */
    final float[] words;

    final float[] pairs;
    /** The same of the first letters of words: in all the text, in the line of text before, and in the one after. */
    final float[] stems;

    final float[] stemsBefore;
    final float[] stemsAfter;

    /** @param contentBefore how many lines of text stand before each line, and in all */
    SharedWords(Block block, Vocabulary vocabulary, int[] contentBefore) {
        this.block = block;
        this.vocabulary = vocabulary;
        this.contentBefore = contentBefore;
        int n = block.lines;
        words = new float[n];
        pairs = new float[n];
        stems = new float[n];
        stemsBefore = new float[n];
        stemsAfter = new float[n];
        wordCounts = new int[vocabulary.size()];
        pairCounts = new int[vocabulary.size()];
        stemLines = new int[vocabulary.size()];
        for (int i = 0; i < n; i++) {
            if (contentBefore[i + 1] > contentBefore[i]) {
                count(i);
            }
        }
        for (int i = 0; i < n; i++) {
            compare(i);
        }
    }

    private void count(int line) {
        int bit = 1 << contentBefore[line] % BITS;
        int from = block.scan.wordsFrom(line);
        for (int w = from; w < block.scan.wordsTo(line); w++) {
            if (block.isTopical(w)) {
                wordCounts[vocabulary.word(w)]++;
                stemLines[vocabulary.stem(w)] |= bit;
            }
            if (w > from) {
                pairCounts[vocabulary.pair(w)]++;
            }
        }
    }

    private void compare(int i) {
        int own = contentBefore[i + 1] - contentBefore[i];
        int here = own == 0 ? 0 : 1 << contentBefore[i] % BITS;
        int before = contentBefore[i] == 0 ? 0 : 1 << (contentBefore[i] - 1) % BITS;
        int after = 1 << contentBefore[i + 1] % BITS;
        int from = block.scan.wordsFrom(i);
        int to = block.scan.wordsTo(i);
        int asked = 0;
        int known = 0;
        int knownStems = 0;
        int knownBefore = 0;
        int knownAfter = 0;
        int knownPairs = 0;
        for (int w = from; w < to; w++) {
            if (block.isTopical(w)) {
                asked++;
                known += wordCounts[vocabulary.word(w)] > own ? 1 : 0;
                int where = stemLines[vocabulary.stem(w)];
                knownStems += (where & ~here) != 0 ? 1 : 0;
                knownBefore += (where & before) != 0 ? 1 : 0;
                knownAfter += (where & after) != 0 ? 1 : 0;
            }
            if (w > from) {
                knownPairs += pairCounts[vocabulary.pair(w)] > own ? 1 : 0;
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
}
