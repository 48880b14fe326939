package org.copytaster.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copytaster.command.OtherProcess.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command itself, in a process of its own. */
class EnrichIT {

    private static final String MAIN = "org.copytaster.Copytaster";
    private static final String ARTICLE =
            "{\"uri\": \"urn:a\", \"text\": \"The council of Leeds voted on Thursday for a new tram to the airport.\"}\n";

    @TempDir
    private Path folder;

    @Test
    void whatWasReadBeforeAFileThatIsNotThereComesOut() throws IOException, InterruptedException {
        Path good = Files.writeString(folder.resolve("good.ndjson"), ARTICLE);
        Path missing = folder.resolve("missing.ndjson");

        Result result = OtherProcess.run(MAIN, "", List.of("enrich", good.toString(), missing.toString()));

        assertThat(result.output()).contains("\"uri\":\"urn:a\"").contains(missing.toString());
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void theSettingsInTheEnvironmentSayWhoIsLetIn() throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        ProcessBuilder process = OtherProcess.java(List.of(), MAIN, List.of("enrich"))
                .redirectInput(Files.writeString(folder.resolve("good.ndjson"), ARTICLE)
                        .toFile())
                .redirectOutput(output.toFile());
        process.environment().put("COPYTASTER_LANGUAGES", "fr");

        assertThat(process.start().waitFor()).isZero();
        assertThat(output).content().contains("\"reason\":\"unsupported_language\"");
    }
}
