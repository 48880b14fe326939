package org.copytaster.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/**
 * Reads lexicon files.
 *
 * <pre>
 * # a comment
 * [20000574] elections        what follows speaks for medtop:20000574, and for the topics above it
 * candidate* ballot_box       * = any ending, _ = a space; a hyphen and a space are the same
 * =3 polling_station*         the rest of the line weighs 3 instead of 1
 * Labour                      with a capital: only as written; without: in any case
 * *wahl                       also inside a compound
 * !candidate_gene*            takes its words out of play, so that candidate* does not see them
 * [desk:elections] Our page   a code of one's own, with its name
 * %language fr                what follows is for articles in French only
 * </pre>
 *
 * An entry may stand under several topics; under one, its greatest weight counts. What a user's file says of an entry
 * under Media Topics, or with {@code !}, replaces what the bundled lexicons say of the same word; a code of one's own is
 * added to that.
 */
final class LexiconReader {

    /** Entries that tell that a text is no news: recipes' measures, terms of use, source code. */
    static final String NOT_NEWS = "not-news";

    /** The words that hold running text together. */
    static final String FUNCTION_WORDS = "function-words";

    /** Stands for a topic where a number is no weight but a factor. */
    private static final String FACTOR = "factor";

    /** Stands for a topic where an entry only takes its words out of play. */
    private static final String NOTHING = "nothing";

    private static final String ANY_LANGUAGE = "any";
    private static final int MOST_WEIGHT = 100;
    private static final Pattern OWN_CODE = Pattern.compile("[a-z][a-z0-9.-]*:\\S+");

    private final MediaTopics table;
    private final Map<String, List<Entry.Sense>> senses = new LinkedHashMap<>();
    private final Map<String, String> ownNames = new LinkedHashMap<>();

    LexiconReader(MediaTopics table) {
        this.table = table;
    }

    /** Adds the entries of a file to those read before. */
    LexiconReader add(List<String> lines, String language, String file) {
        read(lines, language, file, "", senses);
        return this;
    }

    /**
     * Adds the entries of a file. Where one is an earlier entry's word, its Media Topics replace that one's; codes of
     * one's own stand beside them. What is found in any case is the word of all earlier entries that differ from it in
     * nothing but the case: one of these with a capital would else go before it.
     */
    LexiconReader replace(List<String> lines, String language, String file) {
        Map<String, List<Entry.Sense>> own = new LinkedHashMap<>();
        read(lines, language, file, "", own);
        Map<String, List<String>> before = new HashMap<>();
        for (String spelling : senses.keySet()) {
            before.computeIfAbsent(inAnyCase(spelling), key -> new ArrayList<>())
                    .add(spelling);
        }
        own.forEach((spelling, list) -> {
            String anyCase = inAnyCase(spelling);
            if (spelling.equals(anyCase)) {
                for (String same : before.getOrDefault(anyCase, List.of())) {
                    if (!own.containsKey(same)) {
                        senses.merge(same, list, LexiconReader::combined);
                    }
                }
            } else if (senses.containsKey(anyCase)) {
                senses.putIfAbsent(spelling, senses.get(anyCase));
            }
            senses.merge(spelling, list, LexiconReader::combined);
        });
        return this;
    }

    private static String inAnyCase(String spelling) {
        return spelling.toLowerCase(Locale.ROOT);
    }

    /**
     * Gives the entries read before their factors: after {@code =}, that of the rest of the line. Spellings that are not
     * among them are passed over.
     */
    LexiconReader factors(List<String> lines, String language, String file) {
        Map<String, List<Entry.Sense>> learnt = new LinkedHashMap<>();
        read(lines, language, file, FACTOR, learnt);
        learnt.forEach((spelling, factor) -> senses.computeIfPresent(
                spelling, (same, list) -> with(factor.get(0).weight(), list)));
        return this;
    }

    private static List<Entry.Sense> with(float factor, List<Entry.Sense> list) {
        return list.stream()
                .map(sense -> new Entry.Sense(sense.qcode(), sense.weight(), factor))
                .toList();
    }

    private static List<Entry.Sense> combined(List<Entry.Sense> bundled, List<Entry.Sense> own) {
        boolean instead = own.stream()
                .anyMatch(
                        sense -> sense.qcode().equals(NOTHING) || sense.qcode().startsWith(MediaTopics.SCHEME));
        if (instead) {
            return own;
        }
        List<Entry.Sense> both = new ArrayList<>(bundled);
        both.addAll(own);
        return both;
    }

