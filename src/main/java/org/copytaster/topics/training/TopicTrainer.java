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
import org.copytaster.topics.MediaTopics;
import org.copytaster.topics.TopicTagger;

/**
 * Trains the hashed model on raw text that the lexicons have labelled: multinomial logistic regression on the mean of an
 * article's words, by stochastic gradient descent, with half of the words left out at each step so that the words beside
 * those of the lexicon learn what they stand beside. Deterministic: one thread, fixed seed.
 */
public final class TopicTrainer {

    /** The model is the mean of so many, each trained in an order of its own: one alone leans on chance. */
    private static final int RUNS = 16;

    private static final int EPOCHS = 12;
    private static final float LEARNING_RATE = 20f;
    private static final double DROPOUT = 0.5;
    private static final long SEED = 17;
    private static final float LEAST_SHARE = 0.3f;
    private static final double SHARPENING = 2;
    private static final int MOST_OF_A_SOURCE = 2500;

    /** Blogs of public administrations, which write of little but their computers. */
    private static final List<String> NARROW_SOURCES = List.of("Digital.gov", "18F", "Canadian Digital Service");

    /** Collections that come in runs of sentences, in which one article follows upon another. */
    private static final List<String> RUNNING_SOURCES = List.of("Groningen Meaning Bank", "Wikinews it");

    private static final int SENTENCES_OF_A_RUN = 7;

    /** The most that an example counts because its topics are rare, 1 being the average. */
    private static final double MOST_IMPORTANCE = 4;

    /** How much an article that was labelled by hand counts, and an entry of a lexicon, one labelled by them being 1. */
    private static final float IMPORTANCE_BY_HAND = 3;

    private static final float IMPORTANCE_OF_ENTRY = 0.8f;

    private static final int LEAST_ARTICLES = 2;

    /** Licences under which a text may not go into the model, since it is to be free of conditions but attribution. */
    private static final List<String> EXCLUDED_LICENCES = List.of("SA", "OPL", "GPL", "Expat");

    private final TopicTagger tagger;
    private final List<Example> examples = new ArrayList<>();
    private final Map<String, Integer> perSource = new HashMap<>();

    private final Map<String, float[]> byHand;

    private static final class Example {
        final int[] buckets;
        final float[] weights;
        final float[] target;
        final float importance;

        Example(int[] buckets, float[] weights, float[] target, float importance) {
            this.buckets = buckets;
            this.weights = weights;
            this.target = target;
            this.importance = importance;
        }
    }

    /** @param tagger whose lexicons label the texts */
    public TopicTrainer(TopicTagger tagger) {
        this.tagger = tagger;
        byHand = HandLabels.wikinews();
        MediaTopics.LANGUAGES.forEach(language -> tagger.forEachEntry(language, this::addEntry));
    }

    /** An entry of a lexicon is a text of its own: so the model learns what words begin with in every language. */
    private void addEntry(String text, float[] parts) {
        add(Tokenizer.tokenize(""), Tokenizer.tokenize(text), parts, IMPORTANCE_OF_ENTRY);
    }

