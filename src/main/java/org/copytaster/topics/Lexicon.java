package org.copytaster.topics;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.copytaster.entities.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The compiled entries of one language: a trie over folded characters that is walked straight over the text. At each
 * word the longest entry wins and takes its words out of play, so that a longer entry shields what lies inside it.
 * Linear in the text: a walk is never longer than the longest entry. Immutable, safe for any number of threads.
 */
final class Lexicon {

    private static final int ROOT = 0;
    private static final int INNER_ROOT = 1;
    private static final int NONE = -1;

    /** Characters below this one, which are those of Western European languages, are looked up directly. */
    private static final int DIRECT = 0x180;

    private static final char[] PLAIN = new char[DIRECT];

    static {
        for (char c = 0; c < DIRECT; c++) {
            PLAIN[c] = Normalizer.normalize(String.valueOf(fold(c)), Normalizer.Form.NFD)
                    .charAt(0);
        }
    }

    /** No compound is cut before its fourth letter, nor does its head have fewer than three. */
    private static final int SHORTEST_MODIFIER = 3;

    private final List<Entry> entries;
    private final boolean hasInner;

    // The trie, depth first, so that a word's nodes lie together. The commonest characters have numbers. A node's first
    // long has a bit for each child, so that counting the bits below tells which child it is, without a search. The
    // children stand side by side, from the number in the lower half of the second long on; those for rare characters
    // come last, in the order of these, and behind them a node that is nobody's.
    private static final int WIDTH = 2;
    private static final int RARE = 62;
    private static final long COMMON = (1L << RARE) - 1;

    /** The bit, which is the sign, of a node that entries end at: where in {@link #ends} is the second long's upper half. */
    private static final long ENDS = 1L << (Long.SIZE - 1);

    private final long[] nodes;

    /** For each node the character that leads to it. */
    private final char[] labels;

    /** In twos: the entry that ends at a node, and the prefix that does. */
    private final int[] ends;

    /** The number of each character, folded; of the others, RARE. */
    private final byte[] numbers = new byte[DIRECT];

    // What entries begin with, as bits by hash: their whole first words, and the prefixes that are no whole word. By
    // these most words that begin no entry are known, without a look at the trie, which is far larger than a cache.
    private static final int BITS = 17;
    private static final int SPREAD = 0x9E3779B9;
    private final long[] firstWords = new long[(1 << BITS) / Long.SIZE];
    private final long[] prefixes = new long[(1 << BITS) / Long.SIZE];

    /** For each entry, another one with the same key to try where the case does not fit; or NONE. */
    private final int[] alternative;

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

    private static final class Node {
        final TreeMap<Character, Node> children = new TreeMap<>();
        int exact = NONE;
        int prefix = NONE;
        int firstChild;
    }

    Lexicon(List<Entry> given) {
        entries = new ArrayList<>(given);
        for (Entry entry : given) {
            Entry plain = entry.withPlainInitial();
            if (plain != null) {
                entries.add(plain);
            }
        }
        alternative = new int[entries.size()];
        Node start = new Node();
        Node inner = new Node();
        for (int i = 0; i < entries.size(); i++) {
            noteBeginning(entries.get(i));
            alternative[i] = NONE;
            insert(entries.get(i).inner() ? inner : start, i);
            if (entries.get(i).inner()) {
                insert(start, i);
            }
        }
        hasInner = !inner.children.isEmpty();
        exactCases = entries.stream().map(Entry::exactCase).toArray(String[]::new);
        numberCharacters();
        List<Node> order = new ArrayList<>(List.of(start, inner));
        StringBuilder characters = new StringBuilder("\0\0");
        flatten(order, characters);
        labels = characters.toString().toCharArray();
        nodes = new long[order.size() * WIDTH];
        ends = new int[order.size() * 2];
        int size = 0;
        for (int i = 0; i < order.size(); i++) {
            Node node = order.get(i);
            long bits = 0;
            for (char c : node.children.keySet()) {
                bits |= 1L << number(c);
            }
            long end = 0;
            if (node.exact != NONE || node.prefix != NONE) {
                bits |= ENDS;
                end = size;
                ends[size++] = node.exact;
                ends[size++] = node.prefix;
            }
            nodes[i * WIDTH] = bits;
            nodes[i * WIDTH + 1] = (end << Integer.SIZE) | node.firstChild;
        }
    }

    private void noteBeginning(Entry entry) {
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

    /** Gives the commonest characters of the entries their numbers, in the order of the characters. */
    private void numberCharacters() {
        int[] counts = new int[DIRECT];
        for (Entry entry : entries) {
            entry.key().chars().filter(c -> c < DIRECT).forEach(c -> counts[c]++);
        }
        int[] commonest = IntStream.range(0, DIRECT)
                .boxed()
                .sorted(Comparator.comparingInt(c -> -counts[c]))
                .limit(RARE)
                .mapToInt(c -> c)
                .sorted()
                .toArray();
        Arrays.fill(numbers, (byte) RARE);
        for (int i = 0; i < commonest.length; i++) {
            numbers[commonest[i]] = (byte) i;
        }
        byte[] folded = numbers.clone();
        for (char c = 0; c < DIRECT; c++) {
            char plain = fold(c);
            numbers[c] = plain < DIRECT ? folded[plain] : RARE;
        }
    }

    private int number(char c) {
        if (c < DIRECT) {
            return numbers[c];
        }
        char plain = fold(c);
        return plain < DIRECT ? numbers[plain] : RARE;
    }

    /** Lines the nodes up, each node's children side by side; tells each where they begin. */
    private void flatten(List<Node> order, StringBuilder characters) {
        Deque<Node> open = new ArrayDeque<>(order);
        while (!open.isEmpty()) {
            Node node = open.pop();
            node.firstChild = order.size();
            for (boolean rare : new boolean[] {false, true}) {
                node.children.forEach((c, child) -> {
                    if (rare == (number(c) == RARE)) {
                        order.add(child);
                        characters.append((char) c);
                    }
                });
            }
            List<Node> children = order.subList(node.firstChild, order.size());
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(children.get(i));
            }
            if (node.children.keySet().stream().anyMatch(c -> number(c) == RARE)) {
                order.add(new Node());
                characters.append(Character.MAX_VALUE);
            }
        }
    }

