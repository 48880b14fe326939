package org.copytaster.entities;

import java.util.Arrays;

/**
 * Scores each word of a stretch under each label. What a word says by itself at five offsets is summed once and kept with
 * the word; what shapes, lists and classes say, of a word or of two neighbours, is kept by itself, since many words share
 * it. All that is kept nowhere is looked up for the whole stretch together, so that the waiting for memory overlaps. One
 * thread only.
 */
final class Scorer {

    private static final int PROFILE_SLOTS = 1 << 11;
    private static final int PAIR_PROFILE_SLOTS = 1 << 13;
    private static final int VIEWS = 2 * Features.REACH + 1;
    private static final int PHRASE_TAGS = 128;
    private static final int FLAGS = 128;

    /**
     * A word is in no mention if by what is kept of it each label scores less than this, in nats. What is not kept makes
     * up for that with one of some thousand words that are in one.
     */
    private static final float BOUND = -1;

    private final EntityModel model;
    private final Lanes lanes;
    private final int count;

    /** What is looked up for the stretch, and what for one entry of a cache. */
    private final FeatureBatch batch;

    private final FeatureBatch entry;
    private final Features features = new Features();
    private final long[] pairs = new long[2 * Features.OF_FIRST];
    private final long[] runs = new long[Features.RUNS];

    /** By {@link Word#profile}: what is not lexical in a word's views. */
    private final long[] profileKeys = new long[PROFILE_SLOTS];

    private final long[] profileSums;

    /** By {@link Word#pairProfile} of two neighbours: what is not lexical in a pair, of the first, then of the second. */
    private final long[] pairProfileKeys = new long[PAIR_PROFILE_SLOTS];

    private final long[] pairProfileSums;

    /** For each slot, the last stretch that wants what it has: what comes later to the same slot is summed beside. */
    private final int[] pairStretches = new int[PAIR_PROFILE_SLOTS];

    private int stretch;

    /** For each pair of the stretch, where its sums are. */
    private final int[] kept = new int[Tokenizer.MAX_SENTENCE + 1];

    private final int bound;
    private final long[] bias;
    private final long[] edges;
    private final long[] flagSums;
    private final long[] phraseSums;
    private final long[] contextSums;

    /** By the place in the sentence: which words are in no mention, as what is kept of them says already. */
    private final boolean[] outside = new boolean[Tokenizer.MAX_SENTENCE];

    /** The sums of the stretch, word by word. */
    private final long[] sums;

    Scorer(EntityModel model) {
        this.model = model;
        this.lanes = model.lanes();
        this.count = model.labels().count();
        this.batch = new FeatureBatch(model);
        this.entry = new FeatureBatch(model);
        this.profileSums = new long[PROFILE_SLOTS * VIEWS * Lanes.SIZE];
        this.pairProfileSums = new long[(PAIR_PROFILE_SLOTS + Tokenizer.MAX_SENTENCE + 1) * 2 * Lanes.SIZE];
        this.sums = new long[Tokenizer.MAX_SENTENCE * Lanes.SIZE];
        this.bound = Lanes.bound(BOUND * model.scale());
        this.bias = new long[Lanes.SIZE];
        model.add(Features.bias(), bias, 0);
        this.edges = edges();
        this.flagSums = neighbourSums(FLAGS, Features::flags);
        this.phraseSums = neighbourSums(PHRASE_TAGS, Features::phrase);
        this.contextSums = contextSums();
    }

    private long[] edges() {
        long[] all = new long[VIEWS * Lanes.SIZE];
        for (int offset = -Features.REACH; offset <= Features.REACH; offset++) {
            features.unary(offset < 0 ? Word.BEFORE : Word.AFTER, offset);
            model.add(features.keys()[0], all, (offset + Features.REACH) * Lanes.SIZE);
        }
        return all;
    }

    /** A feature of one value, seen from a neighbour at an offset. */
    private interface NeighbourFeature {
        long of(int value, int offset);
    }

    /** What each value from 1 on says of the word itself and its neighbours; {@link #at} tells where it stands. */
    private long[] neighbourSums(int values, NeighbourFeature feature) {
        long[] all = new long[3 * values * Lanes.SIZE];
        for (int offset = -1; offset <= 1; offset++) {
            for (int value = 1; value < values; value++) {
                model.add(feature.of(value, offset), all, at(values, value, offset));
            }
        }
        return all;
    }

