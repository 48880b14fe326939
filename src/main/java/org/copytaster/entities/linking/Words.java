package org.copytaster.entities.linking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The closed lists of words that tell what a name means where it stands; see {@code words.txt}. Immutable. */
final class Words {

    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Map<String, Integer> offices = new HashMap<>();

    Words(String resource) {
        try (BufferedReader lines = TableReader.open(resource)) {
            String section = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = line.substring(1, line.indexOf(']'));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    add(section, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private void add(String section, String line) {
        for (String word : line.split(" +", -1)) {
            String folded = FoldedName.of(word);
            if (section.startsWith("office ")) {
                offices.merge(
                        folded, Office.of(section.substring("office ".length())).bit(), (a, b) -> a | b);
            } else {
                lists.computeIfAbsent(section, key -> new HashSet<>()).add(folded);
            }
        }
    }

    /** Whether a folded word is in a list that holds for every language. */
    boolean is(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }

    /** Whether a folded word is in a language's own list. */
    boolean is(String list, String language, String word) {
        return is(list + ' ' + language, word);
    }

    /** The classes of office that a folded word names, as bits; 0 if it names none. */
    int offices(String word) {
        return offices.getOrDefault(word, 0);
    }
}
