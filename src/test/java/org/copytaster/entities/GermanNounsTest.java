package org.copytaster.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GermanNounsTest {

    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final GermanNouns NOUNS =
            GermanNouns.parse("aufstand\naufstände\nburg=\nruhe\n".getBytes(StandardCharsets.UTF_8));

    @Test
    void aNounIsKnownInEveryCaseThatTheListHas() {
        assertThat(bits("aufstand")).isEqualTo(Gazetteer.NOUN);
        assertThat(bits("aufstände")).isEqualTo(Gazetteer.NOUN);
        assertThat(bits("burg")).isEqualTo(Gazetteer.NOUN);
    }

    @Test
    void aWordThatEndsInANounIsACompound() {
        assertThat(bits("bauernaufstand")).isEqualTo(Gazetteer.COMPOUND);
    }

    @Test
    void aNounThatPlacesEndInProvesNoCompound() {
        assertThat(bits("hamburg")).isZero();
    }

    @Test
    void twoLettersInFrontAreNoPartOfACompound() {
        assertThat(bits("unruhe")).isZero();
    }

    @Test
    void aNameIsNoNoun() {
        assertThat(LEXICON.nouns().bits("frankreich", hash("frankreich"))).isZero();
        assertThat(LEXICON.nouns().bits("merkel", hash("merkel"))).isZero();
    }

    @Test
    void nounsCountInGermanOnly() {
        assertThat(nameBits("Bild", "de") & Gazetteer.NOUN).isNotZero();
        assertThat(nameBits("Bild", "en") & Gazetteer.NOUN).isZero();
    }

    @Test
    void aGermanGenitiveIsTheNameItIsOf() {
        assertThat(nameBits("Griechenlands", "de") & Gazetteer.COUNTRY).isNotZero();
        assertThat(nameBits("Griechenlands", "nl") & Gazetteer.COUNTRY).isZero();
    }

    private static int bits(String lower) {
        return NOUNS.bits(lower, hash(lower));
    }

    private static long hash(String lower) {
        return Hash.of(lower, 0, lower.length());
    }

    private static int nameBits(String form, String language) {
        return new Word(form, LEXICON, Languages.index(language)).nameBits;
    }
}
