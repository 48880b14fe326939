package org.copytaster.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.copytaster.Copytaster;
import org.copytaster.desk.Pipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineSetupTest {

    @ParameterizedTest
    @ValueSource(strings = {"--version", "run --version", "dlq list --version", "train --version"})
    void eachCommandTellsItsVersion(String line) {
        assertThat(output(line)).contains(Pipeline.NAME + " " + Pipeline.VERSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "train clean", "evaluate", "dlq", "topics"})
    void eachCommandHasHelp(String command) {
        assertThat(output(command + " --help")).startsWith("Usage: copytaster " + command);
    }

    @Test
    void aCommandThatDoesNotExistIsAMistakeInTheUse() {
        CommandLine line = Copytaster.line(new String[] {"enrichh"});
        line.setErr(new PrintWriter(new StringWriter()));

        assertThat(line.execute("enrichh")).isEqualTo(2);
    }

    private static String output(String command) {
        String[] arguments = command.split(" ", -1);
        CommandLine line = Copytaster.line(arguments);
        StringWriter out = new StringWriter();
        line.setOut(new PrintWriter(out));

        assertThat(line.execute(arguments)).isZero();
        return out.toString();
    }
}
