package org.copytaster.language.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copytaster.language.Grams;

/** Reads a table of n-gram counts, n = 1 to 3, and estimates those of the 4-grams. */
final class Profile {

    private static final long TWO = 0xFFFF_FFFFL;
    private static final double RAREST = 0.5;

    private Profile() {}

    /** @param file lines of n-gram TAB count */
    static GramCounts read(Path file) throws IOException {
        GramCounts counts = new GramCounts();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int tab = line.indexOf('\t');
                long key = Grams.key(line.substring(0, tab));
                if (key != 0) {
                    counts.add(key, Double.parseDouble(line.substring(tab + 1)));
                }
            }
        }
        addFourGrams(counts);
        return counts;
    }

    /** {@code count(abcd) = count(abc) count(bcd) / count(bc)}: what a second-order Markov chain would write. */
    private static void addFourGrams(GramCounts counts) {
        Map<Long, List<Long>> byFirstTwo = new TreeMap<>();
        List<Long> trigrams = new ArrayList<>();
        for (Map.Entry<Long, Double> entry : counts.entries()) {
            long gram = entry.getKey();
            if (gram > TWO) {
                trigrams.add(gram);
                byFirstTwo
                        .computeIfAbsent(gram >>> 16, key -> new ArrayList<>())
                        .add(gram);
            }
        }
        for (long first : trigrams) {
            long middle = first & TWO;
            for (long second : byFirstTwo.getOrDefault(middle, List.of())) {
                double count = counts.count(first) * counts.count(second) / counts.count(middle);
                if (count >= RAREST) {
                    counts.add((first << 16) | (second & 0xFFFF), count);
                }
            }
        }
    }
}
