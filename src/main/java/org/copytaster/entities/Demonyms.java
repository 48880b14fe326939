package org.copytaster.entities;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copytaster.resource.Resource;

/**
 * Words for a people, and the adjectives of its country, by language. The list is {@code demonyms.txt}. Immutable, shared
 * by all threads.
 */
public final class Demonyms {

    private final List<Set<String>> byLanguage;
    private final List<Set<String>> caseOf;

    private Demonyms(List<Set<String>> byLanguage, List<Set<String>> caseOf) {
        this.byLanguage = byLanguage;
        this.caseOf = caseOf;
    }

    public static Demonyms bundled() {
        return parse(Resource.lines(Demonyms.class, "demonyms.txt"));
    }

    /** Lines {@code language endings: stem stem …} or {@code language = case}; {@code #} starts a comment. */
    static Demonyms parse(List<String> lines) {
        List<Set<String>> words = emptySets();
        List<Set<String>> cases = emptySets();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int language = Languages.index(line.substring(0, 2));
            int colon = line.indexOf(':');
            if (colon < 0) {
                cases.get(language).add(line.substring(line.indexOf('=') + 1).strip());
                continue;
            }
            String[] endings = line.substring(3, colon).split("/", -1);
            for (String stem : line.substring(colon + 1).strip().split(" +", -1)) {
                for (String ending : endings) {
                    words.get(language).add(Word.lower(ending.equals("-") ? stem : stem + ending));
                }
            }
        }
        return new Demonyms(words, cases);
    }

    private static List<Set<String>> emptySets() {
        return Languages.CODES.stream()
                .<Set<String>>map(code -> new HashSet<>())
                .toList();
    }

    /** All of a language, in lower case. */
    Set<String> words(int language) {
        return byLanguage.get(language);
    }

    /** @param capitalised how the word stands in the text; a language may know only the one or the other */
    boolean contains(String lower, boolean capitalised, int language) {
        return language < byLanguage.size()
                && !caseOf.get(language).contains(capitalised ? "small" : "capital")
                && byLanguage.get(language).contains(lower);
    }
}
