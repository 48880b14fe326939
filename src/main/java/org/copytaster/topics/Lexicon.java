package org.copytaster.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.copytaster.entities.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The compiled entries of one language: a {@link Trie} that is walked straight over the text. At each
 * word the longest entry wins and takes its words out of play, so that a longer entry shields what lies inside it.
 * Linear in the text: a walk is never longer than the longest entry. Immutable, safe for any number of threads.
 */
final class Lexicon {

    private static final int NONE = Trie.NONE;

    /** No compound is cut before its fourth letter, nor does its head have fewer than three. */
    private static final int SHORTEST_MODIFIER = 3;

    private final List<Entry> entries;
    private final Trie trie;
    private final boolean hasInner;
    private final FirstWords firstWords;
    private final Continuations continuations;

    /** For each entry, another one with the same key to try where the case does not fit; or NONE. */
    private final int[] alternative;

    /** Whether each entry is found in any case; it spares a look at the larger tables here. */
    private final boolean[] anyCase;

    /** For each entry, the characters that the text must show, or null. */
    private final @Nullable String[] exactCases;

    /** Is told of each entry found. */
    interface Sink {
        /**
         * @param entry the entry's index
         * @param start where the words that matched begin, in UTF-16 code units
         * @param end one past their end
         * @param token the index of the token that they begin in
         */
        void found(int entry, int start, int end, int token);
    }

    Lexicon(List<Entry> given) {
        entries = new ArrayList<>(given);
        Set<String> keys = given.stream().map(Entry::key).collect(Collectors.toSet());
        for (Entry entry : given) {
            Entry plain = entry.withPlainInitial();
            // Without its accent it may be another word: "über" is no Uber.
            if (plain != null && !keys.contains(plain.key())) {
                entries.add(plain);
            }
        }
        alternative = new int[entries.size()];
        Trie.Node start = new Trie.Node('\0');
        Trie.Node inner = new Trie.Node('\0');
        for (int i = 0; i < entries.size(); i++) {
            alternative[i] = NONE;
            insert(entries.get(i).inner() ? inner : start, i);
            if (entries.get(i).inner()) {
                insert(start, i);
            }
        }
        hasInner = !inner.isLeaf();
        exactCases = entries.stream().map(Entry::exactCase).toArray(String[]::new);
        anyCase = new boolean[exactCases.length];
        for (int i = 0; i < anyCase.length; i++) {
            anyCase[i] = exactCases[i] == null;
        }
        trie = new Trie(entries, start, inner);
        firstWords = new FirstWords(entries, trie);
        continuations = new Continuations(entries, trie);
    }

    private void insert(Trie.Node root, int index) {
        Entry entry = entries.get(index);
        Trie.Node node = root;
        for (int i = 0; i < entry.key().length(); i++) {
            node = node.child(entry.key().charAt(i));
        }
        if (entry.prefix()) {
            node.prefix = chain(index, node.prefix);
        } else {
            node.exact = chain(index, node.exact);
        }
    }

    /** Puts an entry before those with the same key that demand less of the case. */
    private int chain(int index, int present) {
        if (present == NONE || entries.get(index).exactCase() != null) {
            alternative[index] = present;
            return index;
        }
        int last = present;
        while (alternative[last] != NONE && alternative[last] != index) {
            last = alternative[last];
        }
        alternative[last] = index;
        return present;
    }

    /** What its entries begin with. */
    FirstWords firstWords() {
        return firstWords;
    }

    int size() {
        return entries.size();
    }

    Entry entry(int index) {
        return entries.get(index);
    }

    /**
     * Begins to look for entries in a text.
     *
     * @param text the characters of the tokens' text
     */
    Scan scan(Tokens tokens, char[] text, Sink sink) {
        return new Scan(new Walk(tokens, text), sink);
    }

    /** Finds the entries in a text, token by token. */
    final class Scan {

        private final Walk walk;
        private final Sink sink;

        /** Where the last entry found ends: what lies before is taken. */
        private int free;

        private Scan(Walk walk, Sink sink) {
            this.walk = walk;
            this.sink = sink;
        }

        /** Looks for what begins in the next token, which the word has read. */
        void next(int token, Word word) {
            int end = walk.tokens.end(token);
            int at = walk.tokens.start(token);
            if (word.isSimple()) {
                if (at >= free) {
                    note(walk.from(word, at, token), at, end, token);
                }
                return;
            }
            while (at < end) {
                int wordEnd = wordEnd(walk.text, at, end);
                if (at >= free) {
                    note(walk.from(Trie.ROOT, at, token), at, wordEnd, token);
                }
                at = wordEnd + 1;
            }
        }

        private void note(boolean found, int at, int wordEnd, int token) {
            if (found) {
                sink.found(walk.entry, at, walk.end, token);
                free = walk.end;
            } else if (hasInner) {
                compound(walk, at, wordEnd, token, sink);
            }
        }
    }

