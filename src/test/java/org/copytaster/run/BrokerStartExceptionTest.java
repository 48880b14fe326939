package org.copytaster.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerStartExceptionTest {

    private static final Path FOLDER = Path.of("/home/bullock/.copytaster");

    @Test
    void aFolderThatMayNotBeWrittenIsNamedWithTheReason() {
        assertThat(said(new AccessDeniedException("/home/bullock")))
                .contains("can't be written to " + FOLDER)
                .contains("/home/bullock may not be written by this user")
                .contains("--data-dir");
    }

    @Test
    void whatTheSystemSaysOfAFileIsPassedOnThoughItIsTheCauseOfAnotherFault() {
        assertThat(said(new KafkaException(
                        "Failed to load", new FileSystemException("/data/x", null, "No space left on device"))))
                .contains("/data/x fails with: No space left on device");
    }

    @Test
    void onlyKafkasOwnWordsMeanThatAnotherBrokerHasTheFolder() {
        assertThat(said(new KafkaException("Failed to acquire lock on file .lock in " + FOLDER)))
                .contains("in use by another broker");
        assertThat(said(new IOException("no meta.properties in " + FOLDER)))
                .contains("no meta.properties")
                .doesNotContain("another broker");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsSaidToBeOne(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("data"));

        assertThatThrownBy(() -> EmbeddedBroker.start(file, 0, Map.of()))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining(file + " is no folder");
    }

    private static String said(Exception cause) {
        return String.valueOf(new BrokerStartException(FOLDER, 9092, cause).getMessage());
    }
}
