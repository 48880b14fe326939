package org.copytaster.entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

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

    private final long[] keys;
    private final boolean[] endsPlaces;

    private GermanNouns(int capacity) {
        keys = new long[capacity];
        endsPlaces = new boolean[capacity];
    }

    public static GermanNouns bundled() {
        try (InputStream in = GermanNouns.class.getResourceAsStream("german-nouns.txt.gz")) {
            if (in == null) {
                throw new IllegalStateException("german-nouns.txt.gz is missing from the class path");
            }
            return parse(new String(new GZIPInputStream(in, 1 << 16).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GermanNouns parse(String text) {
        char[] chars = text.toCharArray();
        int lines = 0;
        for (char c : chars) {
            lines += c == '\n' ? 1 : 0;
        }
        GermanNouns nouns = new GermanNouns(Integer.highestOneBit(Math.max(64, lines)) * 4);
        long word = Hash.SEED;
        boolean endsPlaces = false;
        for (char c : chars) {
            if (c == '\n') {
                int at = nouns.find(word);
                nouns.keys[at] = word;
                nouns.endsPlaces[at] = endsPlaces;
                word = Hash.SEED;
                endsPlaces = false;
            } else if (c == '=') {
                endsPlaces = true;
            } else {
                word = Hash.add(word, c);
            }
        }
        return nouns;
    }

    private int find(long key) {
        int mask = keys.length - 1;
        int at = (int) (key ^ (key >>> 29)) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** {@link Gazetteer#NOUN}, {@link Gazetteer#COMPOUND} or 0. */
    int bits(String lower, long lowerHash) {
        if (keys[find(lowerHash)] != 0) {
            return Gazetteer.NOUN;
        }
        int length = lower.length();
        for (int i = SHORTEST_PART; i <= length - SHORTEST_PART; i++) {
            int at = find(Hash.of(lower, i, length));
            if (keys[at] != 0 && !endsPlaces[at]) {
                return Gazetteer.COMPOUND;
            }
        }
        return 0;
    }
}
