package org.copytaster.entities;

/**
 * Finds the best labels for a stretch of words (Viterbi). What a word says by itself at five offsets is summed once and
 * kept; pairs of words are looked up. One thread only.
 */
final class Decoder {

    private static final int SLOTS = 1 << 13;
    private static final int VIEWS = 2 * Features.REACH + 1;
    private static final int PHRASE_TAGS = 128;
    private static final int IMPOSSIBLE = -1_000_000_000;

    private final EntityModel model;
    private final int count;
    private final int width;
    private final int[][] predecessors;
    private final int[][] predecessorScores;

    private final long[] cacheKeys = new long[SLOTS];
    private final short[] cache;
    private final Features features = new Features();
    private final long[] pairs = new long[Features.PAIRS];
    private final int[] sum;

    private final int[] bias;
    private final int[][] edges;
    private final int[] phraseScores;

    private final int[] slots = new int[Tokenizer.MAX_SENTENCE];
    private final int[] scores;
    private final int[] best;
    private final byte[] from;
    private int sentenceStart;

    Decoder(EntityModel model) {
        this.model = model;
        this.count = model.labels().count();
        this.width = count - 1;
        this.predecessors = model.labels().predecessors();
        this.predecessorScores = new int[count][];
        for (int label = 0; label < count; label++) {
            predecessorScores[label] = new int[predecessors[label].length];
            for (int i = 0; i < predecessors[label].length; i++) {
                predecessorScores[label][i] = model.transition(predecessors[label][i], label);
            }
        }
        this.cache = new short[SLOTS * VIEWS * width];
        this.sum = new int[width];
        this.scores = new int[Tokenizer.MAX_SENTENCE * count];
        this.best = new int[Tokenizer.MAX_SENTENCE * count];
        this.from = new byte[Tokenizer.MAX_SENTENCE * count];
        this.bias = new int[width];
        model.add(Features.bias(), bias, 0);
        this.edges = edges();
        this.phraseScores = new int[3 * PHRASE_TAGS * width];
        for (int offset = -1; offset <= 1; offset++) {
            for (int tag = 1; tag < PHRASE_TAGS; tag++) {
                model.add(Features.phrase(tag, offset), phraseScores, phraseAt(tag, offset));
            }
        }
    }

    private int[][] edges() {
        int[][] all = new int[VIEWS][width];
        for (int offset = -Features.REACH; offset <= Features.REACH; offset++) {
            features.unary(offset < 0 ? Word.BEFORE : Word.AFTER, 0, offset);
            model.add(features.keys()[0], all[offset + Features.REACH], 0);
        }
        return all;
    }

    private int phraseAt(int tag, int offset) {
        return ((offset + 1) * PHRASE_TAGS + tag) * width;
    }

    /** Labels the words from {@code start} to {@code end}, a sentence; words far from any capital get {@code O}. */
    void decode(Document document, int start, int end, byte[] labels) {
        sentenceStart = start;
        int at = start;
        while (at < end) {
            if (!document.active[at]) {
                labels[at++] = Labels.OUTSIDE;
                continue;
            }
            int stop = at + 1;
            while (stop < end && document.active[stop]) {
                stop++;
            }
            score(document, at, stop, start, end);
            viterbi(at, stop, (at - start) * count, labels);
            at = stop;
        }
    }

    /**
     * How sure the model is of a mention in the sentence decoded last: its share among the readings of the same words
     * as a mention of any type, or as none. From 0 to 1.
     */
    double confidence(int start, int end, int lastLabel) {
        int chosen = Labels.typeOf(lastLabel);
        double sum = Math.exp(-typeScore(start, end, chosen) / model.scale());
        for (int type = 0; type < width / 4; type++) {
            sum += Math.exp((typeScore(start, end, type) - typeScore(start, end, chosen)) / (double) model.scale());
        }
        return 1 / sum;
    }

    /** The score of the words as one mention of a type, less the score of them as none. */
    private int typeScore(int start, int end, int type) {
        int previous = Labels.OUTSIDE;
        int total = 0;
        for (int i = start; i < end; i++) {
            int position = end - start == 1
                    ? Labels.UNIT
                    : i == start ? Labels.BEGIN : i == end - 1 ? Labels.LAST : Labels.INSIDE;
            int label = Labels.label(type, position);
            total += scores[(i - sentenceStart) * count + label] + model.transition(previous, label);
            previous = label;
        }
        total += model.transition(previous, Labels.OUTSIDE);
        return total - (end - start + 1) * model.transition(Labels.OUTSIDE, Labels.OUTSIDE);
    }

