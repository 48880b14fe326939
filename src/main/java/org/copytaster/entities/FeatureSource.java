package org.copytaster.entities;

/** The features of an article's words, as the trainer needs them: all keys of a word at once. One thread only. */
public final class FeatureSource {

    private final Document document;
    private final Features features = new Features();
    private final long[] pairs = new long[2 * Features.OF_FIRST];
    private final long[] runs = new long[Features.RUNS];
    private long[] keys = new long[512];
    private boolean[] lexical = new boolean[512];
    private int count;

    public FeatureSource(Lexicon lexicon) {
        this.document = new Document(lexicon);
    }

    public void set(Tokens text, String language) {
        document.set(Tokenizer.tokenize(""), text, Languages.index(language));
    }

    /** Whether the tagger would look at a word at all. */
    public boolean isActive(int at) {
        return document.active[at];
    }

    public long[] keys() {
        return keys;
    }

    public boolean[] lexical() {
        return lexical;
    }

    /**
     * Fills {@link #keys} and {@link #lexical}.
     *
     * @param start the first word of the sentence
     * @param end one past its last word
     * @return how many features the word has
     */
    public int extract(int at, int start, int end) {
        count = 0;
        add(Features.bias(), false);
        for (int offset = -Features.REACH; offset <= Features.REACH; offset++) {
            int seen = at + offset;
            Word word = document.word(seen, start, end);
            boolean inside = seen >= start && seen < end;
            features.unary(word, offset);
            for (int i = 0; i < features.size(); i++) {
                add(features.keys()[i], features.lexical()[i]);
            }
            if (Math.abs(offset) < 2 && inside && document.phrases[seen] != 0) {
                add(Features.phrase(document.phrases[seen], offset), false);
            }
            if (Math.abs(offset) < 2 && inside && document.flags[seen] != 0) {
                add(Features.flags(document.flags[seen], offset), false);
            }
            if (Math.abs(offset) < 2 && inside && document.contexts[seen] != 0) {
                add(Features.context(document.contexts[seen], offset), false);
            }
        }
        Word last = document.word(at - 1, start, end);
        Word word = document.words[at];
        Word next = document.word(at + 1, start, end);
        Features.pair(last, word, pairs);
        addPair(Features.OF_FIRST);
        Features.pair(word, next, pairs);
        addPair(0);
        add(Features.shapes(last, word, next), false);
        add(Features.classesBefore(document.word(at - 2, start, end), last, word), false);
        if (document.flags[at] != 0) {
            add(Features.flagsAndShape(document.flags[at], word), false);
        }
        for (int bits = document.contexts[at]; bits != 0; bits &= bits - 1) {
            add(Features.contextBit(Integer.numberOfTrailingZeros(bits)), false);
        }
        if (document.runStarts[at] >= 0) {
            document.run(at, start, end, runs);
            for (int i = 0; i < runs.length; i++) {
                add(runs[i], i < Features.LEXICAL_RUNS);
            }
        }
        return count;
    }

    private void addPair(int from) {
        for (int i = 0; i < Features.OF_FIRST; i++) {
            add(pairs[from + i], i < Features.LEXICAL_OF_FIRST);
        }
    }

    private void add(long key, boolean isLexical) {
        keys[count] = key;
        lexical[count] = isLexical;
        count++;
    }
}
