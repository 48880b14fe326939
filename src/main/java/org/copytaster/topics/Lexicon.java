package org.copytaster.topics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** No compound is cut before its fourth letter, nor does its head have fewer than three. */
    private static final int SHORTEST_MODIFIER = 3;

    private final List<Entry> entries;
    private final boolean hasInner;

    /** The children of the root by their character, for those that most words begin with; else to be searched for. */
    private final int[] initials = new int[DIRECT];

    // The trie, breadth first: the children of a node stand side by side, in order of their characters. For each node
    // its first child, the entry that ends here, and the prefix that does lie together, for the sake of the cache.
    private static final int FIRST_CHILD = 0;
    private static final int EXACT = 1;
    private static final int PREFIX = 2;
    private static final int FIELDS = 3;
    private final char[] labels;
    private final int[] nodes;

    /** For each entry, another one with the same key to try where the case does not fit; or NONE. */
    private final int[] alternative;

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
            alternative[i] = NONE;
            insert(entries.get(i).inner() ? inner : start, i);
            if (entries.get(i).inner()) {
                insert(start, i);
            }
        }
        hasInner = !inner.children.isEmpty();
        List<Node> order = new ArrayList<>(List.of(start, inner));
        List<Character> characters = new ArrayList<>(List.of('\0', '\0'));
        List<Integer> first = new ArrayList<>();
        flatten(order, characters, first);
        labels = new char[order.size()];
        nodes = new int[(order.size() + 1) * FIELDS];
        for (int i = 0; i < order.size(); i++) {
            labels[i] = characters.get(i);
            nodes[i * FIELDS + FIRST_CHILD] = first.get(i);
            nodes[i * FIELDS + EXACT] = order.get(i).exact;
            nodes[i * FIELDS + PREFIX] = order.get(i).prefix;
        }
        nodes[order.size() * FIELDS + FIRST_CHILD] = order.size();
        for (char c = 0; c < DIRECT; c++) {
            initials[c] = searchChild(ROOT, c);
        }
    }

    private static void flatten(List<Node> order, List<Character> characters, List<Integer> first) {
        Deque<Node> queue = new ArrayDeque<>(order);
        while (!queue.isEmpty()) {
            Node node = queue.remove();
            first.add(order.size());
            for (Map.Entry<Character, Node> child : node.children.entrySet()) {
                order.add(child.getValue());
                characters.add(child.getKey());
                queue.add(child.getValue());
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

    /** Finds the entries in a text, left to right. */
    void scan(Tokens tokens, Sink sink) {
        Walk walk = new Walk(tokens);
        int free = 0;
        for (int token = 0; token < tokens.size(); token++) {
            int end = tokens.end(token);
            int at = tokens.start(token);
            while (at < end) {
                int wordEnd = wordEnd(walk.text, at, end);
                if (at >= free) {
                    if (walk.from(ROOT, at, token)) {
                        sink.found(walk.entry, at, walk.end, token);
                        free = walk.end;
                    } else if (hasInner) {
                        compound(walk, at, wordEnd, token, sink);
                    }
                }
                at = wordEnd + 1;
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
            node = child(node, fold(name.charAt(i)));
            if (node == NONE) {
                return NONE;
            }
        }
        return fitting(nodes[node * FIELDS + EXACT], name, 0);
    }

    private static int wordEnd(String text, int start, int limit) {
        int at = start;
        while (at < limit && !breaks(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean breaks(char c) {
        return c == '-' || c == '\'' || c == '’' || c == '‑';
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

    private int child(int node, char c) {
        return node == ROOT && c < DIRECT ? initials[c] : searchChild(node, c);
    }

    private int searchChild(int node, char c) {
        int low = nodes[node * FIELDS + FIRST_CHILD];
        int high = nodes[(node + 1) * FIELDS + FIRST_CHILD] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (labels[middle] < c) {
                low = middle + 1;
            } else if (labels[middle] > c) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return NONE;
    }

    /** The first of a chain of entries whose case the text shows. */
    private int fitting(int first, String text, int start) {
        for (int entry = first; entry != NONE; entry = alternative[entry]) {
            if (shows(text, start, entries.get(entry).exactCase())) {
                return entry;
            }
        }
        return NONE;
    }

    private static boolean shows(String text, int start, @Nullable String exactCase) {
        if (exactCase == null) {
            return true;
        }
        for (int i = 0, at = start; i < exactCase.length() && at < text.length(); i++, at++) {
            char wanted = exactCase.charAt(i);
            // Between words anything may stand that the walk took for one space.
            if (Character.isUpperCase(wanted) && text.charAt(at) != wanted) {
                return false;
            }
        }
        return true;
    }

    /** One walk down the trie, and the longest entry that it found. */
    private final class Walk {

        private final Tokens tokens;
        private final String text;
        private int entry;
        private int end;

        Walk(Tokens tokens) {
            this.tokens = tokens;
            this.text = tokens.text();
        }

        boolean from(int root, int start, int firstToken) {
            entry = NONE;
            int node = root;
            int token = firstToken;
            int at = start;
            while (true) {
                int limit = tokens.end(token);
                while (at < limit) {
                    char c = text.charAt(at);
                    if (at > start && breaks(c)) {
                        take(nodes[node * FIELDS + EXACT], start, at);
                    }
                    node = child(node, fold(c));
                    if (node == NONE) {
                        return entry != NONE;
                    }
                    at++;
                    if (nodes[node * FIELDS + PREFIX] != NONE) {
                        take(nodes[node * FIELDS + PREFIX], start, wordEnd(text, at, limit));
                    }
                }
                take(nodes[node * FIELDS + EXACT], start, at);
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