    private int at(int values, int value, int offset) {
        return ((offset + 1) * values + value) * Lanes.SIZE;
    }

    private long[] contextSums() {
        long[] all = neighbourSums(Surroundings.VALUES, Features::context);
        for (int context = 1; context < Surroundings.VALUES; context++) {
            for (int bits = context; bits != 0; bits &= bits - 1) {
                int bit = Integer.numberOfTrailingZeros(bits);
                model.add(Features.contextBit(bit), all, at(Surroundings.VALUES, context, 0));
            }
        }
        return all;
    }

    /**
     * Fills {@code scores} with a row for each word from {@code from} to {@code to}; the first row is that of the word at
     * {@code start}. The words of which {@link #isOutside} is true get none.
     *
     * @param start the first word of the sentence
     * @param end one past its last word
     */
    void score(Document document, int from, int to, int start, int end, int[] scores) {
        sumPairs(document, from, to, start, end);
        addViews(document, from, to, start, end);
        boolean ofFirst = false;
        for (int i = from; i <= to; i++) {
            boolean ofSecond = i < to && !isOutside(document, i, from, start, end);
            if (ofFirst || ofSecond) {
                addLexical(document.word(i - 1, start, end), document.word(i, start, end), i - from, ofFirst, ofSecond);
            }
            if (ofSecond) {
                addOthers(document, i, (i - from) * Lanes.SIZE, start, end);
            }
            if (i < to) {
                outside[i - start] = !ofSecond;
            }
            batch.sumIfFull(sums);
            ofFirst = ofSecond;
        }
        batch.sum(sums);
        for (int i = from; i < to; i++) {
            if (!outside[i - start]) {
                int at = (i - start) * count;
                scores[at] = 0;
                lanes.unpack(sums, (i - from) * Lanes.SIZE, scores, at + 1);
            }
        }
    }

    /** Adds what is kept of a word and its neighbours, and tells whether that is enough to know that it is in no mention. */
    private boolean isOutside(Document document, int i, int from, int start, int end) {
        int at = (i - from) * Lanes.SIZE;
        lanes.add(pairProfileSums, kept[i - from] + Lanes.SIZE, sums, at);
        lanes.add(pairProfileSums, kept[i - from + 1], sums, at);
        addArticle(document, i, at, start, end);
        return lanes.areBelow(bound, sums, at);
    }

    /** Whether the word at an index of its sentence, scored last, is surely in no mention. */
    boolean isOutside(int i) {
        return outside[i];
    }

    /** Begins each word's sums with what it and its neighbours say by themselves. */
    private void addViews(Document document, int from, int to, int start, int end) {
        for (int i = Math.max(start, from - Features.REACH); i < Math.min(end, to + Features.REACH); i++) {
            Word word = document.words[i];
            if (word.views.length == 0) {
                word.views = sumViews(word);
            }
        }
        long[] twoBefore = views(document, from - 2, start, end);
        long[] oneBefore = views(document, from - 1, start, end);
        long[] own = views(document, from, start, end);
        long[] oneAfter = views(document, from + 1, start, end);
        for (int i = from; i < to; i++) {
            long[] twoAfter = views(document, i + 2, start, end);
            int at = (i - from) * Lanes.SIZE;
            for (int k = 0; k < Lanes.SIZE; k++) {
                sums[at + k] = bias[k]
                        + twoBefore[k]
                        + oneBefore[Lanes.SIZE + k]
                        + own[2 * Lanes.SIZE + k]
                        + oneAfter[3 * Lanes.SIZE + k]
                        + twoAfter[4 * Lanes.SIZE + k];
            }
            twoBefore = oneBefore;
            oneBefore = own;
            own = oneAfter;
            oneAfter = twoAfter;
        }
    }

    private long[] views(Document document, int at, int start, int end) {
        return at < start || at >= end ? edges : document.words[at].views;
    }

    /**
     * Adds what two neighbours' words say together.
     *
     * @param second how many words of the stretch come before the second
     * @param ofFirst whether it is wanted for the first
     * @param ofSecond whether for the second
     */
    private void addLexical(Word before, Word word, int second, boolean ofFirst, boolean ofSecond) {
        int at = second * Lanes.SIZE;
        Features.lexicalPair(before, word, pairs);
        if (ofFirst) {
            addLexical(0, at - Lanes.SIZE);
        }
        if (ofSecond) {
            addLexical(Features.OF_FIRST, at);
        }
    }

