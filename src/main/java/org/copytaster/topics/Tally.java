package org.copytaster.topics;

import java.util.ArrayList;
import java.util.Comparator;
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
    private final int[] witnesses;
    private float total;
    private float notNews;

    Tally(TopicTree tree, Vocabulary vocabulary, Hits hits) {
        this.tree = tree;
        this.vocabulary = vocabulary;
        this.hits = hits;
        scores = new float[tree.size()];
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
            float weight = vocabulary.weight(entry, sense);
            if (slot != root) {
                scores[slot] += weight * mass;
            }
            // An entry under two topics of one branch speaks once for the branch.
            if (weight == vocabulary.weightFor(entry, root, true) && isFirst(entry, sense, root, weight)) {
                scores[root] += weight * mass;
                witnesses[root] += witness;
            }
        }
    }

    private boolean isFirst(int entry, int sense, int root, float weight) {
        for (int earlier = 0; earlier < sense; earlier++) {
            if (vocabulary.root(entry, earlier) == root && vocabulary.weight(entry, earlier) == weight) {
                return false;
            }
        }
        return true;
    }

    /** A word found again says less than a word found first. */
    private float damped(int hit) {
        return (float) Math.sqrt(hits.mass(hit));
    }

    /** The weight of the evidence for a slot. */
    float score(int slot) {
        return scores[slot];
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
        int root = tree.root(slot);
        List<Integer> found = new ArrayList<>();
        float[] strength = new float[hits.size()];
        for (int hit = 0; hit < hits.size(); hit++) {
            float own = slot == root ? 0 : vocabulary.weightFor(hits.entry(hit), slot, false);
            strength[hit] = (own + vocabulary.weightFor(hits.entry(hit), root, true)) * damped(hit);
            if (strength[hit] > 0) {
                found.add(hit);
            }
        }
        found.sort(Comparator.comparing((Integer hit) -> -strength[hit]).thenComparing(hit -> hit));
        Map<String, String> words = new LinkedHashMap<>();
        for (int hit : found) {
            String text = (hits.inHeadline(hit) ? headline : body).text().substring(hits.start(hit), hits.end(hit));
            words.putIfAbsent(text.toLowerCase(Locale.ROOT), text);
            if (words.size() == MOST_EVIDENCE) {
                break;
            }
        }
        return List.copyOf(words.values());
    }
}
