package org.copytaster.clean.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.copytaster.clean.Block;
import org.copytaster.clean.CleanModel;
import org.copytaster.clean.ContextFeatures;
import org.copytaster.clean.FixedFeatures;
import org.copytaster.clean.LineModel;
import org.copytaster.clean.TreeModel;
import org.copytaster.clean.training.LabelledPage.Label;

/**
 * Trains all stages. A stage learns from scores that the one before gives to sites it has not seen, as it will have to
 * when it meets new ones. Same pages in the same order, same model.
 */
public final class CleanTrainer {

    private static final int ROUNDS = 3;
    private static final TreeTrainer.Settings TREES = new TreeTrainer.Settings(250, 6, 0.08, 3, 0.3, 0.6);

    /** Of the lines that go from whole pages, so many times more than trees need. */
    private static final int THINNING = 3;

    /** Lines of whole pages are many, and their text is the text of the scraped ones once more. */
    private static final float PAGE_WEIGHT = 0.4f;

    /** To lose a line of the article is worse than to keep one of boilerplate. */
    private static final float KEPT = 1.4f;

    private final Corpus corpus;
    private final int[] pages;
    private final int[] folds;

    CleanTrainer(Corpus corpus, int[] pages) {
        this.corpus = corpus;
        this.pages = pages;
        this.folds = IntStream.of(pages).map(corpus::fold).distinct().sorted().toArray();
    }

    /**
     * Trains on pages in which every line counts; takes a minute or two, and 3 GB.
     *
     * @throws IOException if they are all from one site: a stage learns from scores given to sites that were not seen
     */
    public static CleanModel train(List<LabelledPage> pages) throws IOException {
        Corpus.requireSites(pages, 2);
        Corpus corpus = new Corpus(pages, 5);
        return train(corpus, IntStream.range(0, pages.size()).toArray());
    }

    /** Trains on some pages of a corpus. */
    static CleanModel train(Corpus corpus, int[] pages) {
        return new CleanTrainer(corpus, pages).train();
    }

    private CleanModel train() {
        LineModel lines = LineModelTrainer.train(corpus, pages);
        float[][] stage1 = new float[corpus.size()][];
        float[][] score = new float[corpus.size()][];
        for (int fold : folds) {
            CleanModel blind = new CleanModel(LineModelTrainer.train(corpus, except(fold)), List.of());
            for (int page : only(fold)) {
                stage1[page] = blind.scoreAlone(corpus.block(page));
                score[page] = blind.score(corpus.block(page), stage1[page]);
            }
        }
        List<TreeModel> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(fit(pages, stage1, score));
            if (round + 1 < ROUNDS) {
                score = scoreBlind(stage1, score);
            }
        }
        return new CleanModel(lines, rounds);
    }

    float[][] scoreBlind(float[][] stage1, float[][] before) {
        float[][] score = new float[corpus.size()][];
        for (int fold : folds) {
            TreeModel trees = fit(except(fold), stage1, before);
            for (int page : only(fold)) {
                Block block = corpus.block(page);
                int[][] columns = new int[FixedFeatures.COUNT + ContextFeatures.COUNT][];
                TreeModel.order(FixedFeatures.of(block, stage1[page]), FixedFeatures.COUNT, columns, 0);
                TreeModel.order(
                        new ContextFeatures(block, before[page]).rows(),
                        ContextFeatures.COUNT,
                        columns,
                        FixedFeatures.COUNT);
                score[page] = trees.score(columns, block.lines);
            }
        }
        return score;
    }

    private int[] except(int fold) {
        return IntStream.of(pages).filter(page -> corpus.fold(page) != fold).toArray();
    }

    private int[] only(int fold) {
        return IntStream.of(pages).filter(page -> corpus.fold(page) == fold).toArray();
    }

    TreeModel fit(int[] on, float[][] stage1, float[][] score) {
        int rows = 0;
        for (int page : on) {
            for (int line = 0; line < corpus.block(page).lines; line++) {
                rows += weight(page, line) > 0 ? 1 : 0;
            }
        }
        float[][] columns = new float[FixedFeatures.COUNT + ContextFeatures.COUNT][rows];
        float[] target = new float[rows];
        float[] weight = new float[rows];
        int row = 0;
        for (int page : on) {
            Block block = corpus.block(page);
            float[] fixed = FixedFeatures.of(block, stage1[page]);
            float[] context = new ContextFeatures(block, score[page]).rows();
            for (int line = 0; line < block.lines; line++) {
                if (weight(page, line) > 0) {
                    for (int f = 0; f < FixedFeatures.COUNT; f++) {
                        columns[f][row] = fixed[line * FixedFeatures.COUNT + f];
                    }
                    for (int f = 0; f < ContextFeatures.COUNT; f++) {
                        columns[FixedFeatures.COUNT + f][row] = context[line * ContextFeatures.COUNT + f];
                    }
                    target[row] = corpus.label(page, line) == Label.KEEP ? 1 : 0;
                    weight[row] = weight(page, line);
                    row++;
                }
            }
        }
        return new TreeTrainer(columns, target, weight, TREES).train();
    }

    /** How much a line counts: nothing for one that nobody could label and for two in three that go from a whole page. */
    private float weight(int page, int line) {
        Label label = corpus.label(page, line);
        if (label != Label.KEEP && label != Label.DROP) {
            return 0;
        }
        if (label == Label.KEEP) {
            return corpus.isScraped(page) ? KEPT : PAGE_WEIGHT * KEPT;
        }
        if (corpus.isScraped(page)) {
            return 1;
        }
        return (page + line) % THINNING == 0 ? PAGE_WEIGHT * THINNING : 0;
    }
}
