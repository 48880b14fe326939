package org.copytaster.topics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a lexicon by their characters, folded, laid out for the cache: depth first, so that a word's nodes lie
 * together. Immutable, safe for any number of threads.
 */
final class Trie {

    static final int ROOT = 0;

    /** Where entries begin that may stand inside a word. */
    static final int INNER_ROOT = 1;

    static final int NONE = -1;

    // The commonest characters have numbers. A node's first long has a bit for each child, so that counting the bits
    // below tells which child it is, without a search. The children stand side by side, from the number in the lower
    // half of the second long on; those for rare characters come last, in the order of these, and behind them a node
    // that is nobody's.
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
    private final byte[] numbers = new byte[Letters.DIRECT];

    /** A node as it is built; its children hang together in the order of their characters. */
    static final class Node {
        private final char label;
        private @Nullable Node firstBelow;
        private @Nullable Node next;
        int exact = NONE;
        int prefix = NONE;
        private int firstChild;

        Node(char label) {
            this.label = label;
        }

        /** The child that a character leads to, which is made if there is none. */
        Node child(char c) {
            Node before = null;
            Node at = firstBelow;
            while (at != null && at.label < c) {
                before = at;
                at = at.next;
            }
            if (at != null && at.label == c) {
                return at;
            }
            Node child = new Node(c);
            child.next = at;
            if (before == null) {
                firstBelow = child;
            } else {
                before.next = child;
            }
            return child;
        }

        boolean isLeaf() {
            return firstBelow == null;
        }
    }

    /**
     * @param entries whose characters get the numbers
     * @param start what entries are found below, those that may stand inside a word among them
     * @param inner what only the latter are found below
     */
    Trie(List<Entry> entries, Node start, Node inner) {
        numberCharacters(entries);
        List<Node> order = flatten(start, inner);
        labels = new char[order.size()];
        nodes = new long[order.size() * WIDTH];
        ends = new int[order.size() * 2];
        int size = 0;
        for (int i = 0; i < labels.length; i++) {
            Node node = order.get(i);
            labels[i] = node.label;
            long bits = 0;
            for (Node child = node.firstBelow; child != null; child = child.next) {
                bits |= 1L << number(child.label);
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

    /** Gives the commonest characters of the entries their numbers, in the order of the characters. */
    private void numberCharacters(List<Entry> entries) {
        int[] counts = new int[Letters.DIRECT];
        for (Entry entry : entries) {
            for (int i = 0; i < entry.key().length(); i++) {
                char c = entry.key().charAt(i);
                if (c < Letters.DIRECT) {
                    counts[c]++;
                }
            }
        }
        int[] commonest = IntStream.range(0, Letters.DIRECT)
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
        for (char c = 0; c < Letters.DIRECT; c++) {
            char plain = Letters.fold(c);
            numbers[c] = plain < Letters.DIRECT ? folded[plain] : RARE;
        }
    }

    private int number(char c) {
        if (c < Letters.DIRECT) {
            return numbers[c];
        }
        char plain = Letters.fold(c);
        return plain < Letters.DIRECT ? numbers[plain] : RARE;
    }

    /** Lines the nodes up, each node's children side by side; tells each where they begin. */
    private List<Node> flatten(Node start, Node inner) {
        List<Node> order = new ArrayList<>(List.of(start, inner));
        Deque<Node> open = new ArrayDeque<>(order);
        while (!open.isEmpty()) {
            Node node = open.pop();
            node.firstChild = order.size();
            addChildren(node, false, order);
            int common = order.size();
            addChildren(node, true, order);
            boolean anyRare = order.size() > common;
            for (int i = order.size() - 1; i >= node.firstChild; i--) {
                open.push(order.get(i));
            }
            if (anyRare) {
                order.add(new Node(Character.MAX_VALUE));
            }
        }
        return order;
    }

    private void addChildren(Node node, boolean rare, List<Node> order) {
        for (Node child = node.firstBelow; child != null; child = child.next) {
            if (rare == (number(child.label) == RARE)) {
                order.add(child);
            }
        }
    }

    /** The node that the first characters of an entry's key lead to; or NONE. */
    int node(String key, int length) {
        int node = ROOT;
        for (int i = 0; i < length && node != NONE; i++) {
            node = child(node, key.charAt(i));
        }
        return node;
    }

    /** The child of a node that a character leads to; or NONE. */
    int child(int node, char c) {
        int number = number(c);
        long bits = nodes[node * WIDTH];
        long bit = 1L << number;
        if ((bits & bit) == 0) {
            return NONE;
        }
        int child = (int) nodes[node * WIDTH + 1] + Long.bitCount(bits & COMMON & (bit - 1));
        return number == RARE ? rareChild(child, Letters.fold(c)) : child;
    }

    private int rareChild(int first, char c) {
        int child = first;
        while (labels[child] < c) {
            child++;
        }
        return labels[child] == c && c != Character.MAX_VALUE ? child : NONE;
    }

    /** The first of the entries that end at a node; or NONE. */
    int entry(int node) {
        return end(node, 0);
    }

    /** The first of the prefixes that end at a node; or NONE. */
    int prefix(int node) {
        return end(node, 1);
    }

    private int end(int node, int kind) {
        boolean any = (nodes[node * WIDTH] & ENDS) != 0;
        return any ? ends[(int) (nodes[node * WIDTH + 1] >>> Integer.SIZE) + kind] : NONE;
    }
}
