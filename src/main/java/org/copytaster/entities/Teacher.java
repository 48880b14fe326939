package org.copytaster.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Labels text that nobody has labelled, for another model to learn from: what the model is sure of, once the article as
 * a whole has been read, and which words it would rather say nothing about. One thread only.
 */
public final class Teacher {

    private static final double SURE_OF_NAME = 0.8;
    private static final double SURE_OF_NONE = 0.9;

    private final Labels labels;
    private final Document document;
    private final Decoder decoder;
    private boolean[] doubtful = new boolean[0];

    public Teacher(EntityModel model) {
        this.labels = model.labels();
        this.document = new Document(model.lexicon());
        this.decoder = new Decoder(model);
    }

    /** The mentions it is sure of, in order, without overlaps. */
    public List<Span> label(Tokens text, String language) {
        document.set(Tokenizer.tokenize(""), text, Languages.index(language));
        doubtful = new boolean[document.size];
        byte[] best = new byte[document.size];
        List<Found> found = new ArrayList<>();
        document.forEachSentence((start, end) -> {
            decoder.decode(document, start, end, best);
            SpanTagger.collect(labels, decoder, best, start, end, found);
            for (int i = start; i < end; i++) {
                doubtful[i] = document.words[i].hasCapital()
                        && best[i] == Labels.OUTSIDE
                        && decoder.outside(i) < SURE_OF_NONE;
            }
        });
        found.removeIf(name -> !SpanTagger.isCredible(document, name));
        List<Span> sure = new ArrayList<>();
        for (Found mention : DocumentPass.apply(document, labels.types(), found)) {
            boolean isSure = mention.confidence() >= SURE_OF_NAME || !found.contains(mention);
            Arrays.fill(doubtful, mention.start(), mention.end(), !isSure);
            if (isSure) {
                sure.add(new Span(
                        org.copytaster.article.Mention.Field.BODY,
                        mention.start(),
                        mention.end(),
                        mention.type(),
                        mention.confidence()));
            }
        }
        return sure;
    }

    /** Whether it has its doubts about a word of the text labelled last. */
    public boolean doubts(int token) {
        return doubtful[token];
    }
}
