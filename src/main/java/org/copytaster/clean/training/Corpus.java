package org.copytaster.clean.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copytaster.clean.Block;
import org.copytaster.clean.Knowledge;
import org.copytaster.clean.LineModel;
import org.copytaster.clean.NgramHasher;
import org.copytaster.clean.training.LabelledPage.Label;
import org.copytaster.clean.training.LabelledPage.Labelled;

/** Labelled pages made ready for training: scanned, hashed, and dealt out into folds by site. */
final class Corpus {

    private final List<LabelledPage> pages;
    private final Block[] blocks;
    private final int[][][] indices;
    private final int[][] texts;
    private final int[] fold;

    Corpus(List<LabelledPage> pages, int folds) {
        this.pages = pages;
        blocks = new Block[pages.size()];
        indices = new int[pages.size()][][];
        texts = new int[pages.size()][];
        fold = deal(pages, folds);
        Knowledge knowledge = Knowledge.bundled();
        NgramHasher hasher = new NgramHasher();
        for (int page = 0; page < pages.size(); page++) {
            blocks[page] = block(pages.get(page), knowledge);
            hash(page, hasher);
        }
    }

    private static Block block(LabelledPage page, Knowledge knowledge) {
        int[] bounds = new int[2 * page.lines().size()];
        int at = 0;
        for (int line = 0; line < page.lines().size(); line++) {
            bounds[2 * line] = at;
            at += page.lines().get(line).text().length();
            bounds[2 * line + 1] = at;
            at++;
        }
        String title = page.title().isEmpty() ? null : page.title();
        return new Block(page.text(), bounds, title, page.language(), knowledge);
    }

    private void hash(int page, NgramHasher hasher) {
        int lines = blocks[page].lines;
        indices[page] = new int[lines][];
        texts[page] = new int[lines];
        for (int line = 0; line < lines; line++) {
            hasher.hash(blocks[page].scan, line);
            indices[page][line] = Arrays.copyOf(hasher.indices(), hasher.size());
            texts[page][line] = hasher.texts();
        }
    }

    /** Deals sites out, the ones with most pages first, each to the fold that has fewest pages. */
    private static int[] deal(List<LabelledPage> pages, int folds) {
        Map<String, Integer> sizes = new TreeMap<>();
        pages.forEach(page -> sizes.merge(page.source(), 1, Integer::sum));
        List<String> sites = new ArrayList<>(sizes.keySet());
        // A stable sort: sites with as many pages stay in the order of their names.
        sites.sort((a, b) -> Integer.compare(sizes.getOrDefault(b, 0), sizes.getOrDefault(a, 0)));
        int[] load = new int[folds];
        Map<String, Integer> foldOf = new TreeMap<>();
        for (String site : sites) {
            int lightest = 0;
            for (int f = 1; f < folds; f++) {
                lightest = load[f] < load[lightest] ? f : lightest;
            }
            load[lightest] += sizes.getOrDefault(site, 0);
            foldOf.put(site, lightest);
        }
        return pages.stream()
                .mapToInt(page -> foldOf.getOrDefault(page.source(), 0))
                .toArray();
    }

    /** @throws IOException if the pages are from fewer sites than what is asked of them needs */
    static void requireSites(List<LabelledPage> pages, int needed) throws IOException {
        long sites = pages.stream().map(LabelledPage::source).distinct().count();
        if (sites < needed) {
            throw new IOException("The pages are to be from " + needed + " sites at least, and are from " + sites);
        }
    }

    int size() {
        return pages.size();
    }

    Block block(int page) {
        return blocks[page];
    }

    int[][] indices(int page) {
        return indices[page];
    }

    int[] texts(int page) {
        return texts[page];
    }

    int fold(int page) {
        return fold[page];
    }

    boolean isScraped(int page) {
        return pages.get(page).level().equals("scraped");
    }

    Label label(int page, int line) {
        return pages.get(page).lines().get(line).label();
    }

    /** What the first stage is to answer for a line: 1 for text, 0 for what goes, -1 where nobody knows. */
    byte[] targets(int page, int line) {
        List<Labelled> lines = pages.get(page).lines();
        byte[] targets = new byte[LineModel.HEADS];
        targets[LineModel.SELF] = target(lines, line);
        targets[LineModel.NEXT] = target(lines, line + 1);
        targets[LineModel.PREVIOUS] = target(lines, line - 1);
        int known = 0;
        int kept = 0;
        for (int i = line + 1; i < Math.min(lines.size(), line + 9); i++) {
            known += target(lines, i) >= 0 ? 1 : 0;
            kept += target(lines, i) == 1 ? 1 : 0;
        }
        targets[LineModel.REST] = (byte) (2 * kept > known ? 1 : 0);
        return targets;
    }

    /** Beyond the ends of an article there is no text. */
    private static byte target(List<Labelled> lines, int line) {
        if (line < 0 || line >= lines.size()) {
            return 0;
        }
        return switch (lines.get(line).label()) {
            case KEEP -> 1;
            case DROP -> 0;
            case AMBIGUOUS, TITLE -> -1;
        };
    }
}
