package org.copytaster.entities;

/**
 * The words of one thread, in sets of {@value #WAYS}: of those that share a set, the one that has not been asked for the
 * longest makes room for a newcomer. So many words take some 27 MiB; half as many are kept where the heap is so small
 * that four threads with all of them would leave the stream no room.
 */
final class WordCache {

    private static final int WAYS = 4;
    private static final long SMALL_HEAP = 384L << 20;
    private static final int SETS = Runtime.getRuntime().maxMemory() < SMALL_HEAP ? 1 << 13 : 1 << 14;

    /** How many words are asked for together. */
    private static final int AT_ONCE = 256;

    private final Lexicon lexicon;
    private final long[] keys = new long[WAYS * SETS];
    private final Word[] words = new Word[WAYS * SETS];
    private final long[] wanted = new long[AT_ONCE];
    private final long[] heads = new long[AT_ONCE];

    WordCache(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Gives all words of a text; {@code out} takes them from {@code at} on. */
    void get(Tokens tokens, int language, Word[] out, int at) {
        for (int from = 0; from < tokens.size(); from += AT_ONCE) {
            get(tokens, from, Math.min(tokens.size(), from + AT_ONCE), language, out, at + from);
        }
    }

    /**
     * The cache is larger than the processor's: what many words need of it is asked for at once, so that they wait for
     * memory side by side and not one after the other.
     */
    private void get(Tokens tokens, int from, int to, int language, Word[] out, int at) {
        String text = tokens.text();
        int count = to - from;
        for (int i = 0; i < count; i++) {
            wanted[i] = Hash.mix(Hash.of(text, tokens.start(from + i), tokens.end(from + i)) + language);
        }
        for (int i = 0; i < count; i++) {
            heads[i] = keys[set(wanted[i])];
        }
        for (int i = 0; i < count; i++) {
            out[at + i] = words[set(wanted[i])];
        }
        for (int i = 0; i < count; i++) {
            if (heads[i] != wanted[i] || out[at + i] == null) {
                int token = from + i;
                out[at + i] = search(text, tokens.start(token), tokens.end(token), language, wanted[i]);
            }
        }
    }

    private static int set(long key) {
        return WAYS * ((int) (key >>> 40) & (SETS - 1));
    }

    private Word search(String text, int start, int end, int language, long key) {
        int set = set(key);
        for (int i = set; i < set + WAYS; i++) {
            Word word = words[i];
            if (keys[i] == key && word != null) {
                return putFirst(key, word, set, i);
            }
        }
        return putFirst(key, new Word(text.substring(start, end), lexicon, language), set, set + WAYS - 1);
    }

    /** Makes room at the front of a set; what stood before {@code place} moves on by one. */
    private Word putFirst(long key, Word word, int set, int place) {
        for (int i = place; i > set; i--) {
            keys[i] = keys[i - 1];
            words[i] = words[i - 1];
        }
        keys[set] = key;
        words[set] = word;
        return word;
    }
}
