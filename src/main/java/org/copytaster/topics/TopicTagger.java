package org.copytaster.topics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copytaster.article.Entity;
import org.copytaster.article.Mention;
import org.copytaster.article.Topic;
import org.copytaster.entities.Tokens;

/**
 * Files an article under IPTC Media Topics, two levels deep, by what a lexicon finds in it and what a hashed linear
 * model makes of all its words. Immutable, safe for any number of threads.
 */
public final class TopicTagger {

    private static final double ROUNDING = 1e4;

    private final MediaTopics table;
    private final Settings settings;
    private final HashedModel model;
    private final TopicTree tree;
    private final Map<String, Vocabulary> vocabularies;

    private TopicTagger(
            MediaTopics table, Settings settings, HashedModel model, List<String> userLexicon, String userFile) {
        this.table = table;
        this.settings = settings;
        this.model = model;
        Map<String, LexiconReader> readers = new TreeMap<>();
        for (String language : MediaTopics.LANGUAGES) {
            readers.put(language, read(table, language).replace(userLexicon, language, userFile));
        }
        Map<String, String> ownNames = new TreeMap<>();
        readers.values().forEach(reader -> ownNames.putAll(reader.ownNames()));
        tree = new TopicTree(table, ownNames);
        Map<String, Vocabulary> compiled = new TreeMap<>();
        readers.forEach((language, reader) -> compiled.put(language, new Vocabulary(reader.entries(), tree)));
        vocabularies = Map.copyOf(compiled);
    }

    private static LexiconReader read(MediaTopics table, String language) {
        LexiconReader reader = new LexiconReader(table);
        for (String file : List.of("function-words", "not-news", "names", language)) {
            String name = "lexicon/" + file + ".txt";
            reader.add(Resources.lines(name), language, name);
        }
        return reader;
    }

    /** The tagger with the lexicons and weights that ship in the jar. */
    public static TopicTagger bundled() {
        return new TopicTagger(MediaTopics.bundled(), Settings.bundled(), HashedModel.bundled(), List.of(), "");
    }

    /**
     * This tagger with a newsroom's own entries, which add to the bundled ones or, where the spelling is the same,
     * replace them. The format is that of the bundled lexicons; see {@code lexicon/names.txt}.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is not well formed; the message names the line
     */
    public TopicTagger with(Path userLexicon) throws IOException {
        return new TopicTagger(table, settings, model, Files.readAllLines(userLexicon), userLexicon.toString());
    }

    /** The topics that it knows. */
    public MediaTopics table() {
        return table;
    }

    /**
     * @param headline the headline's tokens, none if there is no headline
     * @param body the clean body's tokens
     * @param entities what the article names; empty where that stage was skipped
     * @param language the article's language (ISO 639-1); of one that is not among
     *     {@link MediaTopics#LANGUAGES} nothing is known
     * @return at most three, best first; none rather than a wrong one
     */
    public List<Topic> tag(Tokens headline, Tokens body, List<Entity> entities, String language) {
        Vocabulary vocabulary = vocabularies.get(language);
        if (vocabulary == null) {
            return List.of();
        }
        Reading reading = read(vocabulary, headline, body, entities);
        Tally tally = new Tally(tree, vocabulary, reading.hits());
        if (!reading.isRunningText() || tally.notNewsShare() >= settings.notNewsShare()) {
            return List.of();
        }
        float[] shares = shares(tally);
        fuse(shares, reading.sum());
        return choose(tally, shares, headline, body, language);
    }

    /**
     * What the lexicons alone make of an article, which is what the hashed model learns from.
     *
     * @return each top-level topic's part of the evidence, in the order of their codes; empty where nothing is known
     */
    public float[] lexiconShares(Tokens headline, Tokens body, String language) {
        Vocabulary vocabulary = vocabularies.get(language);
        if (vocabulary == null) {
            return new float[0];
        }
        Reading reading = read(vocabulary, headline, body, List.of());
        Tally tally = new Tally(tree, vocabulary, reading.hits());
        boolean tooLittle = tally.total() < settings.leastEvidence() || tally.notNewsShare() >= settings.notNewsShare();
        return tooLittle ? new float[0] : shares(tally);
    }

    private Reading read(Vocabulary vocabulary, Tokens headline, Tokens body, List<Entity> entities) {
        Reading reading = new Reading(vocabulary, model, settings);
        reading.read(headline, entities, Mention.Field.HEADLINE);
        reading.read(body, entities, Mention.Field.BODY);
        reading.addNames(entities);
        return reading;
    }

    /** Lets the hashed model have its say, the more of the words it knows. */
    private void fuse(float[] shares, HashedModel.Sum sum) {
        float weight = settings.modelShare() * sum.coverage();
        float[] probabilities = sum.probabilities();
        for (int root = 0; root < shares.length; root++) {
            float probability = root < probabilities.length ? probabilities[root] : 0;
            shares[root] = (1 - weight) * shares[root] + weight * probability;
        }
    }

    /** Each root's part of the article; they add up to 1. */
    private float[] shares(Tally tally) {
        float[] shares = new float[tree.roots()];
        for (int root = 0; root < shares.length; root++) {
            shares[root] = tally.total() == 0 ? 0 : tally.score(root) / tally.total();
        }
        return shares;
    }

    private List<Topic> choose(Tally tally, float[] shares, Tokens headline, Tokens body, String language) {
        float[] left = Arrays.copyOf(shares, shares.length);
        List<Topic> topics = new ArrayList<>();
        float bestShare = 0;
        while (topics.size() < settings.mostTopics()) {
            int best = indexOfMost(left);
            boolean tooFar = !topics.isEmpty() && score(left[best]) < settings.shareOfBest() * score(bestShare);
            if (tooFar || left[best] < settings.leastShare() || tally.score(best) < settings.leastEvidence()) {
                break;
            }
            bestShare = topics.isEmpty() ? left[best] : bestShare;
            topics.add(topic(tally, best, left[best], topics.size(), headline, body, language));
            left[best] = 0;
        }
        return List.copyOf(topics);
    }

    private static int indexOfMost(float[] values) {
        int most = 0;
        for (int i = 1; i < values.length; i++) {
            most = values[i] > values[most] ? i : most;
        }
        return most;
    }

    private Topic topic(Tally tally, int root, float share, int rank, Tokens headline, Tokens body, String language) {
        int below = tally.bestBelow(root, settings.leastLevelTwoShare());
        int slot = below < 0 ? root : below;
        return new Topic(
                tree.qcode(slot),
                tree.level(slot),
                tree.name(slot, language),
                Math.round(score(share) * ROUNDING) / ROUNDING,
                Math.min(100, Math.round(100 * share)),
                confidence(share, tally.score(root), rank),
                tally.evidence(slot, headline, body));
    }

    private double score(float share) {
        return StrictMath.pow(share, settings.contrast());
    }

    private int confidence(float share, float evidence, int rank) {
        double x = settings.confidenceBase()
                + settings.confidenceByShare() * share
                + settings.confidenceByEvidence() * StrictMath.log1p(evidence)
                + settings.confidenceByRank() * rank;
        return (int) Math.round(100 / (1 + StrictMath.exp(-x)));
    }
}
