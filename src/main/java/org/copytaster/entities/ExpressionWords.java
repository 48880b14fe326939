package org.copytaster.entities;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copytaster.resource.Resource;

/**
 * What a word can be in a date, a time of day or an amount: a set of bits, drawn from {@code expressions.txt} and from
 * the figures in the word. Immutable, shared by all threads.
 */
public final class ExpressionWords {

    /** The classes of the list, by bit. */
    private static final List<String> CLASSES = List.of(
            "month",
            "weekday",
            "date-link",
            "day-mark",
            "last-or-next",
            "before-year",
            "day-link",
            "hour",
            "hour-or-hours",
            "at",
            "meridiem",
            "day-part-link",
            "day-part",
            "zone",
            "clock-noun",
            "local",
            "noon",
            "number-word",
            "scale",
            "of",
            "currency",
            "percent",
            "percent-first",
            "percent-second",
            "unit",
            "unit-mark",
            "season",
            "minute",
            "month-before-day",
            "symbol-letter");

    static final long MONTH = bit("month");
    static final long WEEKDAY = bit("weekday");
    static final long DATE_LINK = bit("date-link");
    static final long DAY_MARK = bit("day-mark");
    static final long LAST_OR_NEXT = bit("last-or-next");
    static final long BEFORE_YEAR = bit("before-year");
    static final long DAY_LINK = bit("day-link");
    static final long HOUR_WORD = bit("hour");
    static final long HOUR_OR_HOURS = bit("hour-or-hours");
    static final long AT = bit("at");
    static final long MERIDIEM = bit("meridiem");
    static final long DAY_PART_LINK = bit("day-part-link");
    static final long DAY_PART = bit("day-part");
    static final long ZONE = bit("zone");
    static final long CLOCK_NOUN = bit("clock-noun");
    static final long LOCAL = bit("local");
    static final long NOON = bit("noon");
    static final long NUMBER_WORD = bit("number-word");
    static final long SCALE = bit("scale");
    static final long OF = bit("of");
    static final long CURRENCY = bit("currency");
    static final long PERCENT = bit("percent");
    static final long PERCENT_FIRST = bit("percent-first");
    static final long PERCENT_SECOND = bit("percent-second");
    static final long UNIT = bit("unit");
    static final long UNIT_MARK = bit("unit-mark");
    static final long SEASON = bit("season");
    static final long MINUTE_WORD = bit("minute");
    static final long MONTH_BEFORE_DAY = bit("month-before-day");
    static final long SYMBOL_LETTER = bit("symbol-letter");

    /** What figures can be. A number from 1 to 31. */
    static final long DAY = 1L << 40;

    /** {@code 1er}, {@code 12th}, {@code 1º}. */
    static final long MARKED_DAY = 1L << 41;

    /** Four figures, from 1000 to 2099. */
    static final long YEAR = 1L << 42;

    /** {@code 12/05/2016}, {@code 2016-05-12}. */
    static final long WHOLE_DATE = 1L << 43;

    /** A number from 0 to 24. */
    static final long HOUR = 1L << 44;

    /** Two figures, from 00 to 59. */
    static final long MINUTE = 1L << 45;

    /** {@code 20h}, {@code 20h30}, {@code 8pm}. */
    static final long TIME = 1L << 46;

    /** {@code 20:30}, {@code 20.30}: a time or something else. */
    static final long CLOCK = 1L << 47;

    /** Figures, with or without separators. */
    static final long NUMBER = 1L << 48;

    /** Three figures, as they follow a space in {@code 25 000}. */
    static final long GROUP = 1L << 49;

    /** {@code 10km}: figures and a unit in one word. */
    static final long AMOUNT = 1L << 50;

    /** A symbol of a currency, which may stand before its number. */
    static final long SYMBOL = 1L << 51;

    /** From 1900 to 2099. */
    static final long LIKELY_YEAR = 1L << 52;

    static final long DEMONYM = 1L << 53;

    /** An expression begins with a word that is one of these. */
    static final long BEGINS = DAY
            | MARKED_DAY
            | YEAR
            | WHOLE_DATE
            | HOUR
            | TIME
            | CLOCK
            | NUMBER
            | AMOUNT
            | SYMBOL
            | SYMBOL_LETTER
            | WEEKDAY
            | MONTH
            | SEASON
            | NOON
            | NUMBER_WORD
            | DEMONYM;

    private static final Set<String> SYMBOLS = Set.of("€", "$", "£", "¥", "us$", "c$", "a$", "r$", "eur", "usd");

    private final List<Map<String, Long>> byLanguage;

