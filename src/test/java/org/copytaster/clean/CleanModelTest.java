package org.copytaster.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CleanModelTest {

    private static final LineModel SAYS_NOTHING =
            new LineModel(new int[1 << NgramHasher.BITS], new float[LineModel.HEADS], new float[LineModel.HEADS]);

    @Test
    void theMeanOfAllRoundsDecidesWhatIsInDoubt() {
        assertThat(score(1, -2, 4)).containsExactly(1);
        assertThat(score(-1, -2, -3)).containsExactly(-2);
    }

    @Test
    void noRoundIsAskedAboutWhatIsClearAlready() {
        assertThat(score(2, -90, -90)).containsExactly(2);
        assertThat(score(-3, 90, 90)).containsExactly(-3);
        assertThat(score(1, 3, -90)).as("two rounds").containsExactly(2);
    }

    @Test
    void whatGoesMustBeSurerThanWhatStays() {
        assertThat(score(1.75f, 0.25f, 1)).containsExactly(1.75f);
        assertThat(score(-1.75f, -0.25f, -1)).containsExactly(-1);
    }

    /** What becomes of a line of which each round says one thing, whatever the others said. */
    private static float[] score(float... rounds) {
        List<TreeModel> trees = Stream.iterate(0, i -> i < rounds.length, i -> i + 1)
                .map(i -> new TreeModel(1, new int[1], new float[1], new float[2], rounds[i]))
                .toList();
        String line = "A line of which nothing is known.";
        Block block = new Block(line, new int[] {0, line.length()}, null, "en", Knowledge.bundled());
        return new CleanModel(SAYS_NOTHING, trees).score(block);
    }
}
