package org.copytaster.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the phrases of all rules in a line at once: a trie over word hashes. Linear in the words of the line, as no
 * phrase is longer than {@link #LONGEST_PHRASE} words. Safe for any number of threads once built.
 */
public final class PhraseBook {

    static final int LONGEST_PHRASE = 12;

    /** Characters of a phrase; what is longer finds room too. */
    private static final int USUAL_LENGTH = 32;

    private static final Rule[] NONE = {};

    private final LongIntTable edges = new LongIntTable();
    /** By node; node 0 is the root. */
    private final Rule[][] rulesAt;

    private final Set<Long> openers = new TreeSet<>();

    /** @throws IllegalArgumentException if a phrase has no words or too many */
    PhraseBook(List<Rule> rules) {
        List<List<Rule>> byNode = new ArrayList<>();
        byNode.add(new ArrayList<>());
        LineScan scan = new LineScan(rules.size(), rules.size() * USUAL_LENGTH);
        for (Rule rule : rules) {
            add(rule, words(rule.phrase(), scan), byNode);
        }
        rulesAt = new Rule[byNode.size()][];
        for (int node = 0; node < rulesAt.length; node++) {
            rulesAt[node] = byNode.get(node).isEmpty() ? NONE : byNode.get(node).toArray(NONE);
        }
    }

    private void add(Rule rule, long[] words, List<List<Rule>> byNode) {
        if (words.length == 0 || words.length > LONGEST_PHRASE) {
            throw new IllegalArgumentException("A phrase has 1 to " + LONGEST_PHRASE + " words, and this has "
                    + words.length + ": " + rule.phrase());
        }
        openers.add(words[0]);
        int node = 0;
        for (long word : words) {
            long edge = edge(node, word);
            int next = edges.get(edge);
            if (next == 0) {
                next = byNode.size();
                byNode.add(new ArrayList<>());
                edges.put(edge, next);
            }
            node = next;
        }
        byNode.get(node).add(rule);
    }

    /** The first words of all phrases. */
    long[] openers() {
        return openers.stream().mapToLong(Long::longValue).toArray();
    }

    /**
     * The first rule that holds for a line; where none decides, what opens it before what it contains. Null if none holds.
     *
     * @param kinds what the {@link Lexicon} says of each of these words, from 0
     * @param label how many words stand before the line's first colon, dash or bar; 0 for none
     * @param late whether the line is one of the article's last
     * @param quoted whether the line opens with a quotation mark
     */
    @Nullable
    Rule match(long[] words, int from, int to, int[] kinds, int length, int label, boolean late, boolean quoted) {
        Rule hint = null;
        for (int start = from; start < to; start++) {
            if ((kinds[start - from] & Lexicon.OPENER) == 0) {
                continue;
            }
            int node = 0;
            for (int at = start; at < to; at++) {
                node = edges.get(edge(node, words[at]));
                if (node == 0) {
                    break;
                }
                for (Rule rule : rulesAt[node]) {
                    if (rule.speaksOf(start - from, at + 1 - from, to - from, length, label, late, quoted)) {
                        if (rule.decides()) {
                            return rule;
                        }
                        hint = hint == null || rule.place().compareTo(hint.place()) < 0 ? rule : hint;
                    }
                }
            }
        }
        return hint;
    }

    private static long edge(int node, long word) {
        return word + node * 0x632BE59BD9B4E019L;
    }

    /** The words of a phrase; {@code <n>} stands for any number. */
    private static long[] words(String phrase, LineScan scan) {
        String line = phrase.replace("<n>", "0");
        scan.add(line, 0, line.length());
        return scan.copyOfWords(scan.lines() - 1);
    }
}
