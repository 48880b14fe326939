package org.copytaster.entities.linking;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a capital stands for its government where it is named: it says or does something ("Moscou envisage"),
 * something of its is named that only governments have ("la réponse de Washington"), or somebody deals with it
 * ("gegen Moskau"). After a preposition of place it is the city. A seat of government ("the Kremlin") stands for the
 * government unless such a preposition stands before it. The words are those of {@code words.txt}.
 */
final class Metonymy {

    static final String GOVERNMENT = "government";

    private final Set<String> articles;
    private final Set<String> locatives;
    private final Set<String> facing;
    private final Set<String> of;
    private final Set<String> acts;
    private final Set<String> adverbs;
    private final Set<String> verbs;
    private final Set<String> auxiliaries;
    private final Set<String> participles;

    Metonymy(Words words, String language) {
        articles = words.list("article", language);
        locatives = words.list("locative", language);
        facing = words.list("facing", language);
        of = words.list("of", language);
        acts = words.list("act", language);
        adverbs = words.list("adverb", language);
        verbs = words.list("verb", language);
        auxiliaries = words.list("auxiliary", language);
        participles = words.list("participle", language);
    }

    /** The role of one mention of a thing, or null. */
    @Nullable
    String role(@Nullable Thing thing, Occurrence occurrence) {
        if (thing == null || (thing.kind() != Kind.CAPITAL && thing.kind() != Kind.SEAT)) {
            return null;
        }
        String neighbour = occurrence.before(1);
        boolean article = articles.contains(neighbour);
        String before = article ? occurrence.before(2) : neighbour;
        if (locatives.contains(before) || locatives.contains(neighbour)) {
            return null;
        }
        boolean acting = thing.kind() == Kind.SEAT
                || facing.contains(before)
                || isPossessor(occurrence, before, article)
                || isSubject(occurrence);
        return acting ? GOVERNMENT : null;
    }

    /** "la réponse de Washington", "Washington's response", "Moskaus Antwort". */
    private boolean isPossessor(Occurrence occurrence, String before, boolean article) {
        int owned = article ? 3 : 2;
        if (of.contains(before)) {
            return acts.contains(occurrence.before(owned)) || acts.contains(occurrence.before(owned + 1));
        }
        String next = occurrence.after(1);
        if (next.equals("s")) {
            return acts.contains(occurrence.after(2)) || acts.contains(occurrence.after(3));
        }
        return occurrence.name().endsWith("s") && acts.contains(next);
    }

    private boolean isSubject(Occurrence occurrence) {
        String next = occurrence.after(1);
        if (adverbs.contains(next)) {
            next = occurrence.after(2);
        }
        if (verbs.contains(next)) {
            return true;
        }
        if (!auxiliaries.contains(next)) {
            return false;
        }
        // "Paris a annoncé" against "Paris a deux gares": a participle follows, or an adverb and a participle.
        String verb = occurrence.after(2);
        return participles.contains(adverbs.contains(verb) ? occurrence.after(3) : verb);
    }
}
