package org.copytaster.entities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordTest {

    private static final Lexicon LEXICON = Lexicon.bundled();

    @Test
    void aWordWithHyphensKnowsWhatItsPartsAre() {
        assertThat(word("CGT-Ostrel").parts).isEqualTo(Gazetteer.coarse(word("CGT").nameBits) << 8);
        assertThat(word("Ostrel-Lyon").parts).isEqualTo(Gazetteer.coarse(word("Lyon").nameBits));
        assertThat(word("Ostrel-Ostrel").parts).isZero();
    }

    @Test
    void aWordThatBeginsOrEndsWithAHyphenHasNoParts() {
        assertThat(word("-Lyon").parts).isZero();
        assertThat(word("Lyon-").parts).isZero();
        assertThat(word("-").parts).isZero();
    }

    private static Word word(String form) {
        return new Word(form, LEXICON, Languages.index("fr"));
    }
}
