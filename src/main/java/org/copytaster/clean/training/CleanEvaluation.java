package org.copytaster.clean.training;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.copytaster.article.RawArticle;
import org.copytaster.article.Removal;
import org.copytaster.clean.CleanSettings;
import org.copytaster.clean.Cleaned;
import org.copytaster.clean.Cleaner;

/** Measures cleaning on labelled pages, each taken through the whole cleaner. */
public final class CleanEvaluation {

    private CleanEvaluation() {}

    /** Measures the model that ships. */
    public static ScoreTable shipped(List<LabelledPage> pages) {
        ScoreTable table = new ScoreTable();
        Cleaner cleaner = Cleaner.bundled();
        pages.forEach(page -> table.add(page, dropped(cleaner, page)));
        return table;
    }

    /**
     * Measures by cross-validation over sites: each page by models that have seen no page of its site.
     *
     * @param folds 3 or more: within each, training itself deals out the others
     * @throws IOException if the pages are from fewer sites than that
     */
    public static ScoreTable crossValidate(List<LabelledPage> pages, int folds) throws IOException {
        Corpus.requireSites(pages, folds);
        ScoreTable table = new ScoreTable();
        Corpus corpus = new Corpus(pages, folds);
        for (int fold = 0; fold < folds; fold++) {
            int held = fold;
            int[] others = IntStream.range(0, pages.size())
                    .filter(page -> corpus.fold(page) != held)
                    .toArray();
            Cleaner cleaner = new Cleaner(CleanTrainer.train(corpus, others), CleanSettings.DEFAULT);
            for (int page = 0; page < pages.size(); page++) {
                if (corpus.fold(page) == held) {
                    table.add(pages.get(page), dropped(cleaner, pages.get(page)));
                }
            }
        }
        return table;
    }

    /** A line is dropped when at least half of it lies inside the removals. */
    static boolean[] dropped(Cleaner cleaner, LabelledPage page) {
        RawArticle article = new RawArticle(
                page.id(),
                page.text(),
                page.title().isEmpty() ? null : page.title(),
                page.source(),
                null,
                null,
                null,
                Map.of());
        Cleaned cleaned = cleaner.clean(article, page.language());
        boolean[] dropped = new boolean[page.lines().size()];
        int at = 0;
        for (int line = 0; line < dropped.length; line++) {
            int end = at + page.lines().get(line).text().length();
            int covered = 0;
            for (Removal removal : cleaned.removed()) {
                covered += Math.max(0, Math.min(end, removal.end()) - Math.max(at, removal.start()));
            }
            dropped[line] = 2 * covered >= Math.max(1, end - at);
            at = end + 1;
        }
        return dropped;
    }
}
