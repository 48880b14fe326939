package org.copytaster.run.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
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
    void whatThePrincipalOrTheBrokersCantTellIsWorthANoteAndAnyOtherFaultIsWrong() {
        assertThat(unanswered(new ClusterAuthorizationException("no"))).satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.NOTE);
            assertThat(finding.text()).contains("DESCRIBE on the cluster");
        });
        assertThat(unanswered(new UnsupportedVersionException("no"))).satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.NOTE);
            assertThat(finding.text()).contains("too old");
        });
        assertThat(unanswered(new TimeoutException("no answer"))).satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.WRONG);
            assertThat(finding.text()).contains("no answer");
        });
    }

    private static Finding unanswered(Exception cause) {
        return Doctor.unanswered("clock", new ExecutionException(cause));
    }

    @Test
    void tooOldAJavaAndTooSmallAHeapAreWrong() {
        assertThat(Machine.java(16).level()).isEqualTo(Finding.Level.WRONG);
        assertThat(Machine.java(17).level()).isEqualTo(Finding.Level.OK);
        assertThat(Machine.memory(128L << 20)).satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.WRONG);
            assertThat(finding.text()).contains("JAVA_OPTS=-Xmx512m").contains("JAVA_TOOL_OPTIONS");
        });
        assertThat(Machine.memory(247L << 20).level()).isEqualTo(Finding.Level.NOTE);
        assertThat(Machine.memory(1L << 30).level()).isEqualTo(Finding.Level.OK);
    }

    @Test
    void aFolderThatIsNotThereYetIsFineAndOneThatCantBeWrittenIsWorthANote(@TempDir Path folder) throws Exception {
        assertThat(Machine.disk(folder.resolve("a/b")).level()).isEqualTo(Finding.Level.OK);
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(Machine.disk(file.resolve("b"))).satisfies(finding -> {
            // The desk works without it: DiskFaultIT.
            assertThat(finding.level()).isEqualTo(Finding.Level.NOTE);
            assertThat(finding.text()).contains("state.dir");
        });
    }
}
