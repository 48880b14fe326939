package org.copytaster.entities;

import static org.copytaster.entities.ExpressionWords.*;

import java.util.List;
import org.copytaster.article.EntityType;

/**
 * Finds dates, times of day, amounts and words for peoples, by grammar. A date has a day or a year: neither
 * {@code Monday} nor {@code May} alone says which. An amount has a unit or a currency. At each word the longest
 * expression wins. One thread only.
 */
final class Expressions {

    /** A grammar has no doubts of its own; what it takes for an expression is one nine times in ten. */
    private static final double CONFIDENCE = 0.9;

    private Word[] words = new Word[0];
    private int start;
    private int end;

    /** Adds what it finds in a sentence, in order, without overlaps. */
    void find(Document document, int sentenceStart, int sentenceEnd, List<Found> found) {
        words = document.words;
        start = sentenceStart;
        end = sentenceEnd;
        int at = start;
        while (at < end) {
            if ((words[at].expression & BEGINS) == 0) {
                at++;
                continue;
            }
            at = findAt(at, found);
        }
    }

    private int findAt(int at, List<Found> found) {
        EntityType type = EntityType.DEMONYM;
        int longest = has(at, DEMONYM) ? at + 1 : at;
        int date = date(at);
        if (date > longest) {
            longest = date;
            type = EntityType.DATE;
        }
        int time = time(at);
        if (time > longest) {
            longest = time;
            type = EntityType.TIME;
        }
        int quantity = quantity(at);
        if (quantity > longest) {
            longest = quantity;
            type = EntityType.QUANTITY;
        }
        if (longest == at) {
            return at + 1;
        }
        found.add(new Found(at, longest, type, CONFIDENCE));
        return longest;
    }

    // Each of the following returns the end of what it finds at a word, or that word if it finds nothing there.

    private int date(int at) {
        if (has(at, WHOLE_DATE)) {
            return at + 1;
        }
        int next = at;
        boolean weekday = has(at, WEEKDAY);
        if (weekday) {
            next = has(at + 1, DAY | MARKED_DAY | MONTH) ? at + 1 : is(at + 1, ',') ? at + 2 : at + 1;
        }
        int day = day(next);
        if (day > next) {
            int month = has(day, DATE_LINK) ? day + 1 : day;
            if (has(month, MONTH)) {
                return afterMonth(month + 1);
            }
            if (weekday && next == at + 1) {
                return has(day, HOUR_WORD | UNIT | PERCENT | SCALE | CURRENCY) ? at : day;
            }
            if (!weekday && sharesMonth(day)) {
                return day;
            }
        }
        if (has(at, SEASON) && has(at + 1, LIKELY_YEAR)) {
            return at + 2;
        }
        if (has(next, MONTH)) {
            int end = monthFirst(next);
            return end > next ? end : at;
        }
        return has(at, YEAR) && isYear(at) ? at + 1 : at;
    }

    private int day(int at) {
        if (has(at, MARKED_DAY)) {
            return at + 1;
        }
        if (!has(at, DAY)) {
            return at;
        }
        int day = at + 1;
        while (day < at + 3 && has(day, DAY_MARK)) {
            day++;
        }
        return day;
    }

    /** The year that may follow a month, or "last" and the like. */
    private int afterMonth(int at) {
        int year = has(at, DATE_LINK) || (is(at, ',') && has(at + 1, LIKELY_YEAR)) ? at + 1 : at;
        if (has(year, YEAR)) {
            return year + 1;
        }
        return has(at, LAST_OR_NEXT) ? at + 1 : at;
    }

    /** {@code May 12, 2016}, {@code mai 2016}. */
    private int monthFirst(int at) {
        int year = has(at + 1, DATE_LINK) ? at + 2 : at + 1;
        if (has(year, YEAR)) {
            return year + 1;
        }
        boolean dayFollows = has(at, MONTH_BEFORE_DAY) && words[at].has(Word.CAPITALISED);
        int day = dayFollows ? day(at + 1) : at + 1;
        if (day == at + 1 || has(day, HOUR_WORD | UNIT | PERCENT | SCALE | CURRENCY)) {
            return at;
        }
        return afterMonth(day);
    }

    /** Whether the month of the day that ends at {@code at} is named with a later one: {@code du 3 au 8 mai}. */
    private boolean sharesMonth(int at) {
        int next = at;
        for (int more = 0; more < 4 && has(next, DAY_LINK); more++) {
            next++;
            if (next < end && has(next, DAY_LINK | AT) && !has(next, DAY | MARKED_DAY)) {
                next++;
            }
            if (next < end && (words[next].expression & (DAY | MARKED_DAY)) == 0 && isArticle(next)) {
                next++;
            }
            if (has(next, WEEKDAY)) {
                next++;
            }
            int day = day(next);
            if (day == next) {
                return false;
            }
            next = day;
            int month = has(next, DATE_LINK) ? next + 1 : next;
            if (has(month, MONTH)) {
                return true;
            }
        }
        return false;
    }

    private boolean isArticle(int at) {
        return words[at].has(Word.LOWER_CASE) && words[at].lower.length() <= 3;
    }

