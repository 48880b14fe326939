package org.copytaster.entities;

import java.util.List;
import java.util.Set;

/** The lists the tagger reads besides its weights. Immutable, shared by all threads. */
public final class Lexicon {

    private static final int LISTED_BITS = 1 << 15;

    private final Gazetteer gazetteer;
    private final WordClasses classes;
    private final Demonyms demonyms;
    private final ExpressionWords expressions;

    /** By language, the words of all lists but the gazetteer: most words are in none, which is one look and not three. */
    private final List<HashBits> listed;

    private Lexicon(Gazetteer gazetteer, WordClasses classes, Demonyms demonyms, ExpressionWords expressions) {
        this.gazetteer = gazetteer;
        this.classes = classes;
        this.demonyms = demonyms;
        this.expressions = expressions;
        this.listed = Languages.CODES.stream()
                .map(code -> listed(Languages.index(code)))
                .toList();
    }

    /** The lists that ship in the jar. */
    public static Lexicon bundled() {
        return new Lexicon(Gazetteer.bundled(), WordClasses.bundled(), Demonyms.bundled(), ExpressionWords.bundled());
    }

    private HashBits listed(int language) {
        HashBits words = new HashBits(LISTED_BITS);
        for (Set<String> list :
                List.of(classes.words(language), demonyms.words(language), expressions.words(language))) {
            list.forEach(word -> words.add(Hash.of(word, 0, word.length())));
        }
        return words;
    }

    /** Whether a word may be in any of the lists but the gazetteer. */
    boolean mayList(long lowerHash, int language) {
        return language < listed.size() && listed.get(language).mayHave(lowerHash);
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    WordClasses classes() {
        return classes;
    }

    Demonyms demonyms() {
        return demonyms;
    }

    ExpressionWords expressions() {
        return expressions;
    }

    /** The German ones, which no other language needs. */
    GermanNouns nouns() {
        return GermanNouns.bundled();
    }
}
