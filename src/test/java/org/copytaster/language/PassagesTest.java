package org.copytaster.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {

    @Test
    void aShortTextIsOnePassage() {
        assertThat(passages("Le conseil a voté.")).containsExactly("Le conseil a voté.");
    }

    @Test
    void anEmptyTextHasNone() {
        assertThat(passages("")).isEmpty();
        assertThat(passages("\n \n\t\r\n")).isEmpty();
    }

    @Test
    void theShortestLinesAreLeftOut() {
        String text = "Menu\nSport\n" + "a".repeat(60) + "\nTags\n" + "b".repeat(60) + "\n";
        assertThat(passages(text)).containsExactly("a".repeat(60) + "|" + "b".repeat(60));
    }

    @Test
    void passagesBeginAndEndWithWords() {
        List<String> passages = passages("word ".repeat(200).trim());

        assertThat(passages)
                .isNotEmpty()
                .allSatisfy(passage -> assertThat(passage.trim().split(" ")).containsOnly("word"));
    }

    @Test
    void theyCoverATextThatIsNotLong() {
        String text = numbers(200);
        assertThat(String.join("", passages(text))).isEqualTo(text);
    }

    @Test
    void theyAreSpreadOverALongText() {
        String text = numbers(2_000);
        List<String> passages = passages(text);
        assertThat(passages).hasSize(Passages.COUNT);
        assertThat(text.indexOf(passages.get(0))).isBetween(1, text.length() / 10);
        assertThat(text.indexOf(passages.get(Passages.COUNT - 1))).isGreaterThan(text.length() * 8 / 10);
    }

    @Test
    void theyAreFewAndBoundedWhateverTheText() {
        for (String unit :
                List.of("x", "x ", "x\n", "\n", "mot de passe\n", "line that is rather long, as lines go\r\n")) {
            List<String> passages = passages(unit.repeat(1_000_000 / unit.length()));
            assertThat(passages).hasSizeLessThanOrEqualTo(Passages.COUNT);
            assertThat(passages)
                    .allSatisfy(passage ->
                            assertThat(passage.replace("|", "").length()).isLessThanOrEqualTo(Passages.MAX_LENGTH));
        }
    }

    private static String numbers(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(i);
        }
        return text.toString();
    }

    /** The passages, each with its pieces joined by a bar. */
    private static List<String> passages(String text) {
        List<String> passages = new ArrayList<>();
        List<String> pieces = new ArrayList<>();
        Passages.read(text, new Passages.Reader() {
            @Override
            public void piece(int from, int to) {
                pieces.add(text.substring(from, to));
            }

            @Override
            public void close() {
                passages.add(String.join("|", pieces));
                pieces.clear();
            }
        });
        return passages;
    }
}