    /** How many texts there are to learn from, entries of the lexicons among them. */
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
                String source = row.path("source").asText();
                boolean excluded = EXCLUDED_LICENCES.stream().anyMatch(licence::contains)
                        || NARROW_SOURCES.stream().anyMatch(source::startsWith)
                        || row.path("unit").asText().equals("ocr");
                String shelf = row.path("lang").asText() + source;
                if (!excluded && perSource.merge(shelf, 1, Integer::sum) <= MOST_OF_A_SOURCE) {
                    label(row);
                }
            }
        }
    }

    private void label(JsonNode row) {
        Tokens headline = Tokenizer.tokenize(row.path("title").asText(""));
        String language = row.path("lang").asText();
        float[] known = byHand.get(row.path("id").asText());
        for (String part : parts(row)) {
            Tokens body = Tokenizer.tokenize(part);
            if (known != null) {
                add(headline, body, known, IMPORTANCE_BY_HAND);
            } else {
                float[] target = sharpened(tagger.lexiconShares(headline, body, language));
                if (target.length > 0) {
                    add(headline, body, target, 1);
                }
            }
        }
    }

    /** Sentences that were sampled one by one stand on their own; those of an article belong together. */
    private static List<String> parts(JsonNode row) {
        String source = row.path("source").asText();
        String text = row.path("text").asText("");
        List<String> sentences = List.of(text.split("\n", -1));
        if (RUNNING_SOURCES.stream().anyMatch(source::startsWith)) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < sentences.size(); i += SENTENCES_OF_A_RUN) {
                int end = Math.min(sentences.size(), i + SENTENCES_OF_A_RUN);
                parts.add(String.join("\n", sentences.subList(i, end)));
            }
            return parts;
        }
        boolean sampled = source.startsWith("Leipzig") || source.contains("Porttinari");
        return sampled ? sentences : List.of(text);
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

    private void add(Tokens headline, Tokens body, float[] target, float importance) {
        int[] buckets = new int[(headline.size() + body.size()) * HashedModel.FEATURES];
        float[] weights = new float[buckets.length];
        int size = 0;
        for (Tokens tokens : List.of(headline, body)) {
            char[] text = tokens.text().toCharArray();
            int[] features = new int[HashedModel.FEATURES];
            for (int i = 0; i < tokens.size(); i++) {
                int found = HashedModel.buckets(text, tokens.start(i), tokens.end(i), features);
                for (int feature = 0; feature < found; feature++) {
                    buckets[size] = features[feature];
                    weights[size++] = tokens == headline ? HashedModel.HEADLINE_WEIGHT : 1;
                }
            }
        }
        if (size > 0) {
            examples.add(new Example(Arrays.copyOf(buckets, size), Arrays.copyOf(weights, size), target, importance));
        }
    }

    /** Trains on all that was read. */
    public HashedModel train() {
        SplittableRandom random = new SplittableRandom(SEED);
        float[] importance = importance();
        float[] mean = new float[HashedModel.BUCKETS * HashedModel.CLASSES];
        for (int run = 0; run < RUNS; run++) {
            float[] weights = run(importance, random);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += weights[i] / RUNS;
            }
        }
        return quantised(mean);
    }

    private float[] run(float[] importance, SplittableRandom random) {
        float[] weights = new float[HashedModel.BUCKETS * HashedModel.CLASSES];
        int[] order = new int[examples.size()];
        Arrays.setAll(order, i -> i);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Shuffling.shuffle(order, random);
            float rate = LEARNING_RATE * (EPOCHS - epoch) / EPOCHS;
            for (int index : order) {
                step(examples.get(index), weights, rate * importance[index], random);
            }
        }
        return weights;
    }

    /** How much each example counts: more where its topics are rare, so that none is learnt for being common. */
    private float[] importance() {
        double[] mass = new double[HashedModel.CLASSES];
        for (Example example : examples) {
            for (int c = 0; c < mass.length; c++) {
                mass[c] += example.importance * example.target[c];
            }
        }
        double[] rarity = new double[examples.size()];
        for (int i = 0; i < rarity.length; i++) {
            float[] target = examples.get(i).target;
            for (int c = 0; c < mass.length; c++) {
                rarity[i] += target[c] == 0 ? 0 : target[c] / mass[c];
            }
        }
        double mean = Arrays.stream(rarity).sum() / Math.max(1, rarity.length);
        float[] result = new float[rarity.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) (examples.get(i).importance * Math.min(MOST_IMPORTANCE, rarity[i] / mean));
        }
        return result;
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

    /** Makes probabilities of logits, in place. */
    static void softmax(float[] values) {
        float most = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            most = Math.max(most, value);
        }
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            // Less the greatest, since a word of one feature may learn more than the exponent of a float can hold.
            values[i] = (float) StrictMath.exp(values[i] - most);
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
