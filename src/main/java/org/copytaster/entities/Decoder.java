package org.copytaster.entities;

import java.util.Arrays;

/**
 * Finds the best labels for a stretch of words (Viterbi). What a word says by itself at five offsets is summed once and
 * kept with the word; what shapes, lists and classes say, of a word or of two neighbours, is kept by itself, since many
 * words share it. One thread only.
 */
final class Decoder {

    private static final int PROFILE_SLOTS = 1 << 11;
    private static final int PAIR_PROFILE_SLOTS = 1 << 12;
    private static final int PAIR_SLOTS = 1 << 14;
    private static final int VIEWS = 2 * Features.REACH + 1;
    private static final int PHRASE_TAGS = 128;
    private static final int FLAGS = 128;
    private static final int IMPOSSIBLE = -1_000_000_000;

    private final EntityModel model;
    private final Lanes lanes;
    private final int count;
    private final int width;
    private final int size;
    private final Transitions transitions;

    private final FeatureBatch batch;
    private final Features features = new Features();
    private final long[] pairs = new long[2 * Features.OF_FIRST];
    private final long[] runs = new long[Features.RUNS];

    /** By {@link Word#profile}: what is not lexical in a word's views. */
    private final long[] profileKeys = new long[PROFILE_SLOTS];

    private final long[] profileSums;

    /** By {@link Word#pairProfile} of two neighbours: what is not lexical in a pair, of the first, then of the second. */
    private final long[] pairProfileKeys = new long[PAIR_PROFILE_SLOTS];

    private final long[] pairProfileSums;

    /** Which lexical features of a pair of words the model knows, as bits; most often none. */
    private final long[] pairKeys = new long[PAIR_SLOTS];

    private final byte[] pairsKnown = new byte[PAIR_SLOTS];

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
        this.transitions = new Transitions(model);
        this.batch = new FeatureBatch(model);
        this.profileSums = new long[PROFILE_SLOTS * VIEWS * size];
        this.pairProfileSums = new long[PAIR_PROFILE_SLOTS * 2 * size];
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

    /** For each type, in nats, how much likelier the words of the sentence decoded last are one mention of it than none. */
    float[] readings(int start, int end) {
        float[] readings = new float[width / 4];
        for (int type = 0; type < readings.length; type++) {
            readings[type] = typeScore(start, end, type) / model.scale();
        }
        return readings;
    }

