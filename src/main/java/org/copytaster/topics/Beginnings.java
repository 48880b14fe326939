package org.copytaster.topics;

import java.util.List;

/**
 * What the entries of a lexicon begin with, as bits by hash: their whole first words, and the prefixes that are no whole
 * word. By these most words that begin no entry are known, without a look at the trie, which is far larger than a cache.
 * Immutable, safe for any number of threads.
 */
final class Beginnings {

    private static final int BITS = 17;
    private static final int SPREAD = 0x9E3779B9;

    private final long[] firstWords = new long[(1 << BITS) / Long.SIZE];
    private final long[] prefixes = new long[(1 << BITS) / Long.SIZE];

    Beginnings(List<Entry> entries) {
        entries.forEach(this::note);
    }

    private void note(Entry entry) {
        String key = entry.key();
        int hash = 0;
        int length = 0;
        while (length < key.length() && Character.isLetterOrDigit(key.charAt(length))) {
            hash = Word.next(hash, key.charAt(length++));
        }
        long[] bits = entry.prefix() && length == key.length() ? prefixes : firstWords;
        bits[place(hash) / Long.SIZE] |= 1L << place(hash);
    }

    private static int place(int hash) {
        return (hash * SPREAD) >>> (Integer.SIZE - BITS);
    }

    private static boolean has(long[] bits, int hash) {
        int place = place(hash);
        return (bits[place / Long.SIZE] & (1L << place)) != 0;
    }

    /** Whether an entry's first word, whole, may have this hash. */
    boolean hasFirstWord(int hash) {
        return has(firstWords, hash);
    }

    /** Whether a prefix that is no whole word may have this hash. */
    boolean hasPrefix(int hash) {
        return has(prefixes, hash);
    }
}
