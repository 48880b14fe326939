package org.copytaster.clean.training;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.copytaster.clean.training.LabelledPage.Label;

/**
 * Counts lines and characters by what an annotator wanted and what the cleaner did, and prints the ratios: precision,
 * recall and F1 of the dropped lines; F1 of the kept lines; F1 of the kept characters; the share of the article's
 * characters that was lost; the share of the kept characters that is boilerplate.
 */
public final class ScoreTable {

    private static final List<String> MAIN = List.of("fr", "en", "de", "es", "it", "pt", "nl");
    private static final String HEADER = "level\tgroup\tpages\tdropP\tdropR\tdropF1\tkeepF1\tcharF1\tlost\tresid";

    private final Map<String, Tally> tallies = new TreeMap<>();

    /** Lines, and characters in code points, by label and verdict. */
    static final class Tally {
        private int pages;
        private final long[][] lines = new long[2][2];
        private final long[][] characters = new long[2][2];

        private void add(Label label, boolean dropped, int length) {
            int wanted = label == Label.DROP ? 1 : 0;
            lines[wanted][dropped ? 1 : 0]++;
            characters[wanted][dropped ? 1 : 0] += length;
        }

        double[] ratios() {
            double dropP = ratio(lines[1][1], lines[0][1]);
            double dropR = ratio(lines[1][1], lines[1][0]);
            double keepP = ratio(lines[0][0], lines[1][0]);
            double keepR = ratio(lines[0][0], lines[0][1]);
            double charP = ratio(characters[0][0], characters[1][0]);
            double charR = ratio(characters[0][0], characters[0][1]);
            return new double[] {
                dropP, dropR, f1(dropP, dropR), f1(keepP, keepR), f1(charP, charR), 1 - charR, 1 - charP
            };
        }

        private static double ratio(long hits, long misses) {
            return hits + misses == 0 ? 0 : hits / (double) (hits + misses);
        }

        private static double f1(double p, double r) {
            return p + r == 0 ? 0 : 2 * p * r / (p + r);
        }
    }

    /** @param dropped by line, whether it was struck out */
    void add(LabelledPage page, boolean[] dropped) {
        boolean main = MAIN.contains(page.language());
        add(page, dropped, "0 ALL");
        add(page, dropped, main ? "2" + MAIN.indexOf(page.language()) + ' ' + page.language() : "3 other");
        if (main) {
            add(page, dropped, "1 MAIN7");
        }
    }

    private void add(LabelledPage page, boolean[] dropped, String group) {
        String level = page.level().equals("scraped") ? "0 scraped" : "1 " + page.level();
        Tally tally = tallies.computeIfAbsent(level + '\t' + group, key -> new Tally());
        tally.pages++;
        for (int line = 0; line < dropped.length; line++) {
            String text = page.lines().get(line).text();
            Label label = page.lines().get(line).label();
            if (label == Label.KEEP || label == Label.DROP) {
                tally.add(label, dropped[line], text.codePointCount(0, text.length()));
            }
        }
    }

    /** The table, a line each, tabs between the columns. */
    public String print() {
        StringBuilder out = new StringBuilder(HEADER).append('\n');
        tallies.forEach((key, tally) -> {
            String[] names = key.split("\t", -1);
            out.append(name(names[0]))
                    .append('\t')
                    .append(name(names[1]))
                    .append('\t')
                    .append(tally.pages);
            for (double ratio : tally.ratios()) {
                out.append('\t').append(String.format(Locale.ROOT, "%.3f", ratio));
            }
            out.append('\n');
        });
        return out.toString();
    }

    /** What follows the number that sorts. */
    private static String name(String key) {
        return key.substring(key.indexOf(' ') + 1);
    }
}