    private ExpressionWords(List<Map<String, Long>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    private static long bit(String name) {
        return 1L << CLASSES.indexOf(name);
    }

    public static ExpressionWords bundled() {
        return parse(Resource.lines(ExpressionWords.class, "expressions.txt"));
    }

    /** Lines {@code == class}, followed by {@code language: word word …}; {@code #} starts a comment. */
    static ExpressionWords parse(List<String> lines) {
        List<Map<String, Long>> all = Languages.CODES.stream()
                .<Map<String, Long>>map(code -> new HashMap<>())
                .toList();
        long bit = 0;
        for (String line : lines) {
            if (line.startsWith("== ")) {
                bit = bit(line.substring(3));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                Map<String, Long> words = all.get(Languages.index(line.substring(0, 2)));
                for (String word : line.substring(3).strip().split(" +", -1)) {
                    words.merge(word, bit, (a, b) -> a | b);
                }
            }
        }
        return new ExpressionWords(all);
    }

    /** All words of a language's list. */
    Set<String> words(int language) {
        return byLanguage.get(language).keySet();
    }

    /**
     * @param lower the word in lower case, as {@link Word#lower} has it
     * @param mayBeListed false where it is known not to be in the list
     */
    long of(String form, String lower, int language, boolean mayBeListed) {
        if (language >= byLanguage.size()) {
            return 0;
        }
        Map<String, Long> words = byLanguage.get(language);
        char first = form.charAt(0);
        if (first >= '0' && first <= '9') {
            return figures(form, lower, words);
        }
        if (form.startsWith("UTC-") || form.startsWith("GMT-")) {
            return ZONE;
        }
        if (!mayBeListed) {
            return 0;
        }
        long bits = words.getOrDefault(lower, 0L);
        if ((bits & ZONE) != 0 && !form.equals(form.toUpperCase(Locale.ROOT))) {
            bits &= ~ZONE;
        }
        if ((bits & MONTH) != 0 && lower.equals("may") && Character.isLowerCase(first)) {
            bits &= ~MONTH;
        }
        return (bits & CURRENCY) != 0 && SYMBOLS.contains(lower) ? bits | SYMBOL : bits;
    }

    private static long figures(String form, String lower, Map<String, Long> words) {
        int size = 0;
        while (size < form.length() && isFigure(form.charAt(size))) {
            size++;
        }
        if (size == form.length()) {
            return wholeNumber(form);
        }
        String rest = lower.substring(size);
        long bits = 0;
        switch (lower) {
            case "00/00/0000",
                    "0/00/0000",
                    "00/0/0000",
                    "0/0/0000",
                    "0000-00-00",
                    "00-00-0000",
                    "00.00.0000",
                    "0.0.0000",
                    "00.0.0000",
                    "0.00.0000",
                    "00.00.00" -> bits |= WHOLE_DATE;
            case "0:00", "00:00", "0.00", "00.00" -> bits |= isClock(form) ? CLOCK : 0;
            case "0h",
                    "00h",
                    "0h00",
                    "00h00",
                    "0am",
                    "00am",
                    "0pm",
                    "00pm",
                    "0.00pm",
                    "0.00am",
                    "0:00pm",
                    "0:00am",
                    "00:00pm",
                    "00:00am" -> bits |= TIME;
            case "0er", "0st", "0nd", "0rd", "0th", "00th", "00st", "00nd", "00rd", "0º" -> bits |= MARKED_DAY;
            default -> {}
        }
        if (rest.chars().allMatch(c -> c == '0' || c == '.' || c == ',')) {
            return bits | NUMBER;
        }
        long unit = words.getOrDefault(rest, 0L) & (UNIT | CURRENCY | PERCENT);
        return unit != 0 && !form.endsWith(rest.toUpperCase(Locale.ROOT)) ? bits | AMOUNT : bits;
    }

    private static boolean isClock(String form) {
        int mark = form.length() - 3;
        return Integer.parseInt(form, 0, mark, 10) <= 24 && Integer.parseInt(form, mark + 1, mark + 3, 10) < 60;
    }

    private static long wholeNumber(String form) {
        if (form.length() > 4) {
            return NUMBER;
        }
        int value = Integer.parseInt(form);
        return switch (form.length()) {
            case 1, 2 ->
                NUMBER
                        | (value >= 1 && value <= 31 ? DAY : 0)
                        | (value <= 24 ? HOUR : 0)
                        | (form.length() == 2 && value < 60 ? MINUTE : 0);
            case 3 -> NUMBER | GROUP;
            default ->
                NUMBER | (value >= 1000 && value < 2100 ? YEAR : 0) | (value >= 1900 && value < 2100 ? LIKELY_YEAR : 0);
        };
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }
}
