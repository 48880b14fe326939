package org.copytaster.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private static final Lexicon LEXICON = Lexicon.bundled();

    @Test
    void noListedWordIsPassedOver() {
        for (int language = 0; language < Languages.CODES.size(); language++) {
            int number = language;
            assertThat(Stream.of(
                                    LEXICON.classes().words(language),
                                    LEXICON.demonyms().words(language),
                                    LEXICON.expressions().words(language))
                            .flatMap(words -> words.stream()))
                    .isNotEmpty()
                    .allMatch(word -> mayList(word, number));
        }
    }

    @Test
    void hardlyAnyOtherWordIsLookedUp() {
        for (int language = 0; language < Languages.CODES.size(); language++) {
            int number = language;
            assertThat(IntStream.range(0, 1000)
                            .filter(i -> mayList("word" + i, number))
                            .count())
                    .isLessThan(150);
        }
    }

    private static boolean mayList(String word, int language) {
        return LEXICON.mayList(Hash.of(word, 0, word.length()), language);
    }
}
