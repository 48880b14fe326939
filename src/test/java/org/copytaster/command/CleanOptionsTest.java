package org.copytaster.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.copytaster.Copytaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What an operator says of cleaning, on the command line of each command that cleans. */
class CleanOptionsTest {

    private static final String ARTICLE = """
            {"uri": "a", "source": "bridge.example", "text": "The council voted on Monday to close the old bridge to lorries \
            before the winter, after a survey found cracks in it.\\nShare this article\\nPhoto: the bridge in May\\nAlso \
            heard on Bridge FM"}""";

    /** The root itself is nobody's to make. */
    @Command(subcommands = {EnrichCommand.class, UpCommand.class, RunCommand.class})
    private static final class Root {}

    static Stream<List<String>> commands() {
        return Stream.of(List.of("enrich"), List.of("up", "--once"), List.of("run", "-b", "localhost:1"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aMistakeIsNamedBeforeAnythingStarts(List<String> command, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("clean.yaml"), "sources: {a.example: {remove: [x]}}");

        assertRefused(command, "Unknown reason ads", "--keep-reasons", "ads");
        assertRefused(command, "Unknown reason ads", "--clean-thresholds", "ads=0.5");
        assertRefused(command, "0 to 1, not other: 7", "--clean-thresholds", "other=7");
        assertRefused(command, "KEY=VALUE", "--clean-thresholds", "other");
        assertRefused(command, file + ": Unknown key remove for source a.example", "--clean-settings", file.toString());
    }

    @Test
    void fileAndOptionsDecideWhatGoes(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("clean.yaml"), """
                keep-reasons: [photo_credit]
                sources: {bridge.example: {always-remove: [bridge fm]}}
                """);

        OtherProcess.Result result = OtherProcess.run(
                Copytaster.class.getName(),
                ARTICLE,
                List.of(
                        "enrich",
                        "--skip",
                        "entities,topics",
                        "--clean-settings",
                        file.toString(),
                        "--keep-reasons",
                        "share_prompt"));

        assertThat(result.exitCode()).isZero();
        assertThat(result.output())
                .contains("cracks in it.\\nShare this article\\nPhoto: the bridge in May\"")
                .contains("\"text\":\"Also heard on Bridge FM\",\"reason\":\"rule\"");
    }

    private static void assertRefused(List<String> command, String message, String... options) {
        StringWriter errors = new StringWriter();
        CommandLine line = new CommandLine(new Root()).setErr(new PrintWriter(errors));
        List<String> arguments =
                Stream.concat(command.stream(), Arrays.stream(options)).toList();

        assertThat(line.execute(arguments.toArray(String[]::new))).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString()).contains(message);
    }
}
