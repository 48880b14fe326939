package org.copytaster.topics;

import java.util.List;
import org.copytaster.article.Entity;
import org.copytaster.article.Topic;
import org.copytaster.entities.Tokens;

/** Files an article under IPTC Media Topics. Immutable, safe for any number of threads. */
public final class TopicTagger {

    private TopicTagger() {}

    /** The tagger with the lexicons and weights that ship in the jar. */
    public static TopicTagger bundled() {
        return new TopicTagger();
    }

    /**
     * @param headline the headline's tokens, none if there is no headline
     * @param body the clean body's tokens
     * @param entities what the article names; empty where that stage was skipped
     * @param language the article's language (ISO 639-1)
     * @return at most three, best first; none rather than a wrong one
     */
    public List<Topic> tag(Tokens headline, Tokens body, List<Entity> entities, String language) {
        return List.of();
    }
}
