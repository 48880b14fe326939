package org.copytaster.topics.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.copytaster.entities.Tokenizer;
import org.copytaster.entities.Tokens;
import org.copytaster.topics.HashedModel;
import org.copytaster.topics.TopicTagger;

/**
 * Trains the hashed model on raw text that the lexicons have labelled: multinomial logistic regression on the mean of an
 * article's words, by stochastic gradient descent, with half of the words left out at each step so that the words beside
 * those of the lexicon learn what they stand beside. Deterministic: one thread, fixed seed.
 */
public final class TopicTrainer {

    private static final int EPOCHS = 12;
    private static final float LEARNING_RATE = 20f;
    private static final double DROPOUT = 0.5;
    private static final long SEED = 17;
    private static final float LEAST_SHARE = 0.3f;
    private static final double SHARPENING = 2;
    private static final int MOST_OF_A_SOURCE = 2500;

    /** Blogs of public administrations, which write of little but their computers. */
    private static final List<String> NARROW_SOURCES = List.of("Digital.gov", "18F", "Canadian Digital Service");

    private static final int MOST_OF_A_NARROW_SOURCE = 600;

    /** How far the topics that the texts have too few of are made up for: 0 is not at all, 1 is wholly. */
    private static final double BALANCE = 0.7;

    private static final double MOST_IMPORTANCE = 4;
    private static final int LEAST_ARTICLES = 2;

    /** Licences under which a text may not go into the model, since it is to be free of conditions but attribution. */
    private static final List<String> EXCLUDED_LICENCES = List.of("SA", "OPL", "GPL", "Expat");

    private final TopicTagger tagger;
    private final List<Example> examples = new ArrayList<>();
    private final Map<String, Integer> perSource = new HashMap<>();

    private static final class Example {
        final int[] buckets;
        final float[] weights;
        final float[] target;

        Example(int[] buckets, float[] weights, float[] target) {
            this.buckets = buckets;
            this.weights = weights;
            this.target = target;
        }
    }

    /** @param tagger whose lexicons label the texts */
    public TopicTrainer(TopicTagger tagger) {
        this.tagger = tagger;
    }

    /** How many texts the lexicons could label. */
    public int size() {
        return examples.size();
    }

