package org.copytaster.entities;

/** The features of an article's words, as the trainer needs them: all keys of a word at once. One thread only. */
public final class FeatureSource {

    private final Document document;
    private final Features features = new Features();
    private final long[] pairs = new long[Features.PAIRS];
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
            features.unary(word, inside ? document.flags[seen] : 0, offset);
            for (int i = 0; i < features.size(); i++) {
                add(features.keys()[i], features.lexical()[i]);
            }
            if (Math.abs(offset) < 2 && inside && document.phrases[seen] != 0) {
                add(Features.phrase(document.phrases[seen], offset), false);
            }
        }
        Features.pairs(
                document.word(at - 2, start, end),
                document.word(at - 1, start, end),
                document.words[at],
                document.word(at + 1, start, end),
                pairs);
        for (int i = 0; i < pairs.length; i++) {
            add(pairs[i], i < Features.LEXICAL_PAIRS);
        }
        return count;
    }

    private void add(long key, boolean isLexical) {
        keys[count] = key;
        lexical[count] = isLexical;
        count++;
    }
}
