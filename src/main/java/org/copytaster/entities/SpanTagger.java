package org.copytaster.entities;

import java.util.List;

/** Finds the mentions of an article. Holds caches: one per thread, not safe for more. */
public final class SpanTagger {

    @SuppressWarnings("UnusedVariable")
    private final EntityModel model;

    public SpanTagger(EntityModel model) {
        this.model = model;
    }

    /**
     * @param headline the headline's tokens, none if there is no headline
     * @param body the body's tokens
     * @param language the article's language (ISO 639-1)
     * @return the mentions of the headline, then those of the body, each in order and without overlaps
     */
    public List<Span> tag(Tokens headline, Tokens body, String language) {
        return List.of();
    }
}