    /**
     * Reads raw texts, one JSON object a line: {lang, source, licence, unit, title, text}. Left out are those under a
     * licence with conditions beyond attribution, and historical scans.
     */
    public void read(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedReader reader = LabelledArticle.open(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode row = mapper.readTree(line);
                String licence = row.path("licence").asText();
                String source = row.path("lang").asText() + row.path("source").asText();
                boolean excluded = EXCLUDED_LICENCES.stream().anyMatch(licence::contains)
                        || row.path("unit").asText().equals("ocr");
                if (!excluded && perSource.merge(source, 1, Integer::sum) <= most(row)) {
                    label(row);
                }
            }
        }
    }

    private static int most(JsonNode row) {
        String source = row.path("source").asText();
        return NARROW_SOURCES.stream().anyMatch(source::startsWith) ? MOST_OF_A_NARROW_SOURCE : MOST_OF_A_SOURCE;
    }

    private void label(JsonNode row) {
        Tokens headline = Tokenizer.tokenize(row.path("title").asText(""));
        String text = row.path("text").asText("");
        String language = row.path("lang").asText();
        // Sentences that were sampled one by one stand on their own; those of an article belong together.
        boolean sampled = row.path("source").asText().startsWith("Leipzig");
        for (String part : sampled ? text.split("\n", -1) : new String[] {text}) {
            Tokens body = Tokenizer.tokenize(part);
            float[] target = sharpened(tagger.lexiconShares(headline, body, language));
            if (target.length > 0) {
                examples.add(example(headline, body, target));
            }
        }
    }

    /** The lexicons' shares as probabilities to aim at; empty where they are not clear enough to learn from. */
    private static float[] sharpened(float[] shares) {
        float[] target = new float[HashedModel.CLASSES];
        float most = 0;
        double total = 0;
        for (int i = 0; i < Math.min(shares.length, target.length); i++) {
            most = Math.max(most, shares[i]);
            target[i] = (float) StrictMath.pow(shares[i], SHARPENING);
            total += target[i];
        }
        if (most < LEAST_SHARE) {
            return new float[0];
        }
        for (int i = 0; i < target.length; i++) {
            target[i] /= (float) total;
        }
        return target;
    }

    private static Example example(Tokens headline, Tokens body, float[] target) {
        int[] buckets = new int[headline.size() + body.size()];
        float[] weights = new float[buckets.length];
        int size = 0;
        for (int i = 0; i < headline.size() + body.size(); i++) {
            boolean inHeadline = i < headline.size();
            int bucket = inHeadline ? HashedModel.bucket(headline, i) : HashedModel.bucket(body, i - headline.size());
            if (bucket >= 0) {
                buckets[size] = bucket;
                weights[size++] = inHeadline ? HashedModel.HEADLINE_WEIGHT : 1;
            }
        }
        return new Example(Arrays.copyOf(buckets, size), Arrays.copyOf(weights, size), target);
    }

    /** Trains on all that was read. */
    public HashedModel train() {
        SplittableRandom random = new SplittableRandom(SEED);
        float[] weights = new float[HashedModel.BUCKETS * HashedModel.CLASSES];
        int[] order = new int[examples.size()];
        Arrays.setAll(order, i -> i);
        float[] importance = importance();
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            shuffle(order, random);
            float rate = LEARNING_RATE * (EPOCHS - epoch) / EPOCHS;
            for (int index : order) {
                step(examples.get(index), weights, rate * importance[index], random);
            }
        }
        return quantised(weights);
    }

    /** How much each example counts, 1 on average: more where its topics are rare. */
    private float[] importance() {
        double[] mass = new double[HashedModel.CLASSES];
        for (Example example : examples) {
            for (int c = 0; c < mass.length; c++) {
                mass[c] += example.target[c];
            }
        }
        double[] importance = new double[examples.size()];
        for (int i = 0; i < importance.length; i++) {
            float[] target = examples.get(i).target;
            for (int c = 0; c < mass.length; c++) {
                importance[i] += target[c] == 0 ? 0 : target[c] * StrictMath.pow(mass[c], -BALANCE);
            }
        }
        double mean = Arrays.stream(importance).sum() / Math.max(1, importance.length);
        float[] result = new float[importance.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) Math.min(MOST_IMPORTANCE, importance[i] / mean);
        }
        return result;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    private static void step(Example example, float[] weights, float rate, SplittableRandom random) {
        boolean[] kept = new boolean[example.buckets.length];
        float mass = 0;
        for (int i = 0; i < kept.length; i++) {
            kept[i] = random.nextDouble() >= DROPOUT;
            mass += kept[i] ? example.weights[i] : 0;
        }
        if (mass == 0) {
            return;
        }
        float[] gradient = new float[HashedModel.CLASSES];
        for (int i = 0; i < kept.length; i++) {
            for (int c = 0; kept[i] && c < gradient.length; c++) {
                gradient[c] += example.weights[i] / mass * weights[example.buckets[i] * HashedModel.CLASSES + c];
            }
        }
        softmax(gradient);
        for (int c = 0; c < gradient.length; c++) {
            gradient[c] = example.target[c] - gradient[c];
        }
        for (int i = 0; i < kept.length; i++) {
            for (int c = 0; kept[i] && c < gradient.length; c++) {
                weights[example.buckets[i] * HashedModel.CLASSES + c] += rate * example.weights[i] / mass * gradient[c];
            }
        }
    }

    private static void softmax(float[] values) {
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) StrictMath.exp(values[i]);
            total += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= (float) total;
        }
    }

    /** Rounds to bytes; a bucket seen in fewer than two articles knows too little to keep. */
    private HashedModel quantised(float[] weights) {
        int[] articles = new int[HashedModel.BUCKETS];
        for (Example example : examples) {
            Arrays.stream(example.buckets).distinct().forEach(bucket -> articles[bucket]++);
        }
        float most = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = articles[i / HashedModel.CLASSES] < LEAST_ARTICLES ? 0 : weights[i];
            most = Math.max(most, Math.abs(weights[i]));
        }
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < weights.length && most > 0; i++) {
            bytes[i] = (byte) Math.round(weights[i] / most * Byte.MAX_VALUE);
        }
        return new HashedModel(bytes, most / Byte.MAX_VALUE);
    }
}
