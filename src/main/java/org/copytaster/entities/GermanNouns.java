package org.copytaster.entities;

import org.copytaster.resource.Resource;

/**
 * German common nouns in all their cases: German writes them with a capital, so that a capital alone says nothing of a
 * name. A word that the list lacks is taken apart: what ends in a noun is most often a compound of it.
 *
 * <p>The list is {@code german-nouns.txt.gz}: a noun a line, in lower case; behind one that names of places end in as well
 * stands {@code =}, and it proves no compound. Immutable, shared by all threads.
 */
public final class GermanNouns {

    static final int GERMAN = Languages.index("de");

    /** The fewest letters of a compound's first and last part. */
    private static final int SHORTEST_PART = 3;

    private final HashSlots slots;
    private final boolean[] endsPlaces;

    private GermanNouns(int capacity) {
        slots = new HashSlots(capacity);
        endsPlaces = new boolean[capacity];
    }

    /** The list that ships in the jar, read when first it is asked for: by the first German article. */
    static GermanNouns bundled() {
        return Bundled.NOUNS;
    }

    static GermanNouns parse(byte[] list) {
        int lines = 0;
        for (byte b : list) {
            lines += b == '\n' ? 1 : 0;
        }
        GermanNouns nouns = new GermanNouns(Integer.highestOneBit(Math.max(64, lines)) * 4);
        nouns.addAll(list);
        return nouns;
    }

    private void addAll(byte[] list) {
        long word = Hash.SEED;
        boolean isMarked = false;
        for (int i = 0; i < list.length; i++) {
            int b = list[i];
            if (b == '\n') {
                endsPlaces[slots.take(word)] = isMarked;
                word = Hash.SEED;
                isMarked = false;
            } else if (b == '=') {
                isMarked = true;
            } else {
                // Letters beyond ASCII are ä, ö, ü and ß, two bytes each.
                word = Hash.add(word, b >= 0 ? b : (b & 0x1f) << 6 | (list[++i] & 0x3f));
            }
        }
    }

    /** {@link Gazetteer#NOUN}, {@link Gazetteer#COMPOUND} or 0. */
    int bits(String lower, long lowerHash) {
        if (slots.isTaken(slots.find(lowerHash))) {
            return Gazetteer.NOUN;
        }
        int length = lower.length();
        for (int i = SHORTEST_PART; i <= length - SHORTEST_PART; i++) {
            int slot = slots.find(Hash.of(lower, i, length));
            if (slots.isTaken(slot) && !endsPlaces[slot]) {
                return Gazetteer.COMPOUND;
            }
        }
        return 0;
    }

    private static final class Bundled {
        static final GermanNouns NOUNS = parse(Resource.unpacked(GermanNouns.class, "german-nouns.txt.gz"));
    }
}
