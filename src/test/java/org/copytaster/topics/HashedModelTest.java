package org.copytaster.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.copytaster.entities.Tokenizer;
import org.copytaster.entities.Tokens;
import org.junit.jupiter.api.Test;

class HashedModelTest {

    private static final int SPORT = 14;
    private static final int WEATHER = 16;

    private static int[] buckets(String word) {
        int[] buckets = new int[HashedModel.FEATURES];
        int size = HashedModel.buckets(word.toCharArray(), 0, word.length(), buckets);
        return Arrays.copyOf(buckets, size);
    }

    /** A model that knows two words: football, for sport with the largest weight there is, and rain. */
    private static HashedModel twoWords() {
        byte[] weights = new byte[HashedModel.BUCKETS * HashedModel.CLASSES];
        weights[buckets("football")[0] * HashedModel.CLASSES + SPORT] = Byte.MAX_VALUE;
        weights[buckets("football")[0] * HashedModel.CLASSES + WEATHER] = Byte.MIN_VALUE;
        weights[buckets("rain")[0] * HashedModel.CLASSES + WEATHER] = 64;
        return new HashedModel(weights, 1 / 64f);
    }

    private static HashedModel.Sum sum(HashedModel model, String text) {
        HashedModel.Sum sum = new HashedModel.Sum(model);
        Tokens tokens = Tokenizer.tokenize(text);
        char[] characters = text.toCharArray();
        Word word = new Word();
        for (int i = 0; i < tokens.size(); i++) {
            word.read(characters, tokens.start(i), tokens.end(i), null);
            sum.add(word, 1);
        }
        return sum;
    }

    @Test
    void aWordIsTheSameInCapitalsAndWithoutItsAccents() {
        assertThat(buckets("Économie")).isEqualTo(buckets("economie"));
    }

    @Test
    void wordsThatBeginAlikeShareWhatTheyBeginWith() {
        int[] french = buckets("parlementaire");
        int[] german = buckets("Parlament");

        assertThat(french).hasSize(3);
        assertThat(french[1]).isEqualTo(german[1]);
        assertThat(french[0]).isNotEqualTo(german[0]);
        assertThat(french[2]).isNotEqualTo(german[2]);
    }

    @Test
    void numbersAndTheShortestWordsSayNothing() {
        assertThat(buckets("2024")).isEmpty();
        assertThat(buckets("de")).isEmpty();
        assertThat(buckets("sea")).hasSize(1);
    }

    @Test
    void aLongArticleSaysWhatItsWordsSayHoweverOftenTheyAreRepeated() {
        float[] once = sum(twoWords(), "Football and rain").probabilities();
        float[] often = sum(twoWords(), "Football and rain. ".repeat(5_000)).probabilities();

        // Football has three features, "and" one, rain two; football and rain are known by one each.
        assertThat(once[SPORT] / once[0]).isCloseTo((float) Math.exp(127 / 64.0 / 6), within(1e-5f));
        assertThat(once[WEATHER] / once[0]).isCloseTo((float) Math.exp(-64 / 64.0 / 6), within(1e-5f));
        assertThat(often).containsExactly(once, within(1e-6f));
    }

    @Test
    void coverageIsThePartOfTheFeaturesThatTheModelKnows() {
        assertThat(sum(twoWords(), "football").coverage()).isCloseTo(1 / 3f, within(1e-6f));
        assertThat(sum(twoWords(), "rain sea").coverage()).isCloseTo(1 / 3f, within(1e-6f));
        assertThat(sum(twoWords(), "").coverage()).isZero();
    }

    @Test
    void whatWasWrittenIsReadAgainAndAnotherFileIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        twoWords().write(bytes);

        HashedModel read = HashedModel.read(new ByteArrayInputStream(bytes.toByteArray()));

        assertThat(sum(read, "football").probabilities())
                .containsExactly(sum(twoWords(), "football").probabilities());
        bytes.reset();
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(bytes))) {
            data.writeInt(0x43545031);
            data.writeLong(0);
        }
        assertThatThrownBy(() -> HashedModel.read(new ByteArrayInputStream(bytes.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessage("not a topic model of this version");
    }
}
