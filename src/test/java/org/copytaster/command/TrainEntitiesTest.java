package org.copytaster.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainEntitiesTest {

    @TempDir
    private Path folder;

    @Test
    void aModelThatCannotBeWrittenIsRefusedBeforeTraining() throws IOException {
        assertThat(faults(folder.resolve("nowhere/entities.model")))
                .singleElement()
                .extracting(Exception::getMessage)
                .isEqualTo("can't write " + folder.resolve("nowhere/entities.model"));
    }

    @Test
    void aModelStaysAsItIsWhenTrainingFails() throws IOException {
        Path model = Files.writeString(folder.resolve("entities.model"), "of yesterday");
        assertThat(faults(model)).hasSize(1);
        assertThat(model).hasContent("of yesterday");
        assertThat(faults(folder.resolve("new.model"))).hasSize(1);
        assertThat(folder.resolve("new.model")).doesNotExist();
    }

    /** What goes wrong in training on a corpus that nobody can read. */
    private List<Exception> faults(Path model) throws IOException {
        Path corpus = Files.writeString(folder.resolve("train_fr_spaces.bio"), "Ida B-PER\n");
        List<Exception> faults = new ArrayList<>();
        new CommandLine(new TrainEntities())
                .setExecutionExceptionHandler((fault, command, result) -> {
                    faults.add(fault);
                    return ExitCode.FAILURE;
                })
                .execute("--out", model.toString(), corpus.toString());
        return faults;
    }
}
