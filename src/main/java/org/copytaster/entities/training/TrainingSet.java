package org.copytaster.entities.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.copytaster.article.EntityType;
import org.copytaster.entities.FeatureSource;
import org.copytaster.entities.Labels;
import org.copytaster.entities.Lexicon;
import org.copytaster.entities.Span;
import org.copytaster.entities.Teacher;
import org.copytaster.entities.Tokenizer;
import org.copytaster.entities.Tokens;

/** Turns labelled texts into examples: cuts them as the tagger would, asks the same questions of every word. */
final class TrainingSet {

    private final Labels labels;
    private final int eventsAndProducts;
    private final FeatureSource source;
    private final FeatureIndex index = new FeatureIndex();
    private final List<Example> examples = new ArrayList<>();
    private int[] ids = new int[1024];
    private int corpus;
    private boolean isExact;

    TrainingSet(Labels labels, Lexicon lexicon) {
        this.labels = labels;
        this.source = new FeatureSource(lexicon);
        this.eventsAndProducts = bits(EntityType.EVENT) | bits(EntityType.PRODUCT);
    }

    private int bits(EntityType type) {
        return 0xf << Labels.label(labels.types().indexOf(type), 0);
    }

    List<Example> examples() {
        return examples;
    }

    FeatureIndex index() {
        return index;
    }

    /** @param apart the number of a corpus that is set apart, 0 for any other */
    void add(LabelledText labelled, String language, int apart) {
        this.corpus = apart;
        Tokens tokens = Tokenizer.tokenize(labelled.text());
        isExact = apart == 0;
        addSentences(tokens, allowed(labelled, tokens), language, 1);
        isExact = false;
        this.corpus = 0;
    }

    private void addSentences(Tokens tokens, int[] allowed, String language, float weight) {
        source.set(tokens, language);
        int sentenceStart = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.endsSentence(i)) {
                addSentence(allowed, sentenceStart, i + 1, weight);
                sentenceStart = i + 1;
            }
        }
    }

    /** Adds a text that a model has labelled; where it has its doubts, any label may be right. */
    void add(Teacher teacher, String text, String language, float weight) {
        Tokens tokens = Tokenizer.tokenize(text);
        int[] allowed = new int[tokens.size()];
        Arrays.fill(allowed, 1);
        for (Span span : teacher.label(tokens, language)) {
            allow(allowed, span.firstToken(), span.endToken(), span.type().name());
        }
        for (int i = 0; i < allowed.length; i++) {
            allowed[i] = teacher.doubts(i) ? -1 >>> (Integer.SIZE - labels.count()) : allowed[i];
        }
        addSentences(tokens, allowed, language, weight);
    }

    private void addSentence(int[] allowed, int start, int end, float weight) {
        int at = start;
        while (at < end) {
            if (!source.isActive(at)) {
                at++;
                continue;
            }
            int stop = at + 1;
            while (stop < end && source.isActive(stop)) {
                stop++;
            }
            addStretch(allowed, at, stop, start, end, weight);
            at = stop;
        }
    }

    private void addStretch(int[] allowed, int from, int to, int start, int end, float weight) {
        if (!isPossible(allowed, from, to)) {
            return;
        }
        int[][] features = new int[to - from][];
        for (int i = from; i < to; i++) {
            features[i - from] = features(source.extract(i, start, end));
        }
        examples.add(new Example(features, Arrays.copyOfRange(allowed, from, to), weight, isExact));
    }

    private int[] features(int count) {
        int size = 0;
        for (int i = 0; i < count; i++) {
            boolean lexical = source.lexical()[i];
            ids[size++] = index.add(source.keys()[i], lexical);
            if (corpus != 0 && !lexical) {
                ids[size++] = index.addApart(source.keys()[i], corpus);
            }
        }
        return Arrays.copyOf(ids, size);
    }

    /** Whether any sequence of allowed labels exists: a mention may reach beyond the stretch, or beyond its sentence. */
    private boolean isPossible(int[] allowed, int from, int to) {
        int reachable = 1;
        for (int i = from; i < to; i++) {
            reachable = successors(reachable) & allowed[i];
        }
        return (successors(reachable) & 1) != 0;
    }

    private int successors(int from) {
        int reached = 0;
        for (int y = 0; y < labels.count(); y++) {
            for (int previous = 0; previous < labels.count(); previous++) {
                if ((from >> previous & 1) != 0 && Labels.mayFollow(previous, y)) {
                    reached |= 1 << y;
                }
            }
        }
        return reached;
    }

    /**
     * What is marked is what it is marked as; if that is no type of ours (miscellaneous), it may be an event or a product.
     * What is not marked is nothing.
     */
    private int[] allowed(LabelledText labelled, Tokens tokens) {
        int[] allowed = new int[tokens.size()];
        Arrays.fill(allowed, 1);
        int token = 0;
        for (LabelledText.Mark mark : labelled.mentions()) {
            while (token < tokens.size() && tokens.end(token) <= mark.start()) {
                token++;
            }
            int first = token;
            while (token < tokens.size() && tokens.start(token) < mark.end()) {
                token++;
            }
            boolean isHandle = labelled.text().charAt(mark.start()) == '@';
            if (token > first && !isHandle) {
                allow(allowed, first, token, mark.type());
            }
        }
        return allowed;
    }

    private void allow(int[] allowed, int first, int end, String name) {
        if (Arrays.stream(EntityType.values()).noneMatch(type -> type.name().equals(name))) {
            Arrays.fill(allowed, first, end, eventsAndProducts | 1);
            return;
        }
        int type = labels.types().indexOf(EntityType.valueOf(name));
        if (type < 0) {
            return;
        }
        for (int i = first; i < end; i++) {
            int position = end - first == 1
                    ? Labels.UNIT
                    : i == first ? Labels.BEGIN : i == end - 1 ? Labels.LAST : Labels.INSIDE;
            allowed[i] = 1 << Labels.label(type, position);
        }
    }
}
