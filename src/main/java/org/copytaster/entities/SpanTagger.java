package org.copytaster.entities;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.article.EntityType;
import org.copytaster.article.Mention;

/** Finds the mentions of an article. Holds caches: one per thread, not safe for more. */
public final class SpanTagger {

    private static final int KEPT = 1 << 16;

    private final Labels model;
    private final Document document;
    private final Decoder decoder;
    private byte[] labels = new byte[1 << 10];

    public SpanTagger(EntityModel model) {
        this.model = model.labels();
        this.document = new Document(model.lexicon());
        this.decoder = new Decoder(model);
    }

    /**
     * @param headline the headline's tokens, none if there is no headline
     * @param body the clean body's tokens
     * @param language the article's language (ISO 639-1)
     * @return the mentions of the headline, then those of the body, each in order and without overlaps
     */
    public List<Span> tag(Tokens headline, Tokens body, String language) {
        document.set(headline, body, Languages.index(language));
        if (document.size > labels.length || labels.length > KEPT) {
            labels = new byte[Math.max(1 << 10, document.size)];
        }
        List<Found> found = new ArrayList<>();
        document.forEachSentence((start, end) -> {
            decoder.decode(document, start, end, labels);
            collect(start, end, found);
        });
        List<Span> spans = new ArrayList<>();
        for (Found mention : DocumentPass.apply(document, found)) {
            spans.add(span(mention));
        }
        return spans;
    }

    private void collect(int start, int end, List<Found> found) {
        int first = start;
        for (int i = start; i < end; i++) {
            int label = labels[i];
            if (label == Labels.OUTSIDE) {
                continue;
            }
            int position = Labels.positionOf(label);
            if (position == Labels.BEGIN || position == Labels.UNIT) {
                first = i;
            }
            if (position == Labels.LAST || position == Labels.UNIT) {
                EntityType type = model.types().get(Labels.typeOf(label));
                found.add(new Found(first, i + 1, type, decoder.confidence(first, i + 1, label)));
            }
        }
    }

    private Span span(Found found) {
        boolean inHeadline = found.start() < document.headlineSize;
        int shift = inHeadline ? 0 : document.headlineSize;
        return new Span(
                inHeadline ? Mention.Field.HEADLINE : Mention.Field.BODY,
                found.start() - shift,
                found.end() - shift,
                found.type(),
                found.confidence());
    }
}
