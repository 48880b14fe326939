package org.copytaster.entities;

/** The lists the tagger reads besides its weights. Immutable, shared by all threads. */
public record Lexicon(Gazetteer gazetteer, WordClasses classes, Demonyms demonyms, ExpressionWords expressions) {

    /** The lists that ship in the jar. */
    public static Lexicon bundled() {
        return new Lexicon(Gazetteer.bundled(), WordClasses.bundled(), Demonyms.bundled(), ExpressionWords.bundled());
    }

    /** The German ones, which no other language needs. */
    GermanNouns nouns() {
        return GermanNouns.bundled();
    }
}
