package org.copytaster.entities.linking;

import org.jspecify.annotations.Nullable;

/**
 * Tells whether a capital stands for its government where it is named: it says or does something ("Moscou envisage"),
 * something of its is named that only governments have ("la réponse de Washington"), or somebody deals with it
 * ("gegen Moskau"). After a preposition of place it is the city. A seat of government ("the Kremlin") stands for the
 * government unless such a preposition stands before it. The words are those of {@code words.txt}.
 */
final class Metonymy {

    static final String GOVERNMENT = "government";

    private final Words words;
    private final String language;

    Metonymy(Words words, String language) {
        this.words = words;
        this.language = language;
    }

    /** The role of one mention of a thing, or null. */
    @Nullable
    String role(@Nullable Thing thing, Occurrence occurrence) {
        if (thing == null || (thing.kind() != Kind.CAPITAL && thing.kind() != Kind.SEAT)) {
            return null;
        }
        boolean article = words.is("article", language, occurrence.before(1));
        String before = occurrence.before(article ? 2 : 1);
        if (words.is("locative", language, before) || words.is("locative", language, occurrence.before(1))) {
            return null;
        }
        boolean acts = thing.kind() == Kind.SEAT
                || words.is("facing", language, before)
                || isPossessor(occurrence, before, article)
                || isSubject(occurrence);
        return acts ? GOVERNMENT : null;
    }

    /** "la réponse de Washington", "Washington's response", "Moskaus Antwort". */
    private boolean isPossessor(Occurrence occurrence, String before, boolean article) {
        int owned = article ? 3 : 2;
        if (words.is("of", language, before)) {
            return isAct(occurrence.before(owned)) || isAct(occurrence.before(owned + 1));
        }
        String next = occurrence.after(1);
        if (next.equals("s")) {
            return isAct(occurrence.after(2)) || isAct(occurrence.after(3));
        }
        return occurrence.name().endsWith("s") && isAct(next);
    }

    private boolean isAct(String word) {
        return words.is("act", language, word);
    }

    private boolean isSubject(Occurrence occurrence) {
        String next = occurrence.after(1);
        if (words.is("adverb", language, next)) {
            next = occurrence.after(2);
        }
        if (words.is("verb", language, next)) {
            return true;
        }
        if (!words.is("auxiliary", language, next)) {
            return false;
        }
        // "Paris a annoncé" against "Paris a deux gares": a participle follows, or an adverb and a participle.
        String verb = occurrence.after(2);
        return words.is("participle", language, words.is("adverb", language, verb) ? occurrence.after(3) : verb);
    }
}
