package org.copytaster.clean;

/** The hand-written side of cleaning: phrases, kinds of words, how bios are built. Shared by all threads. */
public record Knowledge(PhraseBook phrases, Lexicon lexicon, BioDetector bios) {

    public static Knowledge bundled() {
        PhraseBook phrases = RuleFile.bundled();
        Lexicon lexicon = Lexicon.bundled(phrases);
        return new Knowledge(phrases, lexicon, new BioDetector(lexicon));
    }
}