    /**
     * Four figures alone are a year behind "in" or in brackets, and otherwise where nothing is counted and no name goes
     * before: the year of "Copa America 2016" tells which one.
     */
    private boolean isYear(int at) {
        if (has(at + 1, UNIT | CURRENCY | PERCENT | SCALE | GROUP) || has(at - 1, SYMBOL)) {
            return false;
        }
        if (has(at - 1, BEFORE_YEAR)) {
            return true;
        }
        boolean named = at - 1 > start && words[at - 1].has(Word.CAPITALISED);
        if (!has(at, LIKELY_YEAR) || named) {
            return false;
        }
        boolean counts = at + 1 < end && words[at + 1].has(Word.LOWER_CASE) && words[at + 1].wordClass == 0;
        return !counts;
    }

    private int time(int at) {
        if (has(at, TIME)) {
            return has(at + 1, MINUTE_WORD) ? at : afterTime(at + 1);
        }
        if (has(at, NOON)) {
            return has(at - 1, AT) ? at + 1 : at;
        }
        boolean said = has(at - 1, AT | WEEKDAY);
        if (has(at, CLOCK)) {
            int after = afterTime(at + 1);
            if (after == at + 1 && has(at + 1, HOUR_WORD | HOUR_OR_HOURS | MERIDIEM)) {
                return afterTime(at + 2);
            }
            return after > at + 1 || (said && !has(at + 1, UNIT | CURRENCY | PERCENT | SCALE)) ? after : at;
        }
        if (!has(at, HOUR)) {
            return at;
        }
        if (has(at + 1, MERIDIEM)) {
            return afterTime(at + 2);
        }
        if (has(at + 1, HOUR_WORD | HOUR_OR_HOURS)) {
            if (has(at + 2, MINUTE)) {
                return has(at + 3, MINUTE_WORD) ? at : afterTime(at + 3);
            }
            int after = afterTime(at + 2);
            boolean sure = after > at + 2 || !has(at + 1, HOUR_OR_HOURS);
            return sure || said ? after : at;
        }
        int part = dayPart(at + 1);
        return said && part > at + 1 ? afterTime(part) : at;
    }

    /** What may follow a time: "in the morning", "heure locale", "(UTC)". */
    private int afterTime(int at) {
        int next = dayPart(at);
        boolean bracket = is(next, '(');
        int zone = bracket ? next + 1 : next;
        int after = zone(zone);
        if (after == zone || (bracket && !is(after, ')'))) {
            return next;
        }
        return bracket ? after + 1 : after;
    }

    private int zone(int at) {
        if (has(at, ZONE)) {
            boolean shifted = is(at + 1, '+') || is(at + 1, '-') || is(at + 1, '−');
            return shifted && has(at + 2, NUMBER | CLOCK) ? at + 3 : at + 1;
        }
        if (!has(at, CLOCK_NOUN)) {
            return at;
        }
        if (has(at + 1, LOCAL)) {
            return at + 2;
        }
        if (has(at + 1, OF) && at + 2 < end && words[at + 2].has(Word.CAPITALISED)) {
            return at + 3;
        }
        return words[at].has(Word.CAPITALISED) ? at + 1 : at;
    }

    private int dayPart(int at) {
        int next = at;
        while (next < at + 2 && has(next, DAY_PART_LINK)) {
            next++;
        }
        return has(next, DAY_PART) ? next + 1 : at;
    }

    private int quantity(int at) {
        if (has(at, AMOUNT)) {
            return at + 1;
        }
        boolean letter = has(at, SYMBOL_LETTER) && words[at].has(Word.CAPITALISED) && has(at + 1, SYMBOL);
        boolean symbol = letter || has(at, SYMBOL);
        int first = letter ? at + 2 : symbol ? at + 1 : at;
        int number = number(first);
        if (number == first) {
            return at;
        }
        int scale = has(number, SCALE) ? number + 1 : number;
        if (symbol) {
            return scale;
        }
        int counted = scale > number && has(scale, OF) ? scale + 1 : scale;
        int unit = unit(counted);
        if (unit > counted) {
            return unit;
        }
        // "5 m": the scale and the unit are one word.
        return scale > number && has(number, UNIT) ? number + 1 : at;
    }

    private int number(int at) {
        if (has(at, NUMBER)) {
            int next = at + 1;
            while (has(next, GROUP)) {
                next++;
            }
            return next;
        }
        return has(at, NUMBER_WORD) ? at + 1 : at;
    }

    private int unit(int at) {
        int next = has(at, UNIT_MARK) ? at + 1 : at;
        if (has(next, UNIT)) {
            return has(next + 1, UNIT_MARK) ? next + 2 : next + 1;
        }
        if (has(at, PERCENT | CURRENCY)) {
            return at + 1;
        }
        return has(at, PERCENT_FIRST) && has(at + 1, PERCENT_SECOND) ? at + 2 : at;
    }

    private boolean has(int at, long bits) {
        return at >= start && at < end && (words[at].expression & bits) != 0;
    }

    private boolean is(int at, char c) {
        return at < end && words[at].is(c);
    }
}
