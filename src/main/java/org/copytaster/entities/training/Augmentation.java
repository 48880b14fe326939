package org.copytaster.entities.training;

import java.util.List;
import java.util.Locale;

/** Copies of labelled documents that differ in one respect. */
final class Augmentation {

    private Augmentation() {}

    static List<BioSentence> inCapitals(List<BioSentence> document) {
        return document.stream()
                .map(sentence -> new BioSentence(
                        sentence.tokens().stream()
                                .map(token -> token.toUpperCase(Locale.ROOT))
                                .toList(),
                        sentence.tags()))
                .toList();
    }
}
