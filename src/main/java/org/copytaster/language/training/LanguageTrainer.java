package org.copytaster.language.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;
import org.copytaster.language.LanguageModel;

/**
 * Makes a {@link LanguageModel} from three sources: news texts of the supported languages, n-gram counts of Wikipedia
 * abstracts, and the Universal Declaration of Human Rights. The same input gives the same bytes.
 *
 * <p>Each source of a language gives a distribution over n-grams; a language's own is their weighted mean, drawn
 * towards the mean of all languages with the strength of {@link #PRIOR} n-grams (Dirichlet smoothing), so that a
 * language of which little is known is not taken to lack what was not seen.
 */
public final class LanguageTrainer {

    /** N-grams that the prior is worth. */
    private static final double PRIOR = 20_000;

    /** A source is never taken to know more than this many n-grams: news, encyclopaedia and law differ in what they say. */
    private static final double MOST_EVIDENCE = 1_000_000;

    /** N-grams rarer than this in every lane are left out, so that they do not share a row with those that matter. */
    private static final double RAREST = 4e-6;

    /** By this, confidence comes out as the share of texts named right, on sentences as on whole articles. */
    private static final float TEMPERATURE = 0.1f;

    private static final double LIMIT = 127;

    private final List<Lane> lanes;
    private final Path texts;
    private final Path statistics;

    /**
     * @param texts the folder with {@code <language>.jsonl.gz}
     * @param statistics what {@code tools/language-statistics.sh} has written
     */
    public LanguageTrainer(Path texts, Path statistics) {
        this(Lane.all(), texts, statistics);
    }

    LanguageTrainer(List<Lane> lanes, Path texts, Path statistics) {
        this.lanes = List.copyOf(lanes);
        this.texts = texts;
        this.statistics = statistics;
    }

    /**
     * @param progress is told the name of each lane that is done, and of how many n-grams it knows
     * @throws IOException if an input is missing or cannot be read
     */
    public LanguageModel train(ObjDoubleConsumer<String> progress) throws IOException {
        GramTable table = new GramTable(lanes.size());
        double[] evidence = new double[lanes.size()];
        for (int lane = 0; lane < lanes.size(); lane++) {
            List<Source> sources = lanes.get(lane).sources(texts, statistics);
            double weights = sources.stream().mapToDouble(Source::weight).sum();
            for (Source source : sources) {
                double total = source.counts().total();
                evidence[lane] += Math.min(total, MOST_EVIDENCE);
                double share = source.weight() / weights / total;
                for (Map.Entry<Long, Double> gram : source.counts().entries()) {
                    table.add(gram.getKey(), lane, gram.getValue() * share);
                }
            }
            progress.accept(lanes.get(lane).label(), evidence[lane]);
        }
        List<String> names = lanes.stream().map(Lane::name).toList();
        float[] priors = new float[lanes.size()];
        for (int lane = 0; lane < priors.length; lane++) {
            priors[lane] = (float) lanes.get(lane).prior();
        }
        return new LanguageModel(names, priors, TEMPERATURE, weights(table, evidence));
    }

    private static byte[] weights(GramTable table, double[] evidence) {
        int lanes = evidence.length;
        double[] shares = new double[LanguageModel.BUCKETS * lanes];
        for (Map.Entry<Long, float[]> gram : table.entries()) {
            float[] row = gram.getValue();
            if (max(row) >= RAREST) {
                int start = LanguageModel.bucket(gram.getKey()) * lanes;
                for (int lane = 0; lane < lanes; lane++) {
                    shares[start + lane] += row[lane];
                }
            }
        }
        byte[] weights = new byte[shares.length];
        for (int start = 0; start < shares.length; start += lanes) {
            double mean = 0;
            for (int lane = 0; lane < lanes; lane++) {
                mean += shares[start + lane] / lanes;
            }
            for (int lane = 0; mean > 0 && lane < lanes; lane++) {
                double own = (evidence[lane] * shares[start + lane] + PRIOR * mean) / (evidence[lane] + PRIOR);
                double steps = Math.rint(Math.log(own / mean) * LanguageModel.STEPS);
                weights[start + lane] = (byte) Math.max(-LIMIT, Math.min(LIMIT, steps));
            }
        }
        return weights;
    }

    private static float max(float[] row) {
        float max = 0;
        for (float value : row) {
            max = Math.max(max, value);
        }
        return max;
    }
}
