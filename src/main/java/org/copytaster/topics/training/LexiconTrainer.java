package org.copytaster.topics.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.copytaster.entities.Tokenizer;
import org.copytaster.entities.Tokens;
import org.copytaster.topics.HashedModel;
import org.copytaster.topics.TopicTagger;

/**
 * Learns by which factor the entries of a lexicon should weigh more or less than is written, from articles whose topics
 * are known: the factors make the topics' parts of the evidence more like those that were given. One factor for an entry,
 * whatever it speaks for, so that the lexicon stays what its authors say of the words. By stochastic gradient descent with
 * a rate for each entry (AdaGrad: Duchi, Hazan and Singer, 2011) on the logarithms of the factors, which are held near 0.
 * Deterministic: one thread, fixed seed.
 */
public final class LexiconTrainer {

    /** The factors are the mean of so many trainings, each in an order of its own. */
    private static final int RUNS = 8;

    private static final int EPOCHS = 4;
    private static final double RATE = 0.05;

    /** How strongly a logarithm is drawn to 0 at each article in which the entry stands. */
    private static final double PULL = 0.1;

    private static final double FIRST_SQUARES = 0.01;
    private static final double LEAST_LOG = -2.5;
    private static final double MOST_LOG = 1.5;

    /** Evidence that every article has, for all topics alike: an article with one word is not sure of its topic. */
    private static final double EVIDENCE_OF_NONE = 0.3;

    private static final double LEAST_SHARE = 1e-3;
    private static final long SEED = 17;

    /** A factor nearer to 1 says nothing. */
    private static final double LEAST_CHANGE = 0.05;

    private static final int WIDTH = 120;

    private final TopicTagger tagger;
    private final Map<String, Shelf> shelves = new TreeMap<>();
    private final Map<String, float[]> byHand = HandLabels.wikinews();

    /** The articles of one language, and the entries found in them. */
    private static final class Shelf {
        /** By spelling, in the order in which they were found. */
        final Map<String, Integer> numbers = new LinkedHashMap<>();

        final List<Example> examples = new ArrayList<>();

        int number(String spelling) {
            return numbers.computeIfAbsent(spelling, found -> numbers.size());
        }
    }

    private static final class Example {
        final int[] entries;
        final float[][] evidence;
        final float[] target;

        Example(int[] entries, float[][] evidence, float[] target) {
            this.entries = entries;
            this.evidence = evidence;
            this.target = target;
        }
    }

    /** @param tagger whose lexicons are to be weighed */
    public LexiconTrainer(TopicTagger tagger) {
        this.tagger = tagger;
    }

