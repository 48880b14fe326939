package org.copytaster.language.training;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.copytaster.language.Grams;

/** How often each n-gram occurs in one source. */
final class GramCounts {

    private static final int LONGEST_LINE = 100_000;

    private final Map<Long, Double> counts = new TreeMap<>();
    private final Grams grams = new Grams(LONGEST_LINE);
    private double total;

    /** Counts the n-grams of a text, line by line. */
    void addText(String text) {
        for (String line : text.split("\n", -1)) {
            grams.clear();
            grams.read(line, 0, Math.min(line.length(), LONGEST_LINE));
            for (int i = 0; i < grams.count(); i++) {
                add(grams.key(i), 1);
            }
        }
    }

    /** Counts an n-gram that was counted elsewhere. */
    void add(long gram, double count) {
        counts.merge(gram, count, Double::sum);
        total += count;
    }

    double count(long gram) {
        return counts.getOrDefault(gram, 0.0);
    }

    double total() {
        return total;
    }

    Set<Map.Entry<Long, Double>> entries() {
        return counts.entrySet();
    }
}
