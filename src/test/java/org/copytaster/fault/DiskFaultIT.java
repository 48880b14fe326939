package org.copytaster.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folders for state and for temporary files can't be written: the pipeline needs neither. */
class DiskFaultIT extends OnOneBroker {

    private static final int RECORDS = 1_000;

    @Test
    void withFoldersThatCantBeWrittenEverythingIsProcessed(@TempDir Path folder) throws Exception {
        // Permissions would not stop root; a file in the place of a folder stops everybody.
        Path file = Files.createFile(folder.resolve("file"));

        process("unwritable.", file.resolve("below"));
    }

    @Test
    void onAFullDiskEverythingIsProcessed(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.toString()) == 0,
                "only root can mount a small disk");
        try {
            Files.write(folder.resolve("fills-it"), new byte[64 * 1024]);

            process("full.", folder);
        } finally {
            run("umount", folder.toString());
        }
    }

    private void process(String prefix, Path folder) throws Exception {
        Ledger ledger = Ledger.open(broker.client(), prefix);
        Wire.publish(broker.client(), ledger.topics(), RECORDS);
        try (RunningProcess application = ApplicationProcess.start(
                List.of("-Djava.io.tmpdir=" + folder), broker, ledger.topics(), "-X", "state.dir=" + folder)) {
            ledger.awaitDone();
            assertThat(application.isAlive()).isTrue();
            assertThat(application.terminate()).isEqualTo(143);
        }
        assertThat(ledger.assertEachOnce(RECORDS)).isEqualTo(Wire.outcomes(RECORDS));
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            // No such program here.
            return -1;
        }
    }
}
