package org.copytaster.entities.linking;

import java.util.List;
import org.copytaster.article.EntityType;

/**
 * How much an article is about a thing, 0 to 1: a weighted sum of four signs, times a factor for the kind of thing.
 *
 * <ul>
 *   <li>headline, 0.35: whether the headline names it;
 *   <li>frequency, 0.35: n/(n+2) of its n mentions in the body, so that the tenth adds less than the second;
 *   <li>position, 0.20: how early the body first names it, falling in a straight line from the first character to the
 *       last; a dateline counts for nothing, since it tells where the text was written;
 *   <li>role, 0.10: the share of its mentions that begin a sentence, an article or a title apart: who acts.
 * </ul>
 *
 * <p>People, organisations, events and products count in full, a place four fifths (it is where things happen), dates,
 * times, amounts and demonyms three tenths. Rounded to three decimals, so that the last bit of a sum never shows.
 */
final class Salience {

    private static final double HEADLINE = 0.35;
    private static final double FREQUENCY = 0.35;
    private static final double POSITION = 0.20;
    private static final double ROLE = 0.10;

    private Salience() {}

    /** The salience of the thing that these mentions name, in an article whose body has that many code units. */
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
            if (isDateline(mention)) {
                continue;
            }
            inBody++;
            leading += isLeading(mention) ? 1 : 0;
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

    private static boolean isLeading(Occurrence mention) {
        return mention.begins(3);
    }

    /** "GENEVA (Agency) —", "Genève, 21 janvier –": the first word of the body, and a bracket, dash or comma behind it. */
    private static boolean isDateline(Occurrence mention) {
        if (mention.type() != EntityType.PLACE || mention.span().firstToken() > 1) {
            return false;
        }
        String next = mention.neighbour(false);
        return next.length() == 1 && "(-–—,:/".indexOf(next.charAt(0)) >= 0;
    }
}
