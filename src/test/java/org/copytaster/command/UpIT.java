package org.copytaster.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.copytaster.command.OtherProcess.Result;
import org.copytaster.desk.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpIT {

    private static final String MAIN = "org.copytaster.Copytaster";

    @Test
    void onceEndsWithSuccessWhenEverySampleHasComeOut() throws Exception {
        Result result = OtherProcess.run(MAIN, "", List.of("up", "--once"));

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output()).contains("every sample has come out");
        assertThat(result.output().lines().filter(line -> line.startsWith("✓ ")))
                .hasSize(Samples.all().size());
    }

    @Test
    void onAPortThatIsTakenItSaysSoAndEnds(@TempDir Path folder) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            Result result = OtherProcess.run(
                    MAIN,
                    "",
                    List.of("up", "--port", Integer.toString(taken.getLocalPort()), "--data-dir", folder.toString()));

            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.output())
                    .contains("port " + taken.getLocalPort() + " is taken")
                    .contains("--port");
        }
    }
}
