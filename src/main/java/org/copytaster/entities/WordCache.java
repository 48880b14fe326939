package org.copytaster.entities;

/** The words of one thread: a fixed number of slots, a newcomer takes the slot of whoever was there. */
final class WordCache {

    private static final int SLOTS = 1 << 15;

    private final Lexicon lexicon;
    private final Word[] words = new Word[SLOTS];

    WordCache(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Word get(String text, int start, int end, int language) {
        long key = Hash.mix(Hash.of(text, start, end) + language);
        int slot = (int) (key >>> 40) & (SLOTS - 1);
        Word word = words[slot];
        if (word == null || word.key != key) {
            word = new Word(text.substring(start, end), key, lexicon, language);
            words[slot] = word;
        }
        return word;
    }
}
