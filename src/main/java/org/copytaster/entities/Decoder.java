package org.copytaster.entities;

import java.util.Arrays;

/**
 * Finds the best labels for a stretch of words (Viterbi). What a word says by itself at five offsets is summed once and
 * kept, and so is what two neighbours say of each other; the rest is looked up. One thread only.
 */
final class Decoder {

    private static final int PAIR_SLOTS = 1 << 14;
    private static final int ROW_SLOTS = 1 << 12;
    private static final int VIEWS = 2 * Features.REACH + 1;
    private static final int PHRASE_TAGS = 128;
    private static final int FLAGS = 128;
    private static final int IMPOSSIBLE = -1_000_000_000;

    private final EntityModel model;
    private final Lanes lanes;
    private final int count;
    private final int width;
    private final int size;
    private final int[][] predecessors;
    private final int[][] predecessorScores;

    private final Features features = new Features();
    private final long[] pairs = new long[2 * Features.OF_FIRST];
    private final long[] runs = new long[Features.RUNS];

    private final long[] pairKeys = new long[PAIR_SLOTS];
    private final long[] pairSums;
    private final long[] rowKeys = new long[ROW_SLOTS];
    private final int[] rowOf = new int[ROW_SLOTS];

    private final long[] bias;
    private final long[] edges;
    private final long[] flagSums;
    private final long[] phraseSums;
    private final long[] contextSums;

    private final long[] sum;
    private final int[] scores;
    private final int[] best;
    private final byte[] from;
    private int sentenceStart;

    Decoder(EntityModel model) {
        this.model = model;
        this.lanes = model.lanes();
        this.count = model.labels().count();
        this.width = count - 1;
        this.size = lanes.size();
        this.predecessors = model.labels().predecessors();
        this.predecessorScores = new int[count][];
        for (int label = 0; label < count; label++) {
            predecessorScores[label] = new int[predecessors[label].length];
            for (int i = 0; i < predecessors[label].length; i++) {
                predecessorScores[label][i] = model.transition(predecessors[label][i], label);
            }
        }
        this.pairSums = new long[PAIR_SLOTS * 2 * size];
        this.sum = new long[size];
        this.scores = new int[Tokenizer.MAX_SENTENCE * count];
        this.best = new int[Tokenizer.MAX_SENTENCE * count];
        this.from = new byte[Tokenizer.MAX_SENTENCE * count];
        this.bias = new long[size];
        model.add(Features.bias(), bias, 0);
        this.edges = edges();
        this.flagSums = flagSums();
        this.phraseSums = phraseSums();
        this.contextSums = contextSums();
    }

    private long[] edges() {
        long[] all = new long[VIEWS * size];
        for (int offset = -Features.REACH; offset <= Features.REACH; offset++) {
            features.unary(offset < 0 ? Word.BEFORE : Word.AFTER, offset);
            model.add(features.keys()[0], all, (offset + Features.REACH) * size);
        }
        return all;
    }

    private long[] flagSums() {
        long[] all = new long[3 * FLAGS * size];
        for (int offset = -1; offset <= 1; offset++) {
            for (int flags = 1; flags < FLAGS; flags++) {
                model.add(Features.flags(flags, offset), all, flagsAt(flags, offset));
            }
        }
        return all;
    }

    private long[] phraseSums() {
        long[] all = new long[3 * PHRASE_TAGS * size];
        for (int offset = -1; offset <= 1; offset++) {
            for (int tag = 1; tag < PHRASE_TAGS; tag++) {
                model.add(Features.phrase(tag, offset), all, phraseAt(tag, offset));
            }
        }
        return all;
    }

    private long[] contextSums() {
        long[] all = new long[3 * Surroundings.VALUES * size];
        for (int context = 1; context < Surroundings.VALUES; context++) {
            for (int offset = -1; offset <= 1; offset++) {
                model.add(Features.context(context, offset), all, contextAt(context, offset));
            }
            for (int bits = context; bits != 0; bits &= bits - 1) {
                int bit = Integer.numberOfTrailingZeros(bits);
                model.add(Features.contextBit(bit), all, contextAt(context, 0));
            }
        }
        return all;
    }

    private int flagsAt(int flags, int offset) {
        return ((offset + 1) * FLAGS + flags) * size;
    }

    private int phraseAt(int tag, int offset) {
        return ((offset + 1) * PHRASE_TAGS + tag) * size;
    }

