package org.copytaster.entities.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copytaster.article.EntityType;
import org.copytaster.article.Mention;
import org.copytaster.entities.Span;
import org.copytaster.entities.Tokens;

/**
 * Puts together the names of places that the tagger cut: "Mülheim an der Ruhr", "Santiago de Compostela". What goes on in
 * small letters and ends with a capital is one name where the tables have it so, and so is "Frankfurt (Oder)".
 */
final class LongPlaces {

    /** The longest tail: "an der Havel", "de la Frontera". */
    private static final int MOST_WORDS = 3;

    /** "an", "sur", "upon": the tables are not asked behind a longer word. */
    private static final int LONGEST_LINK = 4;

    private final LinkingTables tables;
    private final Set<String> conjunctions;
    private final Tokens headline;
    private final Tokens body;

    LongPlaces(LinkingTables tables, String language, Tokens headline, Tokens body) {
        this.tables = tables;
        this.conjunctions = tables.words().list("and", language);
        this.headline = headline;
        this.body = body;
    }

    /** The mentions in order; what lies inside a longer name is no mention of its own. */
    List<Span> join(List<Span> spans) {
        List<Span> joined = new ArrayList<>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            int end = span.type() == EntityType.PLACE ? end(span) : span.endToken();
            int next = i + 1;
            while (next < spans.size()
                    && spans.get(next).field() == span.field()
                    && spans.get(next).firstToken() < end) {
                next++;
            }
            if (next > i + 1 && spans.get(next - 1).endToken() > end) {
                joined.add(span);
                continue;
            }
            joined.add(end == span.endToken() ? span : span.until(end));
            i = next - 1;
        }
        return joined;
    }

    /** Where the longest name of the tables ends that a mention begins; where the mention ends, if there is none. */
    private int end(Span place) {
        Tokens tokens = place.field() == Mention.Field.HEADLINE ? headline : body;
        int end = place.endToken();
        if (end >= tokens.size() || tokens.endsSentence(end - 1)) {
            return end;
        }
        if (isInBrackets(tokens, end + 1)
                && !isRegion(tokens, end + 1)
                && isPlace(tokens, place.firstToken(), end + 2)) {
            return end + 3;
        }
        if (!isLink(tokens.token(end))) {
            return end;
        }
        int limit = end + 1;
        while (limit < tokens.size() && limit < end + MOST_WORDS && !tokens.endsSentence(limit - 1)) {
            limit++;
        }
        for (int to = limit; to > end + 1; to--) {
            if (Character.isUpperCase(tokens.text().charAt(tokens.start(to - 1)))
                    && isPlace(tokens, place.firstToken(), to)) {
                return to;
            }
        }
        return end;
    }

    /** Whether a word with a capital stands alone in its brackets. */
    private static boolean isInBrackets(Tokens tokens, int word) {
        return word + 1 < tokens.size()
                && tokens.token(word - 1).equals("(")
                && tokens.token(word + 1).equals(")")
                && Character.isUpperCase(tokens.token(word).charAt(0))
                && !tokens.endsSentence(word);
    }

    /** A region that a place lies in is a place of its own: "Austin (Texas)". */
    private boolean isRegion(Tokens tokens, int word) {
        return tables.meanings(FoldedName.of(tokens.token(word))).stream()
                .anyMatch(alias -> alias.thing().kind() == Kind.REGION);
    }

    private boolean isLink(String token) {
        return token.length() <= LONGEST_LINK
                && Character.isLowerCase(token.charAt(0))
                && !conjunctions.contains(token);
    }

    private boolean isPlace(Tokens tokens, int from, int to) {
        String name = FoldedName.of(tokens.text().substring(tokens.start(from), tokens.end(to - 1)));
        return tables.meanings(name).stream()
                .anyMatch(alias -> alias.thing().kind().type() == EntityType.PLACE);
    }
}
