package org.copytaster.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.copytaster.resource.Resource;
import org.junit.jupiter.api.Test;

class GazetteerTest {

    private static final int FRENCH = Languages.index("fr");
    private static final Lexicon LEXICON = Lexicon.bundled();

    @Test
    void knowsTheBitsOfWordsWhateverTheirLetters() {
        Gazetteer list = gazetteer("berne\t8\t0\ngenève\t32\t0\nđà nẵng\t5\t0\nhuế\t2\t0\n");
        assertThat(list.bits(hash("berne"), FRENCH)).isEqualTo(8);
        assertThat(list.bits(hash("genève"), FRENCH)).isEqualTo(32);
        assertThat(list.bits(hash("huế"), FRENCH)).isEqualTo(2);
        assertThat(list.bits(hash("nẵng"), FRENCH)).isZero();
    }

    @Test
    void aCommonWordIsOneInItsLanguageOnly() {
        Gazetteer list = gazetteer("marche\t0\t1\n");
        assertThat(list.bits(hash("marche"), FRENCH)).isEqualTo(Gazetteer.COMMON);
        assertThat(list.bits(hash("marche"), Languages.index("de"))).isZero();
    }

    @Test
    void aListWithoutNumbersIsRefused() {
        assertThatThrownBy(() -> gazetteer("berne\teight\t0\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bits");
    }

    @Test
    void theTableThatShipsIsMadeOfTheListThatShips() throws IOException {
        assertThat(written(Gazetteer.parse(Resource.unpacked(Gazetteer.class, "names.tsv.gz"))))
                .as("names.table.gz is older than names.tsv.gz: copytaster train names makes it anew")
                .isEqualTo(Resource.unpacked(Gazetteer.class, "names.table.gz"));
    }

    @Test
    void aWordThatOpensALongerNameKeepsItsOwnBits() {
        Gazetteer list = gazetteer("new\t0\t2\nnew york\t8\t0\n");
        assertThat(list.bits(hash("new"), Languages.index("en"))).isEqualTo(Gazetteer.COMMON);
        assertThat(list.bits(hash("york"), FRENCH)).isZero();
    }

    @Test
    void listedNamesWithAnElidedArticleAreFoundInText() {
        assertThat(phrase("Cour européenne des droits de l'homme")).isEqualTo(Gazetteer.KNOWN_ORGANISATION);
        assertThat(phrase("Côte d’Ivoire") & Gazetteer.COUNTRY).isNotZero();
    }

    /** The bits of a name that is listed from its first word to its last. */
    private static int phrase(String name) {
        Tokens tokens = Tokenizer.tokenize(name);
        Word[] words = new Word[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = new Word(name.substring(tokens.start(i), tokens.end(i)), LEXICON, FRENCH);
        }
        long found = LEXICON.gazetteer().longestPhrase(words, 0, words.length);
        assertThat(found & 0xff).isEqualTo(words.length);
        return (int) (found >>> 8);
    }

    private static byte[] written(Gazetteer gazetteer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        gazetteer.write(out);
        return out.toByteArray();
    }

    private static Gazetteer gazetteer(String list) {
        return Gazetteer.parse(list.getBytes(StandardCharsets.UTF_8));
    }

    private static long hash(String word) {
        return Hash.of(word, 0, word.length());
    }
}
