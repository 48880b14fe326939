package org.copytaster.topics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copytaster.entities.Tokens;

/** The weight of the evidence in one article, by topic. Used by one thread for one article. */
final class Tally {

    private static final int MOST_EVIDENCE = 8;

    /** A word in the headline is there for a reason; one word in the body may be chance. */
    private static final int HEADLINE_WITNESSES = 2;

    private final TopicTree tree;
    private final Vocabulary vocabulary;
    private final Hits hits;
    private final float[] scores;
    private final float[] compared;
    private final float[] lent;
    private final int[] witnesses;
    private float total;
    private float notNews;

    Tally(TopicTree tree, Vocabulary vocabulary, Hits hits) {
        this.tree = tree;
        this.vocabulary = vocabulary;
        this.hits = hits;
        scores = new float[tree.size()];
        compared = new float[tree.roots()];
        lent = new float[tree.roots()];
        witnesses = new int[tree.size()];
        for (int hit = 0; hit < hits.size(); hit++) {
            count(hits.entry(hit), damped(hit), hits.inHeadline(hit) ? HEADLINE_WITNESSES : 1);
        }
        for (int root = 0; root < tree.mediaRoots(); root++) {
            total += scores[root];
        }
    }

    private void count(int entry, float mass, int witness) {
        notNews += vocabulary.notNews(entry) * mass;
        for (int sense = 0; sense < vocabulary.senses(entry); sense++) {
            int slot = vocabulary.slot(entry, sense);
            int root = vocabulary.root(entry, sense);
            float weight = vocabulary.weight(entry, sense) * mass;
            if (slot != root) {
                scores[slot] += weight;
            }
            if (vocabulary.speaksForRoot(entry, sense)) {
                scores[root] += weight;
                compared[root] += vocabulary.compared(entry, sense) * mass;
                witnesses[root] += witness;
            }
        }
        float[] parts = vocabulary.lent(entry);
        for (int root = 0; parts != null && root < parts.length; root++) {
            lent[root] += parts[root] * mass;
        }
    }

    /** A word found again says less than a word found first. */
    private float damped(int hit) {
        return (float) Math.sqrt(hits.mass(hit));
    }

    /** The weight of the evidence for a slot. */
    float score(int slot) {
        return scores[slot];
    }

    /** The weight of the evidence for a root where roots are compared: as learnt, and with what other topics lend it. */
    float compared(int root) {
        return compared[root] + lent[root];
    }

    /** How many different words speak for a root; one in the headline counts as two. */
    int witnesses(int root) {
        return witnesses[root];
    }

    /** The weight of the evidence for all Media Topics. */
    float total() {
        return total;
    }

    /** The part of all evidence that speaks against news, 0 to 1. */
    float notNewsShare() {
        return notNews == 0 ? 0 : notNews / (notNews + total);
    }

    /**
     * The best topic of level 2 below a root, other than one that is taken already (or -1); -1 if none has at least the
     * given part of the root's evidence.
     */
    int bestBelow(int root, float leastShare, int taken) {
        int best = -1;
        for (int slot = tree.roots(); slot < tree.size(); slot++) {
            if (slot != taken
                    && scores[slot] > 0
                    && tree.root(slot) == root
                    && scores[slot] >= leastShare * scores[root]
                    && (best < 0 || scores[slot] > scores[best])) {
                best = slot;
            }
        }
        return best;
    }

    /** The words that spoke for a slot, weightiest first, each once. */
    List<String> evidence(int slot, Tokens headline, Tokens body) {
        float[] strengths = new float[hits.size()];
        for (int hit = 0; hit < strengths.length; hit++) {
            strengths[hit] = strength(hits.entry(hit), slot) * damped(hit);
        }
        Map<String, String> words = new LinkedHashMap<>();
        while (words.size() < MOST_EVIDENCE) {
            int strongest = indexOfMost(strengths);
            if (strongest < 0) {
                break;
            }
            strengths[strongest] = 0;
            Tokens field = hits.inHeadline(strongest) ? headline : body;
            String text = field.text().substring(hits.start(strongest), hits.end(strongest));
            words.putIfAbsent(text.toLowerCase(Locale.ROOT), text);
        }
        return List.copyOf(words.values());
    }

    /** How strongly an entry speaks for a slot and for its root together. */
    private float strength(int entry, int slot) {
        int root = tree.root(slot);
        float own = 0;
        float above = 0;
        for (int sense = 0; sense < vocabulary.senses(entry); sense++) {
            float weight = vocabulary.weight(entry, sense);
            if (vocabulary.slot(entry, sense) == slot && slot != root) {
                own = Math.max(own, weight);
            }
            if (vocabulary.root(entry, sense) == root && vocabulary.speaksForRoot(entry, sense)) {
                above = weight;
            }
        }
        return own + above;
    }

    /** The first of the largest values above 0, or -1. */
    private static int indexOfMost(float[] values) {
        int most = -1;
        for (int i = 0; i < values.length; i++) {
            if (values[i] > (most < 0 ? 0 : values[most])) {
                most = i;
            }
        }
        return most;
    }
}
