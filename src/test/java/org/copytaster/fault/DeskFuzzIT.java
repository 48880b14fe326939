package org.copytaster.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Bad input through the desk, in a process with 256 MB. {@code -Dcopytaster.fuzz.desk=100000} for as many as a release
 * should see, {@code -Dcopytaster.fuzz.seed=…} for others.
 */
@Tag("fault")
class DeskFuzzIT {

    @Test
    void noInputCrashesTheDeskOrTakesForEverOrNeedsMoreMemoryThanThereIs() throws Exception {
        String seed = System.getProperty("copytaster.fuzz.seed", "1");
        String count = System.getProperty("copytaster.fuzz.desk", "3000");
        try (RunningProcess fuzz = RunningProcess.start(
                List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError"),
                "org.copytaster.fuzz.DeskFuzz",
                List.of(seed, count))) {
            int exitCode = fuzz.awaitExit(Duration.ofHours(2));

            System.out.println(fuzz.output());
            assertThat(exitCode).as(fuzz.output()).isZero();
            assertThat(fuzz.output()).contains(count + " inputs from 0, 0 failures");
        }
    }
}
