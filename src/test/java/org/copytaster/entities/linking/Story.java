package org.copytaster.entities.linking;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.article.Entity;
import org.copytaster.article.EntityType;
import org.copytaster.article.Mention;
import org.copytaster.entities.Span;
import org.copytaster.entities.Tokenizer;
import org.copytaster.entities.Tokens;

/**
 * An article whose mentions stand in brackets, as if a faultless tagger had found them: {@code "[Moscou PLACE] nie."} A
 * question mark behind the type is the tagger's doubt. The brackets are taken out before the text is cut into tokens.
 */
final class Story {

    /** Safe for all tests at once. */
    private static final Linker LINKER = Linker.bundled();

    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<int[]> offsets = new ArrayList<>();
    private final List<EntityType> types = new ArrayList<>();
    private final List<Double> confidences = new ArrayList<>();

    private Story(String marked) {
        int at = 0;
        for (int open = marked.indexOf('['); open >= 0; open = marked.indexOf('[', at)) {
            int close = marked.indexOf(']', open);
            int space = marked.lastIndexOf(' ', close);
            text.append(marked, at, open);
            offsets.add(new int[] {text.length(), text.length() + space - open - 1});
            boolean doubtful = marked.charAt(close - 1) == '?';
            types.add(EntityType.valueOf(marked.substring(space + 1, doubtful ? close - 1 : close)));
            confidences.add(doubtful ? 0.5 : 0.9);
            text.append(marked, open + 1, space);
            at = close + 1;
        }
        text.append(marked, at, marked.length());
    }

    static List<Entity> entities(String language, String body) {
        return entities(language, "", body);
    }

    static List<Entity> entities(String language, String headline, String body) {
        Story title = new Story(headline);
        Story story = new Story(body);
        Tokens titleTokens = title.tokens(Mention.Field.HEADLINE);
        Tokens tokens = story.tokens(Mention.Field.BODY);
        List<Span> spans = new ArrayList<>(title.spans);
        spans.addAll(story.spans);
        return LINKER.link(spans, titleTokens, tokens, language);
    }

    /** The only entity of a one-mention text. */
    static Entity entity(String language, String body) {
        List<Entity> entities = entities(language, body);
        if (entities.size() != 1) {
            throw new AssertionError("not one entity: " + entities);
        }
        return entities.get(0);
    }

    private Tokens tokens(Mention.Field field) {
        Tokens tokens = Tokenizer.tokenize(text.toString());
        for (int i = 0; i < offsets.size(); i++) {
            spans.add(new Span(
                    field,
                    tokenAt(tokens, offsets.get(i)[0]),
                    tokenAt(tokens, offsets.get(i)[1] - 1) + 1,
                    types.get(i),
                    confidences.get(i)));
        }
        return tokens;
    }

    private static int tokenAt(Tokens tokens, int offset) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.end(i) > offset) {
                return i;
            }
        }
        throw new AssertionError("no token at " + offset);
    }
}