    private void insert(Node root, int index) {
        Entry entry = entries.get(index);
        Node node = root;
        for (int i = 0; i < entry.key().length(); i++) {
            node = node.children.computeIfAbsent(entry.key().charAt(i), c -> new Node());
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
                look(at, end, token, word.mayBegin());
                return;
            }
            while (at < end) {
                int wordEnd = wordEnd(walk.text, at, end);
                look(at, wordEnd, token, true);
                at = wordEnd + 1;
            }
        }

        private void look(int at, int wordEnd, int token, boolean mayBegin) {
            if (at < free) {
                return;
            }
            if (mayBegin && walk.from(ROOT, at, token)) {
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
        int foundAt = 0;
        int length = 0;
        for (int at = start + SHORTEST_MODIFIER; at + SHORTEST_MODIFIER <= wordEnd; at++) {
            if (walk.from(INNER_ROOT, at, token)
                    && entries.get(walk.entry).key().length() >= length) {
                found = walk.entry;
                foundAt = at;
                length = entries.get(found).key().length();
            }
        }
        if (found != NONE && foundAt > start) {
            sink.found(found, start, wordEnd, token);
        }
    }

    /** The index of the entry that a name is, whole; or -1. */
    int lookUp(String name) {
        int node = ROOT;
        for (int i = 0; i < name.length(); i++) {
            node = child(node, name.charAt(i));
            if (node == NONE) {
                return NONE;
            }
        }
        return fitting(end(node, 0), name.toCharArray(), 0);
    }

    private static int wordEnd(char[] text, int start, int limit) {
        int at = start;
        while (at < limit && !breaks(text[at])) {
            at++;
        }
        return at;
    }

    private static boolean breaks(char c) {
        return c < 'A' ? c == '-' || c == '\'' : c > DIRECT && (c == '’' || c == '‑');
    }

    /** Lower case, a hyphen as a space, one kind of apostrophe. */
    static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ' ') : c == '-' ? ' ' : c;
        }
        return switch (c) {
            case '’' -> '\'';
            case '‑' -> ' ';
            default -> Character.toLowerCase(c);
        };
    }

    /** As {@link #fold}, and without its accent. */
    static char plain(char c) {
        return c < DIRECT ? PLAIN[c] : fold(c);
    }

    private int child(int node, char c) {
        int number = number(c);
        long bits = nodes[node * WIDTH];
        long bit = 1L << number;
        if ((bits & bit) == 0) {
            return NONE;
        }
        int child = (int) nodes[node * WIDTH + 1] + Long.bitCount(bits & COMMON & (bit - 1));
        return number == RARE ? rareChild(child, fold(c)) : child;
    }

    private int rareChild(int first, char c) {
        int child = first;
        while (labels[child] < c) {
            child++;
        }
        return labels[child] == c && c != Character.MAX_VALUE ? child : NONE;
    }

    /** The entry that ends at a node (kind 0), or the prefix that does (kind 1); or NONE. */
    private int end(int node, int kind) {
        boolean any = (nodes[node * WIDTH] & ENDS) != 0;
        return any ? ends[(int) (nodes[node * WIDTH + 1] >>> Integer.SIZE) + kind] : NONE;
    }

    /** The first of a chain of entries whose case the text shows. */
    private int fitting(int first, char[] text, int start) {
        for (int entry = first; entry != NONE; entry = alternative[entry]) {
            String exactCase = exactCases[entry];
            if (exactCase == null || shows(text, start, exactCase)) {
                return entry;
            }
        }
        return NONE;
    }

    private static boolean shows(char[] text, int start, String exactCase) {
        for (int i = 0, at = start; i < exactCase.length() && at < text.length; i++, at++) {
            char wanted = exactCase.charAt(i);
            // Between words anything may stand that the walk took for one space.
            if (Character.isUpperCase(wanted) && text[at] != wanted) {
                return false;
            }
        }
        return true;
    }

    /** One walk down the trie, and the longest entry that it found. */
    private final class Walk {

        private final Tokens tokens;
        private final char[] text;
        private int entry;
        private int end;

        Walk(Tokens tokens, char[] text) {
            this.tokens = tokens;
            this.text = text;
        }

        boolean from(int root, int start, int firstToken) {
            entry = NONE;
            int node = root;
            int token = firstToken;
            int at = start;
            while (true) {
                int limit = tokens.end(token);
                while (at < limit) {
                    char c = text[at];
                    if (breaks(c) && at > start) {
                        take(end(node, 0), start, at);
                    }
                    node = child(node, c);
                    if (node == NONE) {
                        return entry != NONE;
                    }
                    at++;
                    if (nodes[node * WIDTH] < 0 && end(node, 1) != NONE) {
                        take(end(node, 1), start, wordEnd(text, at, limit));
                    }
                }
                take(end(node, 0), start, at);
                token++;
                if (token == tokens.size() || tokens.endsSentence(token - 1)) {
                    return entry != NONE;
                }
                if (tokens.start(token) > at) {
                    node = child(node, ' ');
                    if (node == NONE) {
                        return entry != NONE;
                    }
                }
                at = tokens.start(token);
            }
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
