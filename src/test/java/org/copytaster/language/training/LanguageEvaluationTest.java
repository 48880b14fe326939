package org.copytaster.language.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copytaster.language.LanguageIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageEvaluationTest {

    private final LanguageEvaluation evaluation = new LanguageEvaluation(LanguageIdentifier.bundled());

    @TempDir
    private Path folder;

    @Test
    void countsRightAnswersByKindAndByConfidence() throws IOException {
        evaluation.read(file("""
                sent\tfr\tLe conseil municipal a voté hier soir le budget de la ville après trois heures de débat.
                sent\tde\tThe council voted on the city's budget last night after three hours of heated debate.
                sent\tpl\tRada miasta przyjęła wczoraj wieczorem budżet po trzech godzinach burzliwej debaty.
                """));
        assertThat(evaluation.report())
                .contains("sent\t2\t0.5000", "sent, other languages\t1\t1.0000")
                .anyMatch(line -> line.startsWith("0.999\t2\t") && line.endsWith("\t0.5000"));
    }

    @Test
    void aLineWithoutThreeFieldsIsNamed() throws IOException {
        Path file = file("sent\tfr\tLe conseil a voté.\nsent fr\n");
        assertThatThrownBy(() -> evaluation.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("texts.tsv"), text);
    }
}
