package org.copytaster.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.copytaster.Copytaster;
import org.copytaster.article.Verdict.RejectionReason;
import org.copytaster.stream.DeadLetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ReplayOptionsTest {

    @Test
    void theHelpListsTheStagesAndTheReasons() {
        assertThat(said(0, "dlq replay --help")).contains(DeadLetter.STAGES);
        assertThat(said(0, "replay --help"))
                .contains(List.of(RejectionReason.values()).stream()
                        .map(RejectionReason::code)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dlq replay --stage cleaning", "replay --rejected --reason too_little"})
    void aStageOrReasonThatDoesNotExistIsRefusedBeforeAnybodyIsAsked(String line) {
        assertThat(said(2, line + " -b localhost:1")).contains("there is no '").containsAnyOf("topics", "too_short");
    }

    private static String said(int exitCode, String line) {
        String[] arguments = line.split(" ", -1);
        StringWriter said = new StringWriter();
        CommandLine command = Copytaster.line(arguments);
        command.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        assertThat(command.execute(arguments)).isEqualTo(exitCode);
        return said.toString();
    }
}