    /** Finds the longest entry inside a compound; of two, the later, which is the compound's head. */
    private void compound(Walk walk, int start, int wordEnd, int token, Sink sink) {
        int found = NONE;
        int length = 0;
        for (int at = start + SHORTEST_MODIFIER; at + SHORTEST_MODIFIER <= wordEnd; at++) {
            if (walk.from(Trie.INNER_ROOT, at, token)
                    && entries.get(walk.entry).key().length() >= length) {
                found = walk.entry;
                length = entries.get(found).key().length();
            }
        }
        if (found != NONE) {
            sink.found(found, start, wordEnd, token);
        }
    }

    /** The index of the entry that a name is, whole; or -1. */
    int lookUp(String name) {
        long firstWord = FirstWords.hash(name, FirstWords.length(name));
        if (firstWord != 0 && !firstWords.mayHave(firstWord)) {
            return NONE;
        }
        int node = trie.node(name, name.length());
        return node == NONE ? NONE : fitting(trie.entry(node), name.toCharArray(), 0);
    }

    private static int wordEnd(char[] text, int start, int limit) {
        int at = start;
        while (at < limit && !breaks(text[at])) {
            at++;
        }
        return at;
    }

    private static boolean breaks(char c) {
        return c < 'A' ? c == '-' || c == '\'' : c > Letters.DIRECT && (c == '’' || c == '‑');
    }

    /** The first of a chain of entries whose case the text shows. */
    private int fitting(int first, char[] text, int start) {
        for (int entry = first; entry != NONE; entry = alternative[entry]) {
            if (anyCase[entry] || shows(text, start, exactCases[entry])) {
                return entry;
            }
        }
        return NONE;
    }

    private static boolean shows(char[] text, int start, String exactCase) {
        for (int i = 0, at = start; i < exactCase.length() && at < text.length; i++, at++) {
            char wanted = exactCase.charAt(i);
            if (wanted == ' ') {
                at = lastOfSpace(text, at);
            } else if (Character.isUpperCase(wanted) && text[at] != wanted) {
                return false;
            }
        }
        return true;
    }

    /** Where what the walk took for one space ends: a hyphen, or as many spaces as there are. */
    private static int lastOfSpace(char[] text, int start) {
        int at = start;
        while (at + 1 < text.length && (Character.isWhitespace(text[at + 1]) || Character.isSpaceChar(text[at + 1]))) {
            at++;
        }
        return at;
    }

    /** One walk down the trie, and the longest entry that it found. */
    private final class Walk {

        private final Tokens tokens;
        private final char[] text;
        private int entry;
        private int end;

        /** Where it has got to; NONE if no entry goes on so. */
        private int node;

        Walk(Tokens tokens, char[] text) {
            this.tokens = tokens;
            this.text = text;
        }

        /** Looks for what begins with a whole token of letters and digits, which the word has read. */
        boolean from(Word word, int start, int token) {
            entry = NONE;
            int wordEnd = tokens.end(token);
            int whole = firstWords.mayHave(word.key()) ? firstWords.find(word.key()) : NONE;
            if (whole != NONE) {
                take(firstWords.entry(whole), start, wordEnd);
            }
            for (int i = word.prefixes() - 1; i >= 0 && entry == NONE; i--) {
                int prefix = firstWords.find(word.prefix(i));
                if (prefix != NONE) {
                    take(firstWords.prefix(prefix), start, wordEnd);
                }
            }
            node = whole == NONE ? NONE : firstWords.node(whole);
            if (node != NONE && mayGoOn(token)) {
                goOn(start, token);
            }
            return entry != NONE;
        }

        private boolean mayGoOn(int token) {
            int next = token + 1;
            if (next == tokens.size()) {
                return false;
            }
            int start = tokens.start(next);
            return continuations.mayGoOn(node, start > tokens.end(token), text, start, tokens.end(next));
        }

        /** Walks from one of the trie's roots. */
        boolean from(int root, int start, int token) {
            entry = NONE;
            node = root;
            pass(start, start, tokens.end(token));
            goOn(start, token);
            return entry != NONE;
        }

        /** Walks on behind a token. */
        private void goOn(int start, int firstToken) {
            int token = firstToken;
            while (node != NONE && token + 1 < tokens.size() && !tokens.endsSentence(token)) {
                int before = tokens.end(token++);
                if (tokens.start(token) > before) {
                    node = trie.child(node, ' ');
                }
                if (node != NONE) {
                    pass(start, tokens.start(token), tokens.end(token));
                }
            }
        }

        /** Walks through what stands from one place to another, in one token. */
        private void pass(int start, int from, int limit) {
            for (int at = from; at < limit; ) {
                char c = text[at];
                if (breaks(c) && at > start) {
                    take(trie.entry(node), start, at);
                }
                node = trie.child(node, c);
                if (node == NONE) {
                    return;
                }
                at++;
                int prefix = trie.prefix(node);
                if (prefix != NONE) {
                    take(prefix, start, wordEnd(text, at, limit));
                }
            }
            take(trie.entry(node), start, limit);
        }

        private void take(int first, int start, int matchEnd) {
            int fits = first == NONE ? NONE : fitting(first, text, start);
            if (fits != NONE) {
                entry = fits;
                end = matchEnd;
            }
        }
    }
}
