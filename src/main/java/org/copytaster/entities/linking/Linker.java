package org.copytaster.entities.linking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copytaster.article.Entity;
import org.copytaster.article.Mention;
import org.copytaster.entities.Span;
import org.copytaster.entities.Tokens;

/** Puts the mentions of one thing together: same type, same name but for its case. */
public final class Linker {

    /**
     * @param spans the mentions, headline first, in order, without overlaps
     * @param headline the headline's tokens, none if there is no headline
     * @param body the body's tokens
     * @param language the article's language (ISO 639-1)
     * @return one entity per thing, in order of first mention
     */
    public List<Entity> link(List<Span> spans, Tokens headline, Tokens body, String language) {
        Map<String, Entity> entities = new LinkedHashMap<>();
        for (Span span : spans) {
            Mention mention = mention(span, span.field() == Mention.Field.HEADLINE ? headline : body);
            String key = span.type() + " " + mention.text().toLowerCase(Locale.ROOT);
            Entity entity = entities.get(key);
            if (entity == null) {
                String id = "e" + (entities.size() + 1);
                List<Mention> mentions = new ArrayList<>(List.of(mention));
                entity = new Entity(id, span.type(), mention.text(), null, 0, span.confidence(), mentions);
                entities.put(key, entity);
            } else {
                entity.mentions().add(mention);
            }
        }
        return List.copyOf(entities.values());
    }

    private static Mention mention(Span span, Tokens tokens) {
        int start = tokens.start(span.firstToken());
        int end = tokens.end(span.endToken() - 1);
        return new Mention(start, end, tokens.text().substring(start, end), span.field(), null);
    }
}