    /** The share of one type among the readings of the same words as a mention of any type, or as none. From 0 to 1. */
    static double confidence(float[] readings, int type) {
        double sum = Math.exp(-readings[type]);
        for (float reading : readings) {
            sum += Math.exp(reading - readings[type]);
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
        long[] twoBefore = views(document, from - 2, start, end);
        long[] oneBefore = views(document, from - 1, start, end);
        long[] own = views(document, from, start, end);
        long[] oneAfter = views(document, from + 1, start, end);
        int pairBefore = pairProfile(before, word);
        int knownBefore = lexicalPair(before, word);
        for (int i = from; i < to; i++) {
            Word after = document.word(i + 1, start, end);
            long[] twoAfter = views(document, i + 2, start, end);
            for (int k = 0; k < size; k++) {
                sum[k] = bias[k] + pairProfileSums[pairBefore + size + k];
            }
            // Only now: it may take the slot of the pair before.
            int pairAfter = pairProfile(word, after);
            for (int k = 0; k < size; k++) {
                sum[k] += twoBefore[k]
                        + oneBefore[size + k]
                        + own[2 * size + k]
                        + oneAfter[3 * size + k]
                        + twoAfter[4 * size + k]
                        + pairProfileSums[pairAfter + k];
            }
            int knownAfter = lexicalPair(word, after);
            addLexicalPairs(before, word, after, knownBefore, knownAfter);
            for (int offset = -1; offset <= 1; offset++) {
                addArticle(document, i + offset, offset, start, end);
            }
            addOthers(document, i, before, word, after, start, end);
            batch.sum(sum);
            int at = (i - start) * count;
            scores[at] = 0;
            lanes.unpack(sum, 0, scores, at + 1);
            before = word;
            word = after;
            pairBefore = pairAfter;
            knownBefore = knownAfter;
            twoBefore = oneBefore;
            oneBefore = own;
            own = oneAfter;
            oneAfter = twoAfter;
        }
    }

    private long[] views(Document document, int at, int start, int end) {
        return at < start || at >= end ? edges : views(document.words[at]);
    }

    /** The lexical features of the pairs on either side that the model knows. */
    private void addLexicalPairs(Word before, Word word, Word after, int knownBefore, int knownAfter) {
        if (knownBefore >> Features.OF_FIRST != 0) {
            Features.lexicalPair(before, word, pairs);
            addKnown(knownBefore, Features.OF_FIRST);
        }
        if ((knownAfter & (1 << Features.OF_FIRST) - 1) != 0) {
            Features.lexicalPair(word, after, pairs);
            addKnown(knownAfter, 0);
        }
    }

    private void addKnown(int known, int first) {
        for (int i = first; i < first + Features.LEXICAL_OF_FIRST; i++) {
            if ((known >> i & 1) != 0) {
                batch.add(pairs[i], 0);
            }
        }
    }

    /** What is kept nowhere: three shapes, the classes before, the word's place in its run. */
    private void addOthers(Document document, int at, Word before, Word word, Word after, int start, int end) {
        batch.add(Features.shapes(before, word, after), 0);
        batch.add(Features.classesBefore(document.word(at - 2, start, end), before, word), 0);
        if (document.flags[at] != 0) {
            batch.add(Features.flagsAndShape(document.flags[at], word), 0);
        }
        if (document.runStarts[at] >= 0) {
            document.run(at, start, end, runs);
            for (long run : runs) {
                batch.add(run, 0);
            }
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

    /** Where the sums of two neighbours' profiles are kept: what they say of the first, then of the second. */
    private int pairProfile(Word first, Word second) {
        long key = Hash.mix(first.pairProfile * 31 + second.pairProfile) | 1;
        int slot = (int) (key >>> 20) & (PAIR_PROFILE_SLOTS - 1);
        int at = slot * 2 * size;
        if (pairProfileKeys[slot] != key) {
            pairProfileKeys[slot] = key;
            Arrays.fill(pairProfileSums, at, at + 2 * size, 0);
            Features.pair(first, second, pairs);
            for (int i = Features.LEXICAL_OF_FIRST; i < Features.OF_FIRST; i++) {
                batch.add(pairs[i], at);
                batch.add(pairs[Features.OF_FIRST + i], at + size);
            }
            batch.sum(pairProfileSums);
        }
        return at;
    }

    /** The numbers of the lexical features of a pair that the model knows, as bits. */
    private int lexicalPair(Word first, Word second) {
        long key = Hash.mix(first.key * 31 + second.key) | 1;
        int slot = (int) (key >>> 20) & (PAIR_SLOTS - 1);
        if (pairKeys[slot] != key) {
            pairKeys[slot] = key;
            Features.lexicalPair(first, second, pairs);
            for (int i = 0; i < Features.LEXICAL_OF_FIRST; i++) {
                batch.add(pairs[i], i);
                batch.add(pairs[Features.OF_FIRST + i], Features.OF_FIRST + i);
            }
            pairsKnown[slot] = (byte) batch.known();
        }
        return pairsKnown[slot];
    }

    /** What a word says at the five offsets, summed when it is first asked. */
    private long[] views(Word word) {
        if (word.views.length == 0) {
            word.views = sumViews(word);
        }
        return word.views;
    }

    private long[] sumViews(Word word) {
        int slot = (int) (word.profile >>> 20) & (PROFILE_SLOTS - 1);
        int at = slot * VIEWS * size;
        boolean isNew = profileKeys[slot] != word.profile;
        if (isNew) {
            profileKeys[slot] = word.profile;
            Arrays.fill(profileSums, at, at + VIEWS * size, 0);
            addViews(word, false, profileSums, at);
        }
        long[] views = Arrays.copyOfRange(profileSums, at, at + VIEWS * size);
        addViews(word, true, views, 0);
        return views;
    }

    private void addViews(Word word, boolean lexical, long[] sums, int at) {
        for (int offset = -Features.REACH; offset <= Features.REACH; offset++) {
            features.unary(word, offset);
            int view = at + (offset + Features.REACH) * size;
            for (int i = 0; i < features.size(); i++) {
                if (features.lexical()[i] == lexical) {
                    batch.add(features.keys()[i], view);
                }
            }
        }
        batch.sum(sums);
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
            transitions.step(best, previousRow, scores, row, from);
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
