package org.copytaster.entities;

import java.util.List;
import org.copytaster.article.Entity;
import org.copytaster.entities.linking.Linker;

/** Finds and names the entities of an article. Holds caches: one per thread, not safe for more. */
public final class EntityTagger {

    private final SpanTagger tagger;
    private final Linker linker;

    public EntityTagger(EntityModel model, Linker linker) {
        this.tagger = new SpanTagger(model);
        this.linker = linker;
    }

    /**
     * @param headline the headline's tokens, none if there is no headline
     * @param body the clean body's tokens
     * @param language the article's language (ISO 639-1)
     * @return most salient first
     */
    public List<Entity> tag(Tokens headline, Tokens body, String language) {
        return linker.link(tagger.tag(headline, body, language), headline, body, language);
    }
}
