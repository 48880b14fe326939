package org.copytaster.topics;

import java.util.Arrays;
import java.util.List;

/** A language's lexicon, with the slots that each of its entries speaks for. Immutable. */
final class Vocabulary {

    private final Lexicon lexicon;
    private final float modelShare;

    /** For each entry and sense: the slot, its root, and how strongly. */
    private final int[][] slots;

    private final int[][] roots;
    private final float[][] weights;

    /** For each entry, how strongly it speaks against news; and whether it is a function word. */
    private final float[] notNews;

    private final boolean[] functionWord;

    /** @param modelShare how much of a topic's share the hashed model decides in this language, 0 to 1 */
    Vocabulary(List<Entry> entries, TopicTree tree, float modelShare) {
        lexicon = new Lexicon(entries);
        this.modelShare = modelShare;
        int size = lexicon.size();
        slots = new int[size][];
        roots = new int[size][];
        weights = new float[size][];
        notNews = new float[size];
        functionWord = new boolean[size];
        for (int i = 0; i < size; i++) {
            compile(i, lexicon.entry(i).senses(), tree);
        }
    }

    private void compile(int index, List<Entry.Sense> senses, TopicTree tree) {
        int[] slot = new int[senses.size()];
        int[] root = new int[senses.size()];
        float[] weight = new float[senses.size()];
        int count = 0;
        for (Entry.Sense sense : senses) {
            if (sense.qcode().equals(LexiconReader.NOT_NEWS)) {
                notNews[index] = sense.weight();
            } else if (sense.qcode().equals(LexiconReader.FUNCTION_WORDS)) {
                functionWord[index] = true;
            } else {
                slot[count] = tree.slot(sense.qcode());
                root[count] = tree.root(slot[count]);
                weight[count++] = sense.weight();
            }
        }
        slots[index] = Arrays.copyOf(slot, count);
        roots[index] = Arrays.copyOf(root, count);
        weights[index] = Arrays.copyOf(weight, count);
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

    /** How strongly an entry speaks for a slot, 0 if it does not; for a root, the strongest of all below it. */
    float weightFor(int entry, int slot, boolean root) {
        float most = 0;
        for (int i = 0; i < slots[entry].length; i++) {
            if ((root ? roots[entry][i] : slots[entry][i]) == slot) {
                most = Math.max(most, weights[entry][i]);
            }
        }
        return most;
    }

    float notNews(int entry) {
        return notNews[entry];
    }

    boolean isFunctionWord(int entry) {
        return functionWord[entry];
    }
}
