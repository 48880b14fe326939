package org.copytaster.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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

    /** tools/tokens.py cuts the names; a name that is cut otherwise than the text is never found. */
    @Test
    void everyListedNameIsCutIntoTheTokensOfAnArticle() {
        List<String> never = names().stream()
                .filter(name -> WRITTEN.stream().noneMatch(way -> isCutSo(way.apply(name), name)))
                .toList();
        assertThat(never).isEmpty();
    }

    @Test
    void noKnownNameEndsWithTheMarkOfAWeakOne() {
        assertThat(listed().filter(line -> line[0].endsWith(" ?") && (Integer.parseInt(line[1]) & KNOWN) != 0))
                .isEmpty();
    }

    /** In small letters, with capitals, in capitals; alone and before a name, as abbreviations are. */
    private static final List<UnaryOperator<String>> WRITTEN = List.of(
            name -> name,
            GazetteerTest::capitalised,
            name -> name.toUpperCase(Locale.ROOT),
            name -> capitalised(name) + " X",
            name -> name.toUpperCase(Locale.ROOT) + " X",
            name -> name + " x",
            name -> name + " 1");

    private static final int KNOWN = Gazetteer.KNOWN_ORGANISATION | Gazetteer.KNOWN_PLACE | Gazetteer.KNOWN_PERSON;

    private static boolean isCutSo(String text, String name) {
        // As it is written: l'Europe, S&P, Macy's, farmers' party.
        String written =
                text.replaceAll("(?<=\\p{L})' ", "'").replace(" & ", "&").replace(" '", "'");
        Tokens tokens = Tokenizer.tokenize(written);
        String[] words = name.split(" ", -1);
        if (tokens.size() < words.length) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!Word.lower(tokens.token(i)).equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    private static String capitalised(String name) {
        StringBuilder text = new StringBuilder(name);
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || !Character.isLetter(text.charAt(i - 1))) {
                text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
            }
        }
        return text.toString();
    }

    private static List<String> names() {
        return listed().filter(line -> !line[1].equals("0"))
                .map(line -> line[0])
                .toList();
    }

    private static Stream<String[]> listed() {
        return new String(Resource.unpacked(Gazetteer.class, "names.tsv.gz"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("\t", -1));
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
