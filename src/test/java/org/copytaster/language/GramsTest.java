package org.copytaster.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GramsTest {

    @Test
    void cutsAWordIntoOneToFourCharacters() {
        assertThat(grams("Nos"))
                .containsExactlyInAnyOrder("n", " n", "o", "no", " no", "s", "os", "nos", " nos", "s ", "os ", "nos ");
    }

    @Test
    void makesNoneOverTheBorderOfTwoWords() {
        assertThat(grams("l'a b"))
                .containsExactlyInAnyOrder("l", " l", "l ", " l ", "a", " a", "a ", " a ", "b", " b", "b ", " b ");
    }

    @Test
    void putsCapitalizedWordsLast() {
        Grams grams = read("Kiev et LYON");
        assertThat(grams.names()).isEqualTo(16);
        assertThat(text(grams.key(0))).isEqualTo("e");
        assertThat(text(grams.key(grams.count() - grams.names()))).isEqualTo("k");
    }

    @Test
    void skipsAddressesAndHandles() {
        assertThat(grams("@example #news https://example.org/a me@example.org")).isEmpty();
    }

    @Test
    void countsLettersOfOtherScripts() {
        Grams grams = read("Kyiv Київ 京 12");
        assertThat(grams.letters()).isEqualTo(4);
        assertThat(grams.foreignLetters()).isEqualTo(5);
    }

    @Test
    void takesRomanianWithCommaOrCedillaForTheSame() {
        assertThat(grams("\u021Bar\u0103 \u0219i")).isEqualTo(grams("\u0163ar\u0103 \u015Fi"));
    }

    @Test
    void readsAnNGramCountedElsewhere() {
        assertThat(Grams.key(" De ")).isEqualTo(Grams.key(" de ")).isNotZero();
        assertThat(Grams.key("дом")).isZero();
        assertThat(Grams.key(" ")).isZero();
        assertThat(Grams.key("abcde")).isZero();
    }

    private static Grams read(String text) {
        Grams grams = new Grams(text.length());
        grams.read(text, 0, text.length());
        return grams;
    }

    private static List<String> grams(String text) {
        Grams grams = read(text);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < grams.count(); i++) {
            all.add(text(grams.key(i)));
        }
        return all;
    }

    private static String text(long key) {
        StringBuilder text = new StringBuilder();
        for (int shift = 48; shift >= 0; shift -= 16) {
            char c = (char) (key >>> shift);
            if (c != 0) {
                text.append(c);
            }
        }
        return text.toString();
    }
}
