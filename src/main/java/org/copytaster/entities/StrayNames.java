package org.copytaster.entities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes out names of one word that are in doubt where the article does not bear them out: the word stands in running text
 * at least as often without being a name.
 */
final class StrayNames {

    private StrayNames() {}

    /** @param names all names of the article, in order and without overlaps */
    static void remove(Document document, List<Found> names) {
        Map<Long, Integer> lead = new HashMap<>();
        for (Found name : names) {
            if (isInDoubt(name)) {
                lead.put(word(document, name), 0);
            }
        }
        if (!lead.isEmpty()) {
            count(document, names, lead);
            names.removeIf(name -> isInDoubt(name) && lead.getOrDefault(word(document, name), 0) <= 0);
        }
    }

    /** By how many times each word is a name rather than none. */
    private static void count(Document document, List<Found> names, Map<Long, Integer> lead) {
        int next = 0;
        for (Found name : names) {
            countAsNone(document, next, name.start(), lead);
            next = name.end();
            if (name.length() == 1) {
                lead.computeIfPresent(word(document, name), (word, times) -> times + 1);
            }
        }
        countAsNone(document, next, document.size, lead);
    }

    private static void countAsNone(Document document, int start, int end, Map<Long, Integer> lead) {
        for (int i = start; i < end; i++) {
            if (document.words[i].has(Word.CAPITALISED) && (document.flags[i] & Document.STYLES) == 0) {
                lead.computeIfPresent(document.words[i].lowerHash, (word, times) -> times - 1);
            }
        }
    }

    private static boolean isInDoubt(Found name) {
        return name.length() == 1 && name.isInDoubt();
    }

    private static long word(Document document, Found name) {
        return document.words[name.start()].lowerHash;
    }
}
