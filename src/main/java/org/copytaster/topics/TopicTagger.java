package org.copytaster.topics;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import org.copytaster.article.Entity;
import org.copytaster.article.Mention;
import org.copytaster.article.Topic;
import org.copytaster.entities.Tokens;
import org.copytaster.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Files an article under IPTC Media Topics, two levels deep, by what a lexicon finds in it and what a hashed linear
 * model makes of all its words. Immutable, safe for any number of threads.
 */
public final class TopicTagger {

    private static final String WEIGHTS = "lexicon/weights.txt";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final MediaTopics table;
    private final Settings settings;
    private final HashedModel model;

    /** Whether entries weigh what was learnt from newspapers, and not what was written. */
    private final boolean weighed;

    private final TopicTree tree;
    private final float[] factors;
    private final float[] beside;
    private final List<String> userLexicon;
    private final String userFile;

    /** The lexicons that have been asked for, by language. */
    private final ConcurrentMap<String, Vocabulary> vocabularies;

    private final @Nullable String labelLanguage;

    private TopicTagger(TopicTagger other, @Nullable String labelLanguage) {
        this.table = other.table;
        this.settings = other.settings;
        this.model = other.model;
        this.weighed = other.weighed;
        this.tree = other.tree;
        this.factors = other.factors;
        this.beside = other.beside;
        this.vocabularies = other.vocabularies;
        this.userLexicon = other.userLexicon;
        this.userFile = other.userFile;
        this.labelLanguage = labelLanguage;
    }

    private TopicTagger(
            MediaTopics table,
            Settings settings,
            HashedModel model,
            boolean weighed,
            List<String> userLexicon,
            String userFile,
            @Nullable String labelLanguage) {
        this.table = table;
        this.settings = settings;
        this.model = model;
        this.weighed = weighed;
        this.labelLanguage = labelLanguage;
        this.userLexicon = List.copyOf(userLexicon);
        this.userFile = userFile;
        tree = new TopicTree(table, ownNames());
        factors = byRoot(settings.factors(), tree.mediaRoots());
        beside = byRoot(settings.beside(), tree.roots());
        vocabularies = new ConcurrentHashMap<>();
    }

    /** What the settings say of the first roots; 1 where they say nothing. */
    private float[] byRoot(Map<String, Float> numbers, int roots) {
        float[] result = new float[roots];
        for (int root = 0; root < roots; root++) {
            result[root] = numbers.getOrDefault(tree.qcode(root), 1f);
        }
        return result;
    }

    /** The names of the user's own codes, in all languages: the whole file is read, so that no fault in it waits. */
    private Map<String, String> ownNames() {
        Map<String, String> names = new TreeMap<>();
        for (String language : userLexicon.isEmpty() ? List.<String>of() : MediaTopics.LANGUAGES) {
            LexiconReader reader = new LexiconReader(table).replace(userLexicon, language, userFile);
            reader.entries();
            names.putAll(reader.ownNames());
        }
        return names;
    }

    /** A language's lexicon, compiled when first an article of it comes: few processes see all seven. Null for others. */
    private @Nullable Vocabulary vocabulary(String language) {
        return MediaTopics.LANGUAGES.contains(language) ? vocabularies.computeIfAbsent(language, this::compiled) : null;
    }

    private Vocabulary compiled(String language) {
        LexiconReader reader = read(language).replace(userLexicon, language, userFile);
        return new Vocabulary(reader.entries(), tree, settings, language);
    }

    private LexiconReader read(String language) {
        LexiconReader reader = new LexiconReader(table);
        for (String file : List.of("function-words", "not-news", "names", language)) {
            String name = "lexicon/" + file + ".txt";
            reader.add(Resource.lines(TopicTagger.class, name), language, name);
        }
        return weighed ? reader.factors(Resource.lines(TopicTagger.class, WEIGHTS), language, WEIGHTS) : reader;
    }

    /** The tagger with the lexicons and weights that ship in the jar. */
    public static TopicTagger bundled() {
        return bundled(true);
    }

    /** The bundled tagger, whose entries weigh what was written beside them: it is what weights are learnt from. */
    public static TopicTagger unweighed() {
        return bundled(false);
    }

    private static TopicTagger bundled(boolean weighed) {
        return new TopicTagger(
                MediaTopics.bundled(), Settings.bundled(), HashedModel.bundled(), weighed, List.of(), "", null);
    }

