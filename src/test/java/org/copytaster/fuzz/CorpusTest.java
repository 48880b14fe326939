package org.copytaster.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.copytaster.resource.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every input that ever broke something, again. */
class CorpusTest {

    private static final DeskFuzz DESK = new DeskFuzz();

    static Stream<FuzzInput> corpus() {
        return Resource.lines(CorpusTest.class, "corpus.jsonl").stream().map(FuzzInput::fromJson);
    }

    /** The kind says how it ends today. */
    @ParameterizedTest
    @MethodSource("corpus")
    void whatOnceBrokeSomethingEndsAsItShould(FuzzInput input) throws IOException {
        assertThat(DESK.taste(input))
                .isEqualTo(input.kind().substring(0, input.kind().indexOf(':')));
    }

    @Test
    void aRecipeSurvivesBeingWrittenDown() {
        FuzzInput input = FuzzInput.of(
                        "fault: x",
                        "text/plain",
                        FuzzInput.Piece.of("é\u0000\"", 3),
                        new FuzzInput.Piece(new byte[] {-1}, 2))
                .withKey("k");

        FuzzInput read = FuzzInput.fromJson(input.toJson());

        assertThat(read.value()).isEqualTo(input.value()).hasSize(14);
        assertThat(read.toJson()).isEqualTo(input.toJson());
    }

    @Test
    void theSameSeedMakesTheSameInputs() {
        for (int number = 0; number < 100; number++) {
            String input = new InputGenerator(7).input(number).toJson();
            assertThat(new InputGenerator(7).input(number).toJson()).isEqualTo(input);
            assertThat(new InputGenerator(8).input(number).toJson()).isNotEqualTo(input);
        }
    }
}
