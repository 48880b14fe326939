package org.copytaster.run.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @Test
    void anAnswerThatLiesBetweenQuestionAndReceiptShowsNoSkew() {
        assertThat(Doctor.skew(1_500, 1_000, 2_000).level()).isEqualTo(Finding.Level.OK);
    }

    @Test
    void aClockThatGoesWrongIsNamedWithItsDirection() {
        assertThat(Doctor.skew(1_000, 4_000, 4_100)).satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.NOTE);
            assertThat(finding.text()).contains("3000 ms behind");
        });
        assertThat(Doctor.skew(100_000, 1_000, 1_100)).satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.WRONG);
            assertThat(finding.text()).contains("98900 ms ahead").contains("NTP");
        });
    }

    @Test
    void tooOldAJavaAndTooSmallAHeapAreWrong() {
        assertThat(Machine.java(16).level()).isEqualTo(Finding.Level.WRONG);
        assertThat(Machine.java(17).level()).isEqualTo(Finding.Level.OK);
        assertThat(Machine.memory(256L << 20).text()).contains("-Xmx");
        assertThat(Machine.memory(1L << 30).level()).isEqualTo(Finding.Level.OK);
    }

    @Test
    void aFolderThatIsNotThereYetIsFineAndOneThatIsAFileIsNot(@TempDir Path folder) throws Exception {
        assertThat(Machine.disk(folder.resolve("a/b")).level()).isEqualTo(Finding.Level.OK);
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(Machine.disk(file.resolve("b"))).satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.WRONG);
            assertThat(finding.text()).contains("state.dir");
        });
    }
}