    private void addLexical(int first, int at) {
        for (int i = first; i < first + Features.LEXICAL_OF_FIRST; i++) {
            batch.add(pairs[i], at);
        }
    }

    /** What the article as a whole, and the list of phrases, say of the word itself and its neighbours. */
    private void addArticle(Document document, int i, int at, int start, int end) {
        for (int offset = -1; offset <= 1; offset++) {
            int seen = i + offset;
            if (seen < start || seen >= end) {
                continue;
            }
            if (document.flags[seen] != 0) {
                lanes.add(flagSums, at(FLAGS, document.flags[seen], offset), sums, at);
            }
            if (document.phrases[seen] != 0) {
                lanes.add(phraseSums, at(PHRASE_TAGS, document.phrases[seen], offset), sums, at);
            }
            if (document.contexts[seen] != 0) {
                lanes.add(contextSums, at(Surroundings.VALUES, document.contexts[seen], offset), sums, at);
            }
        }
    }

    /** What is kept nowhere: three shapes, the classes before, the word's place in its run. */
    private void addOthers(Document document, int i, int at, int start, int end) {
        Word before = document.word(i - 1, start, end);
        Word word = document.words[i];
        batch.add(Features.shapes(before, word, document.word(i + 1, start, end)), at);
        batch.add(Features.classesBefore(document.word(i - 2, start, end), before, word), at);
        if (document.flags[i] != 0) {
            batch.add(Features.flagsAndShape(document.flags[i], word), at);
        }
        if (document.runStarts[i] >= 0) {
            document.run(i, start, end, runs);
            for (long run : runs) {
                batch.add(run, at);
            }
        }
    }

    /** Sums, all together, what two neighbours' profiles say wherever it is not known yet. */
    private void sumPairs(Document document, int from, int to, int start, int end) {
        stretch++;
        int beside = PAIR_PROFILE_SLOTS;
        for (int i = from; i <= to; i++) {
            Word first = document.word(i - 1, start, end);
            Word second = document.word(i, start, end);
            long key = Hash.mix(first.pairProfile * 31 + second.pairProfile) | 1;
            int slot = (int) (key >>> 20) & (PAIR_PROFILE_SLOTS - 1);
            boolean known = pairProfileKeys[slot] == key;
            if (!known && pairStretches[slot] == stretch) {
                slot = beside++;
            } else {
                pairProfileKeys[slot] = key;
                pairStretches[slot] = stretch;
            }
            kept[i - from] = slot * 2 * Lanes.SIZE;
            if (!known) {
                addPairProfile(first, second, kept[i - from]);
            }
        }
        entry.sum(pairProfileSums);
    }

    private void addPairProfile(Word first, Word second, int at) {
        entry.sumIfFull(pairProfileSums);
        Arrays.fill(pairProfileSums, at, at + 2 * Lanes.SIZE, 0);
        Features.pair(first, second, pairs);
        for (int i = Features.LEXICAL_OF_FIRST; i < Features.OF_FIRST; i++) {
            entry.add(pairs[i], at);
            entry.add(pairs[Features.OF_FIRST + i], at + Lanes.SIZE);
        }
    }

    /** What a word says at the five offsets. */
    private long[] sumViews(Word word) {
        int slot = (int) (word.profile >>> 20) & (PROFILE_SLOTS - 1);
        int at = slot * VIEWS * Lanes.SIZE;
        if (profileKeys[slot] != word.profile) {
            profileKeys[slot] = word.profile;
            Arrays.fill(profileSums, at, at + VIEWS * Lanes.SIZE, 0);
            addViews(word, false, profileSums, at);
        }
        long[] views = Arrays.copyOfRange(profileSums, at, at + VIEWS * Lanes.SIZE);
        addViews(word, true, views, 0);
        return views;
    }

    private void addViews(Word word, boolean lexical, long[] views, int at) {
        for (int offset = -Features.REACH; offset <= Features.REACH; offset++) {
            features.unary(word, offset, lexical);
            int view = at + (offset + Features.REACH) * Lanes.SIZE;
            for (int i = 0; i < features.size(); i++) {
                entry.add(features.keys()[i], view);
            }
        }
        entry.sum(views);
    }
}
