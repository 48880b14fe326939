package org.copytaster.run.bench;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.copytaster.article.Entity;
import org.copytaster.article.EntityType;
import org.copytaster.article.Mention;
import org.copytaster.article.RawArticle;
import org.copytaster.article.Verdict;
import org.copytaster.bench.C4Rules;
import org.copytaster.desk.Desk;
import org.copytaster.desk.EventWriter;
import org.copytaster.desk.Models;
import org.copytaster.entities.SpanTagger;
import org.copytaster.entities.Tokenizer;
import org.copytaster.intake.Admission;
import org.copytaster.intake.ContentType;
import org.copytaster.intake.Intake;

/**
 * Copytaster beside CoreNLP, OpenNLP, Lingua and the C4 rules: the same French text, one thread, one run, the contenders
 * by turns, CPU time of the thread.
 *
 * <pre>mvn -Ppeers test-compile exec:exec</pre>
 *
 * <p>CoreNLP runs its French NER model with its tokenizer. OpenNLP has no French NER model under a free licence; one is
 * trained here, with OpenNLP's own defaults, on what Copytaster finds in other articles. Its speed hangs on its features
 * and its beam, not on who labelled the text.
 */
public final class Peers {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String FRENCH_NER = "edu/stanford/nlp/models/ner/french-wikiner-4class.crf.ser.gz";
    private static final int ARTICLES = 60;
    private static final int CHARACTERS = 3_000;
    private static final int TRAINING_ARTICLES = 150;

    /** CPU time: the quicker a contender is, the more articles go by before the JIT compiler has done with it. */
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private static final int ROUNDS = 9;

    private final Models models = Models.bundled();
    private final Map<String, ToIntFunction<RawArticle>> contenders = new LinkedHashMap<>();
    private final Map<String, Double> micros = new LinkedHashMap<>();
    private long sink;

    private Peers() {}

    /** @param arguments none, or a file of articles, a JSON object a line, to be used in place of made-up ones */
    public static void main(String[] arguments) throws Exception {
        new Peers().run(arguments.length == 0 ? madeUp(ARTICLES, 7) : read(Path.of(arguments[0])));
    }

    private void run(List<RawArticle> articles) throws Exception {
        addCopytaster();
        addPeers();
        measure(articles);
        print(articles);
    }

    private void addCopytaster() {
        Desk desk = new Desk(models, Admission.DEFAULT, Set.of());
        contenders.put(
                "copytaster: whole desk, with its event",
                article -> EventWriter.write(desk.taste(article), Instant.EPOCH).length);
        SpanTagger tagger = new SpanTagger(models.entities());
        contenders.put(
                "copytaster: tokens and tags",
                article -> tagger.tag(Tokenizer.tokenize(""), Tokenizer.tokenize(article.text()), "fr")
                        .size());
        contenders.put(
                "copytaster: language",
                article -> models.language().identify(article.text(), null).detected().length());
        contenders.put(
                "copytaster: cleaning",
                article -> models.cleaner().clean(article, "fr").removed().size());
    }

    private void addPeers() throws Exception {
        CRFClassifier<CoreLabel> coreNlp = CRFClassifier.getClassifier(FRENCH_NER);
        contenders.put(
                "CoreNLP: NER alone", article -> coreNlp.classify(article.text()).size());
        NameFinderME openNlp = new NameFinderME(openNlpModel());
        contenders.put("OpenNLP: NER alone", article -> {
            int names = 0;
            for (String line : article.text().split("\n", -1)) {
                names += openNlp.find(SimpleTokenizer.INSTANCE.tokenize(line)).length;
            }
            openNlp.clearAdaptiveData();
            return names;
        });
        LanguageDetector lingua = LanguageDetectorBuilder.fromIsoCodes639_1(
                        IsoCode639_1.FR,
                        IsoCode639_1.EN,
                        IsoCode639_1.DE,
                        IsoCode639_1.ES,
                        IsoCode639_1.IT,
                        IsoCode639_1.PT,
                        IsoCode639_1.NL)
                .build();
        contenders.put(
                "Lingua, seven languages",
                article -> lingua.detectLanguageOf(article.text()).name().length());
        contenders.put("C4 rules", article -> C4Rules.page(article.text()).size());
    }