    /** The topics that are not IPTC's, by code, with their names. */
    Map<String, String> ownNames() {
        return ownNames;
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        senses.forEach((spelling, list) -> entries.add(Entry.parse(
                spelling,
                list.stream().filter(sense -> !sense.qcode().equals(NOTHING)).toList())));
        return entries;
    }

    private void read(
            List<String> lines, String language, String file, String first, Map<String, List<Entry.Sense>> into) {
        String topic = first;
        boolean skipped = false;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("%language")) {
                String wanted = line.substring("%language".length()).strip();
                language(wanted, file, number);
                skipped = !wanted.equals(ANY_LANGUAGE) && !wanted.equals(language);
            } else if (line.startsWith("[")) {
                topic = topic(line, file, number);
            } else if (!skipped) {
                entries(line, topic, file, number, into);
            }
        }
    }

    private String topic(String line, String file, int number) {
        int close = line.indexOf(']');
        if (close < 0) {
            throw fault(file, number, "a topic without its closing bracket");
        }
        String code = line.substring(1, close).strip();
        if (code.equals(NOT_NEWS) || code.equals(FUNCTION_WORDS)) {
            return code;
        }
        String qcode = code.indexOf(':') < 0 ? MediaTopics.SCHEME + code : code;
        if (qcode.startsWith(MediaTopics.SCHEME)) {
            if (!table.contains(qcode)) {
                throw fault(file, number, "no such Media Topic, or a retired one: " + qcode);
            }
        } else {
            if (!OWN_CODE.matcher(qcode).matches()) {
                throw fault(file, number, "not a code: " + qcode + "; one of your own is like desk:elections");
            }
            String name = line.substring(close + 1).strip();
            if (!name.isEmpty()) {
                ownNames.put(qcode, name);
            } else {
                ownNames.putIfAbsent(qcode, qcode);
            }
        }
        return qcode;
    }

    private static void entries(
            String line, String topic, String file, int number, Map<String, List<Entry.Sense>> into) {
        float weight = 1;
        StringTokenizer words = new StringTokenizer(line);
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (!hasLetterOrDigit(word)) {
                throw fault(file, number, "an entry without a letter: " + word);
            } else if (word.startsWith("=")) {
                weight = weight(word, file, number);
            } else if (word.startsWith("!")) {
                add(new Entry.Sense(NOTHING, weight), spelling(word.substring(1), file, number), into);
            } else if (topic.isEmpty()) {
                throw fault(file, number, "an entry before the first topic");
            } else {
                add(new Entry.Sense(topic, weight), spelling(word, file, number), into);
            }
        }
    }

    /** Adds a topic to those of a spelling; where it is among them, the greater weight counts, and not both. */
    private static void add(Entry.Sense sense, String spelling, Map<String, List<Entry.Sense>> into) {
        List<Entry.Sense> list = into.computeIfAbsent(spelling, key -> new ArrayList<>());
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).qcode().equals(sense.qcode())) {
                list.set(i, list.get(i).weight() < sense.weight() ? sense : list.get(i));
                return;
            }
        }
        list.add(sense);
    }

    /** A word of a lexicon file with one kind of hyphen and apostrophe, so that what is found alike is spelled alike. */
    private static String spelling(String word, String file, int number) {
        String spelling = word.replace('-', '_').replace('’', '\'');
        String inside = spelling.substring(
                spelling.startsWith("*") ? 1 : 0, spelling.length() - (spelling.endsWith("*") ? 1 : 0));
        if (inside.indexOf('*') >= 0) {
            throw fault(file, number, "a * that neither begins nor ends an entry: " + word);
        }
        if (inside.startsWith("_") || inside.endsWith("_")) {
            throw fault(file, number, "an entry that begins or ends with a space: " + word);
        }
        return spelling;
    }

    private static boolean hasLetterOrDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetterOrDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static float weight(String word, String file, int number) {
        try {
            float weight = Float.parseFloat(word.substring(1));
            if (weight > 0 && weight <= MOST_WEIGHT) {
                return weight;
            }
        } catch (NumberFormatException e) {
            // Said below, as for one out of range.
        }
        throw fault(file, number, "not a weight above 0 and up to " + MOST_WEIGHT + ": " + word);
    }

    private static void language(String wanted, String file, int number) {
        if (!wanted.equals(ANY_LANGUAGE) && !MediaTopics.LANGUAGES.contains(wanted)) {
            throw fault(file, number, "no such language: " + wanted + "; there are any and " + MediaTopics.LANGUAGES);
        }
    }

    private static IllegalArgumentException fault(String file, int number, String what) {
        return new IllegalArgumentException(file + ":" + number + ": " + what);
    }
}