    private int contextAt(int context, int offset) {
        return ((offset + 1) * Surroundings.VALUES + context) * size;
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

    /** How sure the model is that a word of the sentence decoded last is no mention by itself. From 0 to 1. */
    double outside(int at) {
        double sum = 1;
        for (int type = 0; type < width / 4; type++) {
            sum += Math.exp(typeScore(at, at + 1, type) / (double) model.scale());
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
        Word before = document.word(from - 1, start, end);
        Word word = document.words[from];
        int pairBefore = pair(before, word);
        for (int i = from; i < to; i++) {
            Word after = document.word(i + 1, start, end);
            System.arraycopy(bias, 0, sum, 0, size);
            for (int offset = -Features.REACH; offset <= Features.REACH; offset++) {
                addView(document, i + offset, offset, start, end);
            }
            for (int offset = -1; offset <= 1; offset++) {
                addArticle(document, i + offset, offset, start, end);
            }
            lanes.add(pairSums, pairBefore + size, sum, 0);
            int pairAfter = pair(word, after);
            lanes.add(pairSums, pairAfter, sum, 0);
            addFrequent(Features.shapes(before, word, after));
            addFrequent(Features.classesBefore(document.word(i - 2, start, end), before, word));
            if (document.flags[i] != 0) {
                addFrequent(Features.flagsAndShape(document.flags[i], word));
            }
            if (document.runStarts[i] >= 0) {
                addRun(document, i, start, end);
            }
            int at = (i - start) * count;
            scores[at] = 0;
            lanes.unpack(sum, 0, scores, at + 1);
            before = word;
            word = after;
            pairBefore = pairAfter;
        }
    }

    private void addView(Document document, int seen, int offset, int start, int end) {
        int view = (offset + Features.REACH) * size;
        if (seen < start || seen >= end) {
            lanes.add(edges, view, sum, 0);
        } else {
            lanes.add(views(document.words[seen]), view, sum, 0);
        }
    }

    /** What the article as a whole, and the list of phrases, say of the word itself or a neighbour. */
    private void addArticle(Document document, int seen, int offset, int start, int end) {
        if (seen < start || seen >= end) {
            return;
        }
        if (document.flags[seen] != 0) {
            lanes.add(flagSums, flagsAt(document.flags[seen], offset), sum, 0);
        }
        if (document.phrases[seen] != 0) {
            lanes.add(phraseSums, phraseAt(document.phrases[seen], offset), sum, 0);
        }
        if (document.contexts[seen] != 0) {
            lanes.add(contextSums, contextAt(document.contexts[seen], offset), sum, 0);
        }
    }

    private void addRun(Document document, int at, int start, int end) {
        document.run(at, start, end, runs);
        for (int i = 0; i < Features.LEXICAL_RUNS; i++) {
            model.add(runs[i], sum, 0);
        }
        for (int i = Features.LEXICAL_RUNS; i < Features.RUNS; i++) {
            addFrequent(runs[i]);
        }
    }

    /** Adds a feature that takes few values, so that it is worth keeping where the model has it. */
    private void addFrequent(long feature) {
        int slot = (int) (feature >>> 20) & (ROW_SLOTS - 1);
        if (rowKeys[slot] != feature) {
            rowKeys[slot] = feature;
            rowOf[slot] = model.find(feature);
        }
        if (rowOf[slot] >= 0) {
            model.addRow(rowOf[slot], sum, 0);
        }
    }

    /** Where the sums of two neighbours are kept: what they say of the first, then of the second. */
    private int pair(Word first, Word second) {
        long key = Hash.mix(first.key * 31 + second.key) | 1;
        int slot = (int) (key >>> 20) & (PAIR_SLOTS - 1);
        int at = slot * 2 * size;
        if (pairKeys[slot] != key) {
            pairKeys[slot] = key;
            Arrays.fill(pairSums, at, at + 2 * size, 0);
            Features.pair(first, second, pairs);
            for (int i = 0; i < Features.OF_FIRST; i++) {
                model.add(pairs[i], pairSums, at);
                model.add(pairs[Features.OF_FIRST + i], pairSums, at + size);
            }
        }
        return at;
    }

    /** What a word says at the five offsets, summed when it is first asked. */
    private long[] views(Word word) {
        if (word.views.length == 0) {
            long[] views = new long[VIEWS * size];
            for (int offset = -Features.REACH; offset <= Features.REACH; offset++) {
                features.unary(word, offset);
                for (int i = 0; i < features.size(); i++) {
                    model.add(features.keys()[i], views, (offset + Features.REACH) * size);
                }
            }
            word.views = views;
        }
        return word.views;
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