    private void score(Document document, int from, int to, int start, int end) {
        int first = Math.max(start, from - Features.REACH);
        int last = Math.min(end, to + Features.REACH);
        for (int i = first; i < last; i++) {
            slots[i - start] = views(document.words[i], document.flags[i]);
        }
        for (int i = from; i < to; i++) {
            int at = (i - start) * count;
            scores[at] = 0;
            System.arraycopy(bias, 0, scores, at + 1, width);
            for (int offset = -Features.REACH; offset <= Features.REACH; offset++) {
                addView(i + offset, offset, start, end, at + 1);
            }
            addPhrases(document, i, start, end, at + 1);
            addPairs(document, i, start, end, at + 1);
        }
    }

    private void addView(int seen, int offset, int start, int end, int at) {
        int view = offset + Features.REACH;
        if (seen < start || seen >= end) {
            int[] edge = edges[view];
            for (int y = 0; y < width; y++) {
                scores[at + y] += edge[y];
            }
            return;
        }
        int row = (slots[seen - start] * VIEWS + view) * width;
        for (int y = 0; y < width; y++) {
            scores[at + y] += cache[row + y];
        }
    }

    private void addPhrases(Document document, int at, int start, int end, int to) {
        for (int offset = -1; offset <= 1; offset++) {
            int seen = at + offset;
            if (seen >= start && seen < end && document.phrases[seen] != 0) {
                int row = phraseAt(document.phrases[seen], offset);
                for (int y = 0; y < width; y++) {
                    scores[to + y] += phraseScores[row + y];
                }
            }
        }
    }

    private void addPairs(Document document, int at, int start, int end, int to) {
        Features.pairs(
                document.word(at - 2, start, end),
                document.word(at - 1, start, end),
                document.words[at],
                document.word(at + 1, start, end),
                pairs);
        for (long pair : pairs) {
            model.add(pair, scores, to);
        }
    }

    /** The cache slot that holds what a word says at the five offsets. */
    private int views(Word word, int documentFlags) {
        long key = Hash.mix(word.key * 31 + documentFlags) | 1;
        int slot = (int) (key >>> 20) & (SLOTS - 1);
        if (cacheKeys[slot] != key) {
            cacheKeys[slot] = key;
            for (int offset = -Features.REACH; offset <= Features.REACH; offset++) {
                fillView(word, documentFlags, offset, (slot * VIEWS + offset + Features.REACH) * width);
            }
        }
        return slot;
    }

    private void fillView(Word word, int documentFlags, int offset, int row) {
        java.util.Arrays.fill(sum, 0);
        features.unary(word, documentFlags, offset);
        for (int i = 0; i < features.size(); i++) {
            model.add(features.keys()[i], sum, 0);
        }
        for (int y = 0; y < width; y++) {
            cache[row + y] = (short) sum[y];
        }
    }

    /** The stretch is taken to stand between two words outside any mention. */
    private void viterbi(int start, int end, int firstRow, byte[] labels) {
        for (int y = 0; y < count; y++) {
            boolean possible = Labels.mayFollow(Labels.OUTSIDE, y);
            best[firstRow + y] = possible ? scores[firstRow + y] + model.transition(Labels.OUTSIDE, y) : IMPOSSIBLE;
        }
        for (int i = 1; i < end - start; i++) {
            int row = firstRow + i * count;
            int previousRow = row - count;
            for (int y = 0; y < count; y++) {
                int[] candidates = predecessors[y];
                int[] bonus = predecessorScores[y];
                int top = Integer.MIN_VALUE;
                int arg = 0;
                for (int c = 0; c < candidates.length; c++) {
                    int value = best[previousRow + candidates[c]] + bonus[c];
                    if (value > top) {
                        top = value;
                        arg = candidates[c];
                    }
                }
                best[row + y] = top + scores[row + y];
                from[row + y] = (byte) arg;
            }
        }
        int label = lastLabel(firstRow + (end - start - 1) * count);
        for (int i = end - start - 1; i >= 0; i--) {
            labels[start + i] = (byte) label;
            label = from[firstRow + i * count + label];
        }
    }

    private int lastLabel(int row) {
        int label = Labels.OUTSIDE;
        int top = Integer.MIN_VALUE;
        for (int y = 0; y < count; y++) {
            if (Labels.mayFollow(y, Labels.OUTSIDE)) {
                int value = best[row + y] + model.transition(y, Labels.OUTSIDE);
                if (value > top) {
                    top = value;
                    label = y;
                }
            }
        }
        return label;
    }
}
