package org.copytaster.entities.linking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.copytaster.resource.Resource;

/** The closed lists of words that tell what a name means where it stands; see {@code words.txt}. Immutable. */
final class Words {

    private static final String OFFICE = "office ";

    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Map<String, Integer> offices = new HashMap<>();

    Words(String resource) {
        String section = "";
        for (String line : Resource.lines(Words.class, resource)) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                add(section, line);
            }
        }
    }

    private void add(String section, String line) {
        for (String word : TableReader.split(line, ' ')) {
            String folded = FoldedName.of(word);
            if (section.startsWith(OFFICE)) {
                int bit = Office.of(section.substring(OFFICE.length())).bit();
                offices.merge(folded, bit, (a, b) -> a | b);
            } else {
                lists.computeIfAbsent(section, key -> new HashSet<>()).add(folded);
            }
        }
    }

    /** The folded words of a list that holds for every language; empty if there is none. */
    Set<String> list(String list) {
        return lists.getOrDefault(list, Set.of());
    }

    /** The folded words of a language's own list; empty if it has none. */
    Set<String> list(String list, String language) {
        return list(list + ' ' + language);
    }

    /** The classes of office that a folded word names, as bits; 0 if it names none. */
    int offices(String word) {
        return offices.getOrDefault(word, 0);
    }
}
