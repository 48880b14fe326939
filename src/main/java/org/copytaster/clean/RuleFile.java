package org.copytaster.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.copytaster.article.Reason;

/**
 * Reads the rule files: a header such as {@code [share_prompt starts 90]} names the reason, the place of the phrases in
 * the line and the longest line they speak of; then one phrase a line. {@code #} opens a comment line, {@code <n>}
 * stands for any number; case, accents on capitals, quotation marks and punctuation do not matter.
 */
final class RuleFile {

    private static final List<String> LANGUAGES = List.of("common", "fr", "en", "de", "es", "it", "pt", "nl");
    private static final int NO_LIMIT = 100_000;

    private RuleFile() {}

    /** The rules that ship: every language at once, for boilerplate is often not in the article's. */
    static PhraseBook bundled() {
        PhraseBook book = new PhraseBook();
        for (String language : LANGUAGES) {
            for (Rule rule : read("rules/" + language + ".txt")) {
                book.add(rule);
            }
        }
        return book;
    }

    /** The entries of a file of sections: each line that is not empty and no comment, with the header it stands under. */
    static List<Entry> entries(String resource) {
        List<Entry> entries = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(RuleFile.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String header = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String text = line.strip();
                if (text.startsWith("[") && text.endsWith("]")) {
                    header = text.substring(1, text.length() - 1);
                } else if (!text.isEmpty() && !text.startsWith("#")) {
                    entries.add(new Entry(header, text));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static List<Rule> read(String resource) {
        List<Rule> rules = new ArrayList<>();
        for (Entry entry : entries(resource)) {
            String[] header = entry.header().split(" ", -1);
            rules.add(new Rule(
                    entry.text(),
                    Reason.valueOf(header[0].toUpperCase(Locale.ROOT)),
                    Rule.Place.valueOf(header[1].toUpperCase(Locale.ROOT)),
                    header.length > 2 ? Integer.parseInt(header[2]) : NO_LIMIT));
        }
        return rules;
    }

    /**
     * One line of a resource file.
     *
     * @param header the words between the brackets above it
     */
    record Entry(String header, String text) {}
}
