package org.copytaster.entities;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copytaster.resource.Resource;

/**
 * Acronyms that are common nouns ({@code GDP}, {@code KI}), by language. Their capitals are all that they have of a name.
 * The list is {@code common-acronyms.txt}. Immutable.
 */
final class CommonAcronyms {

    private static final List<Set<String>> BY_LANGUAGE = read();

    private CommonAcronyms() {}

    /** @param language its {@linkplain Languages#index index}; of other languages none is known */
    static boolean contains(Word word, int language) {
        return word.has(Word.ALL_CAPITALS)
                && language < BY_LANGUAGE.size()
                && BY_LANGUAGE.get(language).contains(word.lower);
    }

    /** Lines {@code language: acronym acronym …}; {@code #} starts a comment. */
    private static List<Set<String>> read() {
        List<Set<String>> acronyms = Languages.CODES.stream()
                .<Set<String>>map(code -> new HashSet<>())
                .toList();
        for (String line : Resource.lines(CommonAcronyms.class, "common-acronyms.txt")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int colon = line.indexOf(':');
                Set<String> own = acronyms.get(Languages.index(line.substring(0, colon)));
                for (String acronym : line.substring(colon + 1).strip().split(" +", -1)) {
                    own.add(Word.lower(acronym));
                }
            }
        }
        return acronyms;
    }
}
