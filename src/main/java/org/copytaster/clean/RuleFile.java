package org.copytaster.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copytaster.article.Reason;
import org.copytaster.resource.Resource;

/**
 * Reads the rule files: a header such as {@code [share_prompt starts 90]} names the reason, the place of the phrases in
 * the line and the longest line they speak of; then one phrase a line. {@code #} opens a comment line, {@code <n>}
 * stands for any number; case, quotation marks and punctuation do not matter. Accents do:
 * where capitals go without them, a phrase stands there in both spellings.
 */
final class RuleFile {

    private static final List<String> LANGUAGES = List.of("common", "fr", "en", "de", "es", "it", "pt", "nl");
    private static final int NO_LIMIT = 100_000;

    private RuleFile() {}

    /** The rules that ship: every language at once, for boilerplate is often not in the article's. */
    static PhraseBook bundled() {
        List<Rule> rules = new ArrayList<>();
        for (String language : LANGUAGES) {
            read("rules/" + language + ".txt", rules);
        }
        return new PhraseBook(rules);
    }

    /** The entries of a file of sections: each line that is not empty and no comment, with the header it stands under. */
    static List<Entry> entries(String resource) {
        List<Entry> entries = new ArrayList<>();
        String header = "";
        for (String untrimmed : Resource.lines(RuleFile.class, resource)) {
            String line = untrimmed.strip();
            if (line.startsWith("[") && line.endsWith("]")) {
                header = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && line.charAt(0) != '#') {
                entries.add(new Entry(header, line));
            }
        }
        return entries;
    }

    private static void read(String resource, List<Rule> rules) {
        String header = "";
        Section section = null;
        for (Entry entry : entries(resource)) {
            if (section == null || !entry.header().equals(header)) {
                header = entry.header();
                section = Section.of(header);
            }
            rules.add(new Rule(entry.text(), section.reason(), section.place(), section.longest()));
        }
    }

    /** What a header says. */
    private record Section(Reason reason, Rule.Place place, int longest) {

        static Section of(String header) {
            String[] words = header.split(" ", -1);
            return new Section(
                    Reason.valueOf(words[0].toUpperCase(Locale.ROOT)),
                    Rule.Place.valueOf(words[1].toUpperCase(Locale.ROOT)),
                    words.length > 2 ? Integer.parseInt(words[2]) : NO_LIMIT);
        }
    }

    /**
     * One line of a resource file.
     *
     * @param header the words between the brackets above it
     */
    record Entry(String header, String text) {}
}
