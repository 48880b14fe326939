package org.copytaster.topics;

import java.util.List;
import org.copytaster.entities.HashBits;

/**
 * How the entries of a lexicon go on behind their first words, by the node of the trie and what comes next. Many words
 * begin some entry of several words, {@code the} or {@code de} do, and hardly ever does it follow. Immutable, safe for
 * any number of threads.
 */
final class Continuations {

    /** Stands for whatever follows an entry's last character. */
    private static final char ANY = 0;

    private final HashBits bits = new HashBits(FirstWords.BITS);

    Continuations(List<Entry> entries, Trie trie) {
        for (Entry entry : entries) {
            String key = entry.key();
            int length = FirstWords.length(key);
            if (length < key.length()) {
                note(trie.node(key, length), key, length);
            }
        }
    }

    private void note(int node, String key, int at) {
        char next = Letters.fold(key.charAt(at));
        bits.add(hash(node, next, ANY));
        if (next == ' ' && at + 1 < key.length()) {
            char second = at + 2 < key.length() ? Letters.fold(key.charAt(at + 2)) : ANY;
            bits.add(hash(node, Letters.fold(key.charAt(at + 1)), second));
        }
    }

    /**
     * Whether an entry may go on from a node.
     *
     * @param spaced whether there is room before the word with which it would
     * @param start where that word begins
     * @param end one past its end
     */
    boolean mayGoOn(int node, boolean spaced, char[] text, int start, int end) {
        char first = Letters.fold(text[start]);
        if (bits.mayHave(hash(node, first, ANY))) {
            return true;
        }
        // What follows a word of one character stands in another token.
        return spaced && (end - start == 1 || bits.mayHave(hash(node, first, Letters.fold(text[start + 1]))));
    }

    private static long hash(int node, char first, char second) {
        return FirstWords.next(FirstWords.next(FirstWords.next(0, node), first), second);
    }
}