    /** Each by itself until it is warm, then rounds by turns; of each contender's rounds the cheapest counts. */
    private void measure(List<RawArticle> articles) {
        contenders.values().forEach(work -> {
            long nanos = 0;
            while (nanos < WARM_UP.toNanos()) {
                nanos += round(work, articles);
            }
        });
        for (int i = 0; i < ROUNDS; i++) {
            contenders.forEach((name, work) ->
                    micros.merge(name, round(work, articles) / 1e3 / articles.size(), Math::min));
        }
    }

    /** The CPU time of all articles once, in nanoseconds. */
    private long round(ToIntFunction<RawArticle> work, List<RawArticle> articles) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (RawArticle article : articles) {
            sink += work.applyAsInt(article);
        }
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private void print(List<RawArticle> articles) {
        double characters = articles.stream()
                .mapToInt(article -> article.text().length())
                .average()
                .orElse(0);
        line("Java %s, one thread, %d French articles of %.0f characters (%d)", Runtime.version(), articles.size(),
                characters, sink);
        micros.forEach((name, value) -> line("  %-42s %10.0f µs an article", name, value));
        compare("whole desk against CoreNLP's NER", "copytaster: whole desk, with its event", "CoreNLP: NER alone");
        compare("whole desk against OpenNLP's NER", "copytaster: whole desk, with its event", "OpenNLP: NER alone");
        compare("tagging against CoreNLP", "copytaster: tokens and tags", "CoreNLP: NER alone");
        compare("tagging against OpenNLP", "copytaster: tokens and tags", "OpenNLP: NER alone");
        compare("language against Lingua", "copytaster: language", "Lingua, seven languages");
        compare("cleaning against the C4 rules", "copytaster: cleaning", "C4 rules");
    }

    private void compare(String what, String ours, String theirs) {
        line("  %-42s %10.2f times as fast", what, micros.getOrDefault(theirs, 0.0) / micros.getOrDefault(ours, 1.0));
    }

    /** A name finder with OpenNLP's standard features, of three types, trained on made-up articles. */
    private TokenNameFinderModel openNlpModel() throws IOException {
        Desk desk = new Desk(models, Admission.DEFAULT, Set.of());
        List<NameSample> samples = new ArrayList<>();
        for (RawArticle article : madeUp(TRAINING_ARTICLES, 11)) {
            if (desk.taste(article) instanceof Verdict.Enriched enriched) {
                addSamples(enriched.article().body(), enriched.article().entities(), samples);
            }
        }
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 60);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 3);
        return NameFinderME.train(
                "fr", null, ObjectStreamUtils.createObjectStream(samples), parameters, new TokenNameFinderFactory());
    }

    private static void addSamples(String body, List<Entity> entities, List<NameSample> samples) {
        int start = 0;
        while (start < body.length()) {
            int newLine = body.indexOf('\n', start);
            int end = newLine < 0 ? body.length() : newLine;
            String line = body.substring(start, end);
            Span[] tokens = SimpleTokenizer.INSTANCE.tokenizePos(line);
            List<Span> names = new ArrayList<>();
            for (Entity entity : entities) {
                for (Mention mention : entity.mentions()) {
                    addName(entity.type(), mention, start, end, tokens, names);
                }
            }
            if (tokens.length > 0) {
                samples.add(new NameSample(
                        SimpleTokenizer.INSTANCE.tokenize(line), names.toArray(new Span[0]), start == 0));
            }
            start = end + 1;
        }
    }

    private static void addName(
            EntityType type, Mention mention, int start, int end, Span[] tokens, List<Span> names) {
        boolean named = type == EntityType.PERSON || type == EntityType.ORGANISATION || type == EntityType.PLACE;
        if (!named || mention.field() != Mention.Field.BODY || mention.start() < start || mention.end() > end) {
            return;
        }
        int first = -1;
        int last = -1;
        for (int i = 0; i < tokens.length; i++) {
            if (tokens[i].getStart() >= mention.start() - start && tokens[i].getEnd() <= mention.end() - start) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first >= 0) {
            names.add(new Span(first, last + 1, type.name()));
        }
    }

    private static List<RawArticle> madeUp(int count, long seed) {
        NewsWriter writer = new NewsWriter(seed);
        List<RawArticle> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(Intake.read(Workload.json(writer.write("fr", CHARACTERS), i), ContentType.JSON, null));
        }
        return articles;
    }

    private static List<RawArticle> read(Path file) throws IOException {
        return Workload.read(file).values().stream()
                .map(value -> Intake.read(value, ContentType.JSON, null))
                .toList();
    }

    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
