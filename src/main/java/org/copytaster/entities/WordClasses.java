package org.copytaster.entities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.copytaster.resource.Resource;

/**
 * Words that do the same work in seven languages: "in", "said", "president of", "street". What the tagger learns of a
 * class in one language it knows in all. The list is {@code word-classes.txt}. Immutable.
 */
public final class WordClasses {

    /** Numbers 1 and 2 stand for the edges of a sentence. */
    private static final int FIRST = 3;

    /** Kinds of classes, by bit: what a name beside such a word is likely to be. */
    static final int ROLE = 1;

    static final int BODY = 1 << 1;
    static final int LOCALITY = 1 << 2;
    static final int LOCATIVE = 1 << 3;
    static final int SPEECH = 1 << 4;
    static final int LEGAL_FORM = 1 << 5;
    static final int LINK = 1 << 6;

    private static final List<String> KINDS =
            List.of("role", "body", "locality", "locative", "speech", "legal-form", "link");

    private final List<Map<String, Integer>> byLanguage;
    private final int[] kinds;
    private final int people;

    private WordClasses(List<Map<String, Integer>> byLanguage, int[] kinds, int people) {
        this.people = people;
        this.byLanguage = byLanguage;
        this.kinds = kinds;
    }

    public static WordClasses bundled() {
        return parse(Resource.lines(WordClasses.class, "word-classes.txt"));
    }

    /**
     * Lines {@code == class} or {@code == class (kind)}, followed by {@code language: word word …}; {@code #} starts a
     * comment.
     */
    static WordClasses parse(List<String> lines) {
        List<Map<String, Integer>> all = Languages.CODES.stream()
                .<Map<String, Integer>>map(code -> new HashMap<>())
                .toList();
        int number = FIRST - 1;
        int people = 0;
        int[] kinds = new int[lines.size() + FIRST];
        for (String line : lines) {
            if (line.startsWith("== ")) {
                number++;
                kinds[number] = kind(line);
                people = line.equals("== people") ? number : people;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int colon = line.indexOf(':');
                Map<String, Integer> words = all.get(Languages.index(line.substring(0, colon)));
                StringTokenizer listed = new StringTokenizer(line.substring(colon + 1));
                while (listed.hasMoreTokens()) {
                    words.putIfAbsent(Word.lower(listed.nextToken()), number);
                }
            }
        }
        return new WordClasses(all, kinds, people);
    }

    private static int kind(String line) {
        int bracket = line.indexOf('(');
        return bracket < 0 ? 0 : 1 << KINDS.indexOf(line.substring(bracket + 1, line.indexOf(')')));
    }

    /** The class of {@link Demonyms}. */
    int people() {
        return people;
    }

    /** The kind of a class, 0 for none. */
    int kindOf(int wordClass) {
        return kinds[wordClass];
    }

    /** All words of a language that are of some class, in lower case. */
    Set<String> words(int language) {
        return byLanguage.get(language).keySet();
    }

    int of(String lower, int language) {
        if (language >= byLanguage.size()) {
            return 0;
        }
        return byLanguage.get(language).getOrDefault(lower, 0);
    }
}
