package org.copytaster.clean;

/**
 * The words of a block told apart: each stands for itself by the place where it was first met, and so do its first letters
 * and each pair of words, so that counting them needs no more hashing. For one thread.
 */
final class Vocabulary {

    private final LineScan scan;
    private final int mask;
    /** By place among the scan's words: the first place of the same word, stem, and pair with the word before. */
    private final int[] word;

    private final int[] stem;
    private final int[] pair;

    Vocabulary(Block block) {
        scan = block.scan;
        int total = block.lines == 0 ? 0 : scan.wordsTo(block.lines - 1);
        mask = (Integer.highestOneBit(Math.max(16, total)) << 2) - 1;
        word = new int[total];
        stem = new int[total];
        pair = new int[total];
        meetWords();
        meetPairs(block);
    }

    /** How many places there are. */
    int size() {
        return word.length;
    }

    int word(int place) {
        return word[place];
    }

    int stem(int place) {
        return stem[place];
    }

    /** Nothing where the word opens a line. */
    int pair(int place) {
        return pair[place];
    }

    private void meetWords() {
        long[] words = scan.words();
        long[] stems = scan.stems();
        int[] wordSlots = new int[mask + 1];
        int[] stemSlots = new int[mask + 1];
        for (int place = 0; place < word.length; place++) {
            int first = meet(words, wordSlots, place);
            word[place] = first;
            stem[place] = first < place ? stem[first] : meet(stems, stemSlots, place);
        }
    }

    /** The first place of the same hash; slots hold places, from 1. */
    private int meet(long[] hashes, int[] slots, int place) {
        long hash = hashes[place];
        int slot = slot(hash);
        while (slots[slot] != 0) {
            if (hashes[slots[slot] - 1] == hash) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = place + 1;
        return place;
    }

    private void meetPairs(Block block) {
        int[] slots = new int[mask + 1];
        for (int line = 0; line < block.lines; line++) {
            for (int place = scan.wordsFrom(line) + 1; place < scan.wordsTo(line); place++) {
                pair[place] = meetPair(slots, place);
            }
        }
    }

    private int meetPair(int[] slots, int place) {
        int before = word[place - 1];
        int here = word[place];
        int slot = slot((long) before << 32 | here);
        while (slots[slot] != 0) {
            int other = slots[slot] - 1;
            if (word[other] == here && word[other - 1] == before) {
                return other;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = place + 1;
        return place;
    }

    private int slot(long hash) {
        return (int) (LongIntTable.mix(hash) >>> 32) & mask;
    }
}
