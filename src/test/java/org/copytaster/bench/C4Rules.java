package org.copytaster.bench;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The line rules of the C4 corpus (Raffel et al., "Exploring the Limits of Transfer Learning with a Unified Text-to-Text
 * Transformer", 2020, section 2.2), for comparison. The list of bad words is left out; it strikes out whole pages.
 */
public final class C4Rules {

    private static final Pattern CITATION = Pattern.compile("\\[\\d*\\]|\\[edit\\]|\\[citation needed\\]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final List<String> ENDS = List.of(".", "?", "!", "\"");
    private static final List<String> POLICY =
            List.of("terms of use", "privacy policy", "cookie policy", "uses cookies", "use of cookies", "use cookies");
    private static final int FEWEST_WORDS = 5;
    private static final int FEWEST_SENTENCES = 5;
    private static final int LONGEST_WORD = 1000;

    private C4Rules() {}

    /** The lines that stay, whatever becomes of the page. */
    public static List<String> lines(String text) {
        List<String> kept = new ArrayList<>();
        text.lines().forEach(raw -> {
            String line = CITATION.matcher(raw.strip()).replaceAll("");
            if (isKept(line)) {
                kept.add(line);
            }
        });
        return kept;
    }

    /** The whole of the rules: a page of few sentences goes. */
    public static List<String> page(String text) {
        List<String> kept = lines(text);
        int sentences = 0;
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        for (String line : kept) {
            breaks.setText(line);
            while (breaks.next() != BreakIterator.DONE) {
                sentences++;
            }
        }
        return sentences < FEWEST_SENTENCES ? List.of() : kept;
    }

    private static boolean isKept(String line) {
        if (line.endsWith("...") || ENDS.stream().noneMatch(line::endsWith)) {
            return false;
        }
        String[] words = BLANKS.split(line, -1);
        if (words.length < FEWEST_WORDS) {
            return false;
        }
        for (String word : words) {
            if (word.length() > LONGEST_WORD) {
                return false;
            }
        }
        String lower = line.toLowerCase(Locale.ROOT);
        return !lower.contains("javascript")
                && !lower.contains("lorem ipsum")
                && POLICY.stream().noneMatch(lower::contains);
    }
}
