package org.copytaster.entities.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copytaster.article.EntityType;
import org.copytaster.entities.EntityModel;
import org.copytaster.entities.Span;
import org.copytaster.entities.SpanTagger;
import org.copytaster.entities.Tokenizer;
import org.copytaster.entities.Tokens;

/** Measures a model on labelled text: a mention counts if its ends and its type are exactly right. */
public final class EntityEvaluation {

    /**
     * What was counted.
     *
     * @param right mentions found that are marked
     * @param marked mentions that are marked
     * @param found mentions found
     */
    public record Score(int right, int marked, int found) {

        /** Harmonic mean of precision and recall, 0 to 100; 0 if there is nothing to find. */
        public double f1() {
            return marked + found == 0 ? 0 : 200.0 * right / (marked + found);
        }
    }

    private final SpanTagger tagger;
    private final Set<EntityType> types;

    /** @param types the types that count */
    public EntityEvaluation(EntityModel model, Set<EntityType> types) {
        this.tagger = new SpanTagger(model);
        this.types = types;
    }

    /** Scores by type; under {@link #ALL} the score of all types together. */
    public Map<String, Score> run(Path file) throws IOException {
        BioCorpus corpus = BioCorpus.read(file);
        Map<String, int[]> counts = new HashMap<>();
        for (List<BioSentence> document : corpus.documents()) {
            LabelledText labelled = LabelledText.of(document);
            Set<LabelledText.Mark> marked = new HashSet<>(labelled.mentions());
            marked.removeIf(mark -> types.stream().noneMatch(type -> type.name().equals(mark.type())));
            List<LabelledText.Mark> found = find(labelled.text(), corpus.language());
            for (LabelledText.Mark mark : marked) {
                count(counts, mark.type(), 1);
            }
            for (LabelledText.Mark mark : found) {
                count(counts, mark.type(), 2);
                if (marked.contains(mark)) {
                    count(counts, mark.type(), 0);
                }
            }
        }
        Map<String, Score> scores = new HashMap<>();
        counts.forEach((type, n) -> scores.put(type, new Score(n[0], n[1], n[2])));
        return scores;
    }

    private static void count(Map<String, int[]> counts, String type, int index) {
        counts.computeIfAbsent(type, key -> new int[3])[index]++;
        counts.computeIfAbsent(ALL, key -> new int[3])[index]++;
    }

    /** The key of the score of all types together. */
    public static final String ALL = "ALL";

    private List<LabelledText.Mark> find(String text, String language) {
        Tokens body = Tokenizer.tokenize(text);
        List<LabelledText.Mark> found = new ArrayList<>();
        for (Span span : tagger.tag(Tokenizer.tokenize(""), body, language)) {
            if (types.contains(span.type())) {
                int start = body.start(span.firstToken());
                found.add(new LabelledText.Mark(
                        start, body.end(span.endToken() - 1), span.type().name()));
            }
        }
        return found;
    }

    /** One line: all types, then each. */
    public static String line(String name, Map<String, Score> scores, Set<EntityType> types) {
        Score all = scores.getOrDefault(ALL, new Score(0, 0, 0));
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%-28s F1 %5.2f (P %4.1f R %4.1f, %d)",
                name,
                all.f1(),
                all.found() == 0 ? 0 : 100.0 * all.right() / all.found(),
                all.marked() == 0 ? 0 : 100.0 * all.right() / all.marked(),
                all.marked()));
        for (EntityType type : types) {
            Score score = scores.getOrDefault(type.name(), new Score(0, 0, 0));
            line.append(String.format(Locale.ROOT, "  %s %.1f", type, score.f1()));
        }
        return line.toString();
    }
}