    /**
     * Reads articles of newspapers, one a line: language, main topic, other topics, words of the headline, words of the
     * body, with tabs between them. Factors are learnt for the languages that have such articles.
     */
    public void readWords(Path file) throws IOException {
        try (BufferedReader reader = LabelledArticle.open(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    String[] row = line.split("\t", -1);
                    Shelf shelf = shelves.computeIfAbsent(row[0], language -> new Shelf());
                    add(shelf, row[0], words(row[3]), words(row[4]), HandLabels.parts(row[1], row[2]));
                }
            }
        }
    }

    private static String words(String column) {
        return column.replace('_', ' ');
    }

    /** Reads raw texts, as {@link TopicTrainer#read} does, and takes those among them that were labelled by hand. */
    public void read(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedReader reader = LabelledArticle.open(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode row = mapper.readTree(line);
                float[] target = byHand.get(row.path("id").asText());
                String language = row.path("lang").asText();
                Shelf shelf = shelves.get(language);
                if (target != null && shelf != null) {
                    String title = row.path("title").asText("");
                    add(shelf, language, title, row.path("text").asText(""), target);
                }
            }
        }
    }

    private void add(Shelf shelf, String language, String headline, String body, float[] target) {
        List<Integer> entries = new ArrayList<>();
        List<float[]> evidence = new ArrayList<>();
        Tokens title = Tokenizer.tokenize(headline);
        tagger.forEachEvidence(title, Tokenizer.tokenize(body), language, (spelling, parts) -> {
            entries.add(shelf.number(spelling));
            evidence.add(parts);
        });
        if (!entries.isEmpty()) {
            int[] numbers = entries.stream().mapToInt(Integer::intValue).toArray();
            shelf.examples.add(new Example(numbers, evidence.toArray(new float[0][]), target));
        }
    }

    /** How many articles have a word that speaks for any topic. */
    public int size() {
        return shelves.values().stream()
                .mapToInt(shelf -> shelf.examples.size())
                .sum();
    }

    /** The factors, as lines that the tagger reads beside its lexicons. */
    public List<String> train() {
        List<String> lines = new ArrayList<>();
        shelves.forEach((language, shelf) -> {
            lines.add("");
            lines.add("%language " + language);
            write(shelf, factors(shelf), lines);
        });
        return lines;
    }

    private static double[] factors(Shelf shelf) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] logs = new double[shelf.numbers.size()];
        for (int run = 0; run < RUNS; run++) {
            double[] some = run(shelf, random);
            for (int i = 0; i < logs.length; i++) {
                logs[i] += some[i] / RUNS;
            }
        }
        return Arrays.stream(logs).map(StrictMath::exp).toArray();
    }

    private static double[] run(Shelf shelf, SplittableRandom random) {
        double[] logs = new double[shelf.numbers.size()];
        double[] squares = new double[logs.length];
        Arrays.fill(squares, FIRST_SQUARES);
        int[] order = new int[shelf.examples.size()];
        Arrays.setAll(order, i -> i);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Shuffling.shuffle(order, random);
            for (int index : order) {
                step(shelf.examples.get(index), logs, squares);
            }
        }
        return logs;
    }

    private static void step(Example example, double[] logs, double[] squares) {
        double[] gradient = gradient(example, logs);
        for (int i = 0; i < gradient.length; i++) {
            int entry = example.entries[i];
            double slope = gradient[i] + PULL * logs[entry];
            squares[entry] += slope * slope;
            double log = logs[entry] - RATE * slope / Math.sqrt(squares[entry]);
            logs[entry] = Math.max(LEAST_LOG, Math.min(MOST_LOG, log));
        }
    }

    /** Of the cross-entropy between the parts that were given and those of the evidence, by each entry's logarithm. */
    private static double[] gradient(Example example, double[] logs) {
        double[] factors = new double[example.entries.length];
        double[] shares = new double[HashedModel.CLASSES];
        Arrays.fill(shares, EVIDENCE_OF_NONE / shares.length);
        double total = EVIDENCE_OF_NONE;
        for (int i = 0; i < factors.length; i++) {
            factors[i] = StrictMath.exp(logs[example.entries[i]]);
            for (int root = 0; root < shares.length; root++) {
                shares[root] += factors[i] * example.evidence[i][root];
                total += factors[i] * example.evidence[i][root];
            }
        }
        double[] byEvidence = byEvidence(example.target, shares, total);
        double[] gradient = new double[factors.length];
        for (int i = 0; i < gradient.length; i++) {
            for (int root = 0; root < shares.length; root++) {
                gradient[i] += factors[i] * example.evidence[i][root] * byEvidence[root];
            }
        }
        return gradient;
    }

    /** Of the same, by the evidence for each topic. */
    private static double[] byEvidence(float[] target, double[] evidence, double total) {
        double[] slopes = new double[evidence.length];
        double mean = 0;
        for (int root = 0; root < slopes.length; root++) {
            double share = evidence[root] / total;
            slopes[root] = -target[root] / Math.max(share, LEAST_SHARE);
            mean += slopes[root] * share;
        }
        for (int root = 0; root < slopes.length; root++) {
            slopes[root] = (slopes[root] - mean) / total;
        }
        return slopes;
    }

    private static void write(Shelf shelf, double[] factors, List<String> lines) {
        Map<String, TreeSet<String>> byFactor = new TreeMap<>();
        shelf.numbers.forEach((spelling, number) -> {
            if (Math.abs(factors[number] - 1) >= LEAST_CHANGE) {
                byFactor.computeIfAbsent(
                                String.format(Locale.ROOT, "=%.2f", factors[number]), factor -> new TreeSet<>())
                        .add(spelling);
            }
        });
        byFactor.forEach((factor, spellings) -> {
            StringBuilder line = new StringBuilder(factor);
            for (String spelling : spellings) {
                if (line.length() + 1 + spelling.length() > WIDTH) {
                    lines.add(line.toString());
                    line = new StringBuilder(factor);
                }
                line.append(' ').append(spelling);
            }
            lines.add(line.toString());
        });
    }
}
