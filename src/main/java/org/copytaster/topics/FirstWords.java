package org.copytaster.topics;

import java.util.List;
import org.copytaster.entities.HashBits;

/**
 * What the entries of a lexicon begin with, by hash: their first words, with the entries that these are by themselves
 * and the node of the trie where the others go on. One look tells what a walk down the trie, which is far larger than a
 * cache, would tell in many. Immutable, safe for any number of threads.
 */
final class FirstWords {

    /** A hash, the entry that is this word, the prefix that is, and the node where entries go on behind it. */
    private static final int RECORD = 3;

    /** Few enough for the first caches of a processor. */
    static final int BITS = 1 << 17;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final long HALF = (1L << Integer.SIZE) - 1;

    /** Whole first words; and prefixes, to which words may go on. */
    private final HashBits whole = new HashBits(BITS);

    private final HashBits prefixes = new HashBits(BITS);
    private final long[] records;
    private final int shift;

    FirstWords(List<Entry> entries, Trie trie) {
        // At most two thirds of it are taken, so that a search is short.
        int capacity = Integer.highestOneBit(Math.max(1, entries.size() * 3 / 2)) * 2;
        shift = Long.SIZE - Integer.numberOfTrailingZeros(capacity);
        records = new long[RECORD * capacity];
        for (Entry entry : entries) {
            String key = entry.key();
            int length = length(key);
            if (length > 0) {
                note(key, length, entry.prefix() && length == key.length(), trie);
            }
        }
    }

    private void note(String key, int length, boolean prefix, Trie trie) {
        int node = trie.node(key, length);
        long hash = hash(key, length);
        (prefix ? prefixes : whole).add(hash);
        int at = place(hash);
        boolean isNew = records[at] == 0;
        records[at] = hash;
        records[at + 1] = (trie.entry(node) & HALF) | ((long) trie.prefix(node) << Integer.SIZE);
        if (isNew) {
            records[at + 2] = Trie.NONE;
        }
        if (length < key.length()) {
            records[at + 2] = node;
        }
    }

    /** How many characters of a text its first word has, letters and digits, from the first on; 0 if it begins with none. */
    static int length(String text) {
        int length = 0;
        while (length < text.length() && Character.isLetterOrDigit(text.charAt(length))) {
            length++;
        }
        return length;
    }

    /** The hash of the first characters of a text, folded. */
    static long hash(String text, int length) {
        long hash = 0;
        for (int i = 0; i < length; i++) {
            hash = next(hash, Letters.fold(text.charAt(i)));
        }
        return hash;
    }

    /** The hash of what was hashed before and one more character, folded, or another number. */
    static long next(long hash, int value) {
        return (hash + value) * MULTIPLIER;
    }

    /** Whether a word may be the first of an entry. */
    boolean mayHave(long hash) {
        return whole.mayHave(hash);
    }

    /** 1 if what has this hash may be a prefix, else 0. */
    int mayBePrefix(long hash) {
        return prefixes.count(hash);
    }

    /** Where a word is; or {@code Trie.NONE}. */
    int find(long hash) {
        int at = place(hash);
        return records[at] == hash ? at : Trie.NONE;
    }

    private int place(long hash) {
        int at = (int) (hash >>> shift) * RECORD;
        while (records[at] != 0 && records[at] != hash) {
            at = at + RECORD == records.length ? 0 : at + RECORD;
        }
        return at;
    }

    /** The first of the entries that are the word at a place; or {@code Trie.NONE}. */
    int entry(int at) {
        return (int) records[at + 1];
    }

    /** The first of the entries that begin with it and may go on; or {@code Trie.NONE}. */
    int prefix(int at) {
        return (int) (records[at + 1] >>> Integer.SIZE);
    }

    /** The node where entries of several words go on behind it; or {@code Trie.NONE}. */
    int node(int at) {
        return (int) records[at + 2];
    }
}