    /**
     * This tagger with a newsroom's own entries, which add to the bundled ones or, where the spelling is the same,
     * replace them; entries under codes of one's own bring topics that come out beside the Media Topics. The format is
     * that of the bundled lexicons, described in {@code docs/TOPICS.md}.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is not well formed; the message names the line
     */
    public TopicTagger with(Path userLexicon) throws IOException {
        return new TopicTagger(
                table,
                settings,
                model,
                weighed,
                lines(userLexicon),
                String.valueOf(userLexicon.getFileName()),
                labelLanguage);
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            // Some editors begin a file in UTF-8 with a mark that is no part of it.
            lines.replaceAll(line -> line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line);
            return lines;
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(file + ": not UTF-8", e);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(file + ": no such file", e);
        }
    }

    /**
     * This tagger, giving the names of topics in one language whatever the article's is.
     *
     * @param language one of {@link MediaTopics#LANGUAGES}
     */
    public TopicTagger labelledIn(String language) {
        if (!MediaTopics.LANGUAGES.contains(language)) {
            throw new IllegalArgumentException(
                    "no labels in " + language + "; there are " + String.join(", ", MediaTopics.LANGUAGES));
        }
        return new TopicTagger(this, language);
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
     * @return at most three Media Topics, best first, then at most three of a newsroom's own; none rather than a wrong
     *     one
     */
    public List<Topic> tag(Tokens headline, Tokens body, List<Entity> entities, String language) {
        Vocabulary vocabulary = vocabulary(language);
        if (vocabulary == null) {
            return List.of();
        }
        Reading reading = read(vocabulary, headline, body, entities);
        Tally tally = new Tally(tree, vocabulary, reading.hits());
        if (!reading.isRunningText() || tally.notNewsShare() >= settings.notNewsShare()) {
            return List.of();
        }
        float[] shares = shares(tally, factors);
        fuse(shares, reading.sum(), vocabulary.modelShare());
        int leastWitnesses = reading.isShortProse() ? 1 : settings.leastWitnesses();
        float leastEvidence = reading.isLongSentence() ? settings.longSentenceEvidence() : settings.leastEvidence();
        String names = labelLanguage == null ? language : labelLanguage;
        Choice choice = new Choice(tree, settings, beside, tally, leastWitnesses, leastEvidence, headline, body, names);
        List<Topic> topics = choice.best(shares, 0, tree.mediaRoots());
        topics.addAll(choice.best(shares, tree.mediaRoots(), tree.roots()));
        return List.copyOf(topics);
    }

    /**
     * What the lexicons alone make of an article, which is what the hashed model learns from.
     *
     * @return each top-level topic's part of the evidence, in the order of their codes; empty where nothing is known
     */
    public float[] lexiconShares(Tokens headline, Tokens body, String language) {
        Vocabulary vocabulary = vocabulary(language);
        if (vocabulary == null) {
            return new float[0];
        }
        Reading reading = read(vocabulary, headline, body, List.of());
        Tally tally = new Tally(tree, vocabulary, reading.hits());
        boolean tooLittle =
                tally.total() < settings.longSentenceEvidence() || tally.notNewsShare() >= settings.notNewsShare();
        return tooLittle ? new float[0] : shares(tally, new float[0]);
    }

    /**
     * Gives each entry of a language's lexicon, as text, and what part of its weight each top-level topic has, in the
     * order of their codes; without those that speak for none.
     */
    public void forEachEntry(String language, BiConsumer<String, float[]> sink) {
        Vocabulary vocabulary = vocabulary(language);
        for (int entry = 0; vocabulary != null && entry < vocabulary.lexicon().size(); entry++) {
            float[] parts = new float[tree.mediaRoots()];
            float total = 0;
            for (int sense = 0; sense < vocabulary.senses(entry); sense++) {
                int root = vocabulary.root(entry, sense);
                if (root < parts.length && vocabulary.speaksForRoot(entry, sense)) {
                    parts[root] += vocabulary.weight(entry, sense);
                    total += vocabulary.weight(entry, sense);
                }
            }
            if (total > 0) {
                for (int root = 0; root < parts.length; root++) {
                    parts[root] /= total;
                }
                sink.accept(vocabulary.lexicon().entry(entry).key(), parts);
            }
        }
    }

    /** Takes an entry that was found in an article. */
    @FunctionalInterface
    public interface EvidenceSink {

        /**
         * @param spelling the entry as the lexicon spells it
         * @param evidence what its occurrences say for each top-level topic, in the order of their codes
         */
        void accept(String spelling, float[] evidence);
    }

    /** Gives the entries that speak for any topic in an article, each once. */
    public void forEachEvidence(Tokens headline, Tokens body, String language, EvidenceSink sink) {
        Vocabulary vocabulary = vocabulary(language);
        if (vocabulary == null) {
            return;
        }
        Hits hits = read(vocabulary, headline, body, List.of()).hits();
        for (int hit = 0; hit < hits.size(); hit++) {
            Hits single = new Hits();
            single.add(hits.entry(hit), hits.mass(hit), hits.start(hit), hits.end(hit), hits.inHeadline(hit));
            Tally tally = new Tally(tree, vocabulary, single);
            float[] evidence = new float[tree.mediaRoots()];
            for (int root = 0; root < evidence.length; root++) {
                evidence[root] = tally.compared(root) * factors[root];
            }
            if (tally.total() > 0) {
                sink.accept(vocabulary.lexicon().entry(hits.entry(hit)).spelling(), evidence);
            }
        }
    }

    private Reading read(Vocabulary vocabulary, Tokens headline, Tokens body, List<Entity> entities) {
        Reading reading = new Reading(vocabulary, model, settings);
        reading.read(headline, entities, Mention.Field.HEADLINE);
        reading.read(body, entities, Mention.Field.BODY);
        reading.addNames(entities);
        return reading;
    }

    /** Lets the hashed model have its say, the more of the words it knows. */
    private void fuse(float[] shares, HashedModel.Sum sum, float modelShare) {
        float weight = modelShare * sum.coverage();
        float[] probabilities = sum.probabilities();
        for (int root = 0; root < tree.mediaRoots(); root++) {
            shares[root] = (1 - weight) * shares[root] + weight * probabilities[root];
        }
    }

    /**
     * Each root's part of the article; those of the Media Topics add up to 1.
     *
     * @param factors what the evidence for the first roots is multiplied by; for the others it stays as it is
     */
    private float[] shares(Tally tally, float[] factors) {
        float[] shares = new float[tree.roots()];
        float total = 0;
        for (int root = 0; root < shares.length; root++) {
            shares[root] = tally.compared(root) * (root < factors.length ? factors[root] : 1);
            total += root < tree.mediaRoots() ? shares[root] : 0;
        }
        for (int root = 0; root < shares.length; root++) {
            float all = total + (root < tree.mediaRoots() ? 0 : shares[root]);
            shares[root] = all == 0 ? 0 : shares[root] / all;
        }
        return shares;
    }
}
