package org.copytaster.clean;

import java.util.List;

/**
 * What kind a word is: a function word, and of which languages; a word for what people are or do, as author bios have
 * it. Safe for any number of threads.
 */
public final class Lexicon {

    static final List<String> LANGUAGES = List.of("fr", "en", "de", "es", "it", "pt", "nl");

    /** The lowest bits say which of {@link #LANGUAGES} have the word as a function word. */
    static final int FUNCTION = (1 << LANGUAGES.size()) - 1;
    /** Names a trade: journalist, author, professor. */
    static final int ROLE = 1 << 8;
    /** What people call themselves in a bio: nerd, enthusiast, troublemaker. */
    static final int PERSONA = 1 << 9;
    /** Links the nouns of a bio, and makes no sentence: and, of, for. */
    static final int LINK = 1 << 10;
    /** What a bio says that its subject is or does: is, works, covers, lives. */
    static final int COPULA = 1 << 11;
    /** What else bios speak of: degrees, books, families, how to follow. */
    static final int CUE = 1 << 12;
    /** Verbs of reporting: said, told. Bios do not quote. */
    static final int REPORT = 1 << 13;
    /** Stands for the subject in the bio's next sentence: he, she. */
    static final int PRONOUN = 1 << 14;
    /** Opens a phrase of a rule: at no other word one needs to be looked for. */
    static final int OPENER = 1 << 15;

    private final LongIntTable kinds = new LongIntTable();

    private Lexicon() {}

    /** @param phrases whose first words are marked */
    static Lexicon bundled(PhraseBook phrases) {
        Lexicon lexicon = new Lexicon();
        for (long word : phrases.openers()) {
            lexicon.add(word, OPENER);
        }
        for (int i = 0; i < LANGUAGES.size(); i++) {
            for (RuleFile.Entry entry : RuleFile.entries("lexicon/" + LANGUAGES.get(i) + ".txt")) {
                int kind = switch (entry.header()) {
                    case "function" -> 1 << i;
                    case "role" -> ROLE;
                    case "persona" -> PERSONA;
                    case "link" -> LINK | 1 << i;
                    case "copula" -> COPULA;
                    case "cue" -> CUE;
                    case "report" -> REPORT | 1 << i;
                    case "pronoun" -> PRONOUN | 1 << i;
                    default -> throw new IllegalArgumentException("Unknown section " + entry.header());
                };
                for (String word : entry.text().split(" ", -1)) {
                    lexicon.add(Words.hash(word), kind);
                }
            }
        }
        return lexicon;
    }

    private void add(long word, int kind) {
        kinds.put(word, kinds.get(word) | kind);
    }

    /** The bits of a word, 0 for one that is not listed. */
    int kind(long word) {
        return kinds.get(word);
    }

    /** The bit of a language, or 0 if there are no lists for it. */
    static int bit(String language) {
        int index = LANGUAGES.indexOf(language);
        return index < 0 ? 0 : 1 << index;
    }
}
