package org.copytaster.entities.linking;

import java.util.List;
import org.copytaster.article.EntityType;

/**
 * How much an article is about a thing:
 *
 * <pre>salience = kind · (0.35 · headline + 0.35 · n / (n + 2) + 0.20 · position + 0.10 · role)</pre>
 *
 * <ul>
 *   <li><i>headline</i>: 1 if a mention stands in the headline, 0 if none does;
 *   <li><i>n</i>: its mentions in the body, all names and surnames of it together, so that the tenth adds less than the
 *       second;
 *   <li><i>position</i>: 1 − s / l of the first of them, where s is the offset of its first character and l the length of
 *       the body, both in UTF-16 code units: 1 at the start, near 0 at the end, 0 if the body does not name it;
 *   <li><i>role</i>: the share of the n that two tokens at most come before in their sentence ({@code L’|OTAN},
 *       {@code Le|président|Poutine}): who acts; 0 if the body does not name it;
 *   <li><i>kind</i>: 1 for people, organisations, events and products, 0.8 for places (where things happen), 0.3 for
 *       dates, times, amounts and demonyms.
 * </ul>
 *
 * <p>A dateline tells where the text was written, and counts as no mention: a place among the first two tokens of the
 * body with a bracket, a dash, a comma, a colon or a slash right behind it. Nor does the agency that it credits: an
 * organisation in brackets among the first {@value #DATELINE} characters, with a dash or a colon behind the brackets. The
 * value is 0 at least and below 1, rounded to three decimals, so that the last bit of a sum never shows. Of two things
 * with one value the one named first comes first. The weights were set by hand, none was fitted.
 */
final class Salience {

    private static final double HEADLINE = 0.35;
    private static final double FREQUENCY = 0.35;
    private static final double POSITION = 0.20;
    private static final double ROLE = 0.10;

    /** Where a dateline's brackets begin at the latest, and how long they are at most, in UTF-16 code units. */
    private static final int DATELINE = 60;

    private static final int CREDIT = 30;

    private Salience() {}

    /**
     * @param type the kind of thing
     * @param mentions all that name it, of headline and body
     * @param bodyLength the body's length in UTF-16 code units
     * @return 0 to 1
     */
    static double of(EntityType type, List<Occurrence> mentions, int bodyLength) {
        boolean headline = false;
        int inBody = 0;
        int leading = 0;
        double position = 0;
        for (Occurrence mention : mentions) {
            if (mention.isInHeadline()) {
                headline = true;
                continue;
            }
            if (isDateline(mention) || isCredit(mention)) {
                continue;
            }
            inBody++;
            leading += mention.begins(3) ? 1 : 0;
            position = Math.max(position, 1 - (double) mention.start() / Math.max(1, bodyLength));
        }
        double sum = (headline ? HEADLINE : 0)
                + FREQUENCY * inBody / (inBody + 2)
                + POSITION * position
                + ROLE * leading / Math.max(1, inBody);
        return rounded(sum * factor(type));
    }

    /** Three decimals. */
    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static double factor(EntityType type) {
        return switch (type) {
            case PERSON, ORGANISATION, EVENT, PRODUCT -> 1.0;
            case PLACE -> 0.8;
            case DATE, TIME, QUANTITY, DEMONYM -> 0.3;
        };
    }

    /** "GENEVA (Agency) —", "Genève, 21 janvier –", "À Genève, …" too: where, and not what. */
    private static boolean isDateline(Occurrence mention) {
        if (mention.type() != EntityType.PLACE || mention.span().firstToken() > 1) {
            return false;
        }
        String next = mention.neighbour(false);
        return next.length() == 1 && "(-–—,:/".indexOf(next.charAt(0)) >= 0;
    }

    /** "Paris (AFP) –", "(dpa/lby) - ": who brings the news, and not what it is about. */
    private static boolean isCredit(Occurrence mention) {
        if (mention.type() != EntityType.ORGANISATION || mention.start() > DATELINE) {
            return false;
        }
        String text = mention.tokens().text();
        int open = text.lastIndexOf('(', mention.start());
        int close = text.indexOf(')', mention.start());
        if (open < 0 || open > DATELINE || close < 0 || close - open > CREDIT) {
            return false;
        }
        int behind = close + 1;
        while (behind < text.length() && Character.isSpaceChar(text.charAt(behind))) {
            behind++;
        }
        return behind < text.length()
                && "-–—:".indexOf(text.charAt(behind)) >= 0
                && text.lastIndexOf(')', mention.start()) < open;
    }
}
