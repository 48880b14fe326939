package org.copytaster.entities.linking;

import java.util.List;
import org.copytaster.article.EntityType;
import org.copytaster.article.Mention;
import org.copytaster.entities.Acronym;
import org.copytaster.entities.Span;
import org.copytaster.entities.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A mention and the words around it.
 *
 * @param order its place among the mentions of the article
 * @param span where it stands
 * @param tokens the text it stands in
 * @param text its characters
 * @param name its text, folded
 */
record Occurrence(int order, Span span, Tokens tokens, String text, String name) {

    static Occurrence of(int order, Span span, Tokens tokens) {
        int start = tokens.start(span.firstToken());
        int end = tokens.end(span.endToken() - 1);
        String text = tokens.text().substring(start, end);
        return new Occurrence(order, span, tokens, text, FoldedName.of(text));
    }

    /** Whether the mention's last word starts with a small letter. */
    boolean endsInLowerCase() {
        return Character.isLowerCase(tokens.text().charAt(tokens.start(span.endToken() - 1)));
    }

    /** Whether the mention has no capital letter. */
    boolean isInLowerCase() {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether this stands in brackets behind another mention, and is its {@link Acronym}. */
    boolean isSpelledOutBy(Occurrence longer) {
        return standsOneBehind(longer)
                && span.endToken() == span.firstToken() + 1
                && neighbour(true).equals("(")
                && Acronym.fits(
                        name, text.chars().noneMatch(Character::isLowerCase), List.of(longer.name.split(" ", -1)));
    }

    /** Whether this stands behind another mention in brackets, or between commas; a full stop may be the second. */
    boolean isSetOffBehind(Occurrence other) {
        String closing = neighbour(false);
        return standsOneBehind(other)
                && switch (neighbour(true)) {
                    case "(" -> closing.equals(")");
                    case "," -> closing.isEmpty() || closing.equals(",") || closing.equals(".");
                    default -> false;
                };
    }

    /** Whether one token stands between another mention and this. */
    private boolean standsOneBehind(Occurrence other) {
        return other.tokens == tokens && span.firstToken() == other.span.endToken() + 1;
    }

    /** Whether it is all that stands in its brackets. */
    boolean isInBrackets() {
        return neighbour(true).equals("(") && neighbour(false).equals(")");
    }

    /** Whether nothing stands between this and an organisation before it. */
    boolean standsBehind(Occurrence organisation) {
        return organisation.type() == EntityType.ORGANISATION
                && organisation.tokens == tokens
                && organisation.span.endToken() == span.firstToken();
    }

    /** The same mention with so many tokens less at its end. */
    Occurrence without(int tokensAtEnd) {
        return of(order, span.until(span.endToken() - tokensAtEnd), tokens);
    }

    EntityType type() {
        return span.type();
    }

    int start() {
        return tokens.start(span.firstToken());
    }

    boolean isInHeadline() {
        return span.field() == Mention.Field.HEADLINE;
    }

    Mention mention(@Nullable String role) {
        return new Mention(start(), start() + text.length(), text, span.field(), role);
    }

    /** The folded word that many places before the mention (1 is the next to it); empty beyond its sentence. */
    String before(int distance) {
        return begins(distance) ? "" : FoldedName.of(tokens.token(span.firstToken() - distance));
    }

    /** The folded word that many places after the mention (1 is the next to it); empty beyond its sentence. */
    String after(int distance) {
        int at = span.endToken() - 1 + distance;
        for (int i = span.endToken() - 1; i < Math.min(at, tokens.size()); i++) {
            if (tokens.endsSentence(i)) {
                return "";
            }
        }
        return at >= tokens.size() ? "" : FoldedName.of(tokens.token(at));
    }

    /** Whether the sentence begins less than so many tokens before the mention; 1 if the mention begins it. */
    boolean begins(int distance) {
        int at = span.firstToken() - distance;
        for (int i = Math.max(0, at); i < span.firstToken(); i++) {
            if (tokens.endsSentence(i)) {
                return true;
            }
        }
        return at < 0;
    }

    /** The token that stands beside the mention with nothing but a space between, as written; empty if none does. */
    String neighbour(boolean left) {
        int at = left ? span.firstToken() - 1 : span.endToken();
        if (at < 0 || at >= tokens.size() || tokens.endsSentence(left ? at : at - 1)) {
            return "";
        }
        return tokens.token(at);
    }
}
