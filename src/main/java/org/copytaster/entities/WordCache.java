package org.copytaster.entities;

/**
 * The words of one thread, in sets of {@value #WAYS}: of those that share a set, the one that came first makes room for a
 * newcomer.
 */
final class WordCache {

    private static final int WAYS = 4;
    private static final int SETS = 1 << 13;

    private final Lexicon lexicon;
    private final long[] keys = new long[WAYS * SETS];
    private final Word[] words = new Word[WAYS * SETS];

    WordCache(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Word get(String text, int start, int end, int language) {
        long key = Hash.mix(Hash.of(text, start, end) + language);
        int set = WAYS * ((int) (key >>> 40) & (SETS - 1));
        for (int i = set; i < set + WAYS; i++) {
            if (keys[i] == key && words[i] != null) {
                return words[i];
            }
        }
        System.arraycopy(keys, set, keys, set + 1, WAYS - 1);
        System.arraycopy(words, set, words, set + 1, WAYS - 1);
        Word word = new Word(text.substring(start, end), key, lexicon, language);
        keys[set] = key;
        words[set] = word;
        return word;
    }
}
