package org.copytaster.topics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A language's lexicon, with the slots that each of its entries speaks for. Immutable. */
final class Vocabulary {

    private final Lexicon lexicon;
    private final float modelShare;

    /** For each entry and sense: the slot, its root, and how strongly. */
    private final int[][] slots;

    private final int[][] roots;
    private final float[][] weights;

    /** The same, where topics are compared. */
    private final float[][] compared;

    /** Whether this sense, the first of the strongest below its root, is the one that speaks for the root. */
    private final boolean[][] speaksForRoot;

    /** For each entry, how strongly it speaks for roots besides, by what its topics lend; null if they lend nothing. */
    private final float[] @Nullable [] lent;

    /** For each entry, how strongly it speaks against news; and whether it is a function word. */
    private final float[] notNews;

    private final boolean[] functionWord;

    /** @param language ISO 639-1 */
    Vocabulary(List<Entry> entries, TopicTree tree, Settings settings, String language) {
        lexicon = new Lexicon(entries);
        modelShare = settings.modelShares().getOrDefault(language, 0f);
        int size = lexicon.size();
        slots = new int[size][];
        roots = new int[size][];
        weights = new float[size][];
        compared = new float[size][];
        speaksForRoot = new boolean[size][];
        notNews = new float[size];
        functionWord = new boolean[size];
        lent = new float[size][];
        for (int i = 0; i < size; i++) {
            compile(i, lexicon.entry(i).senses(), tree);
            lent[i] = lent(i, tree, settings.lends());
        }
    }

    private void compile(int index, List<Entry.Sense> senses, TopicTree tree) {
        int[] slot = new int[senses.size()];
        int[] root = new int[senses.size()];
        float[] weight = new float[senses.size()];
        float[] times = new float[senses.size()];
        int count = 0;
        for (Entry.Sense sense : senses) {
            if (sense.qcode().equals(LexiconReader.NOT_NEWS)) {
                notNews[index] = sense.weight();
            } else if (sense.qcode().equals(LexiconReader.FUNCTION_WORDS)) {
                functionWord[index] = true;
            } else {
                slot[count] = tree.slot(sense.qcode());
                root[count] = tree.root(slot[count]);
                times[count] = sense.factor() * sense.weight();
                weight[count++] = sense.weight();
            }
        }
        slots[index] = Arrays.copyOf(slot, count);
        roots[index] = Arrays.copyOf(root, count);
        weights[index] = Arrays.copyOf(weight, count);
        compared[index] = Arrays.copyOf(times, count);
        speaksForRoot[index] = new boolean[count];
        for (int sense = 0; sense < count; sense++) {
            speaksForRoot[index][sense] = isStrongestOfItsRoot(index, sense);
        }
    }

    private boolean isStrongestOfItsRoot(int entry, int sense) {
        for (int other = 0; other < weights[entry].length; other++) {
            boolean wins = weights[entry][other] > weights[entry][sense]
                    || (weights[entry][other] == weights[entry][sense] && other < sense);
            if (wins && roots[entry][other] == roots[entry][sense]) {
                return false;
            }
        }
        return true;
    }

    /** What an entry's topics lend to other roots, beyond what it says for these itself. */
    private float @Nullable [] lent(int entry, TopicTree tree, Map<String, Map<String, Float>> lends) {
        float[] parts = new float[tree.mediaRoots()];
        boolean any = false;
        for (int sense = 0; sense < senses(entry); sense++) {
            for (Map.Entry<String, Float> lend :
                    lends.getOrDefault(tree.qcode(slot(entry, sense)), Map.of()).entrySet()) {
                int root = tree.slot(lend.getKey());
                float part = lend.getValue() * compared(entry, sense) - own(entry, root);
                parts[root] = Math.max(parts[root], part);
                any |= part > 0;
            }
        }
        return any ? parts : null;
    }

    private float own(int entry, int root) {
        float most = 0;
        for (int sense = 0; sense < senses(entry); sense++) {
            most = roots[entry][sense] == root ? Math.max(most, compared[entry][sense]) : most;
        }
        return most;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    float modelShare() {
        return modelShare;
    }

    int senses(int entry) {
        return slots[entry].length;
    }

    int slot(int entry, int sense) {
        return slots[entry][sense];
    }

    int root(int entry, int sense) {
        return roots[entry][sense];
    }

    float weight(int entry, int sense) {
        return weights[entry][sense];
    }

    /** How strongly where topics are compared: times what was learnt of the entry. */
    float compared(int entry, int sense) {
        return compared[entry][sense];
    }

    /** Whether a sense speaks for its root too: an entry under two topics of one branch speaks once for the branch. */
    boolean speaksForRoot(int entry, int sense) {
        return speaksForRoot[entry][sense];
    }

    /** How strongly an entry speaks for each top-level topic besides; null if it does so for none. */
    float @Nullable [] lent(int entry) {
        return lent[entry];
    }

    float notNews(int entry) {
        return notNews[entry];
    }

    boolean isFunctionWord(int entry) {
        return functionWord[entry];
    }
}
