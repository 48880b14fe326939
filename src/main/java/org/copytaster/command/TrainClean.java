package org.copytaster.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.copytaster.clean.CleanModel;
import org.copytaster.clean.training.CleanTrainer;
import org.copytaster.clean.training.LabelledPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code copytaster train clean}: rebuilds the weights of the line cleaner. */
@Command(
        name = "clean",
        description = "Rebuilds the weights of the line cleaner from labelled pages (JSON lines, may be gzipped).",
        mixinStandardHelpOptions = true)
public final class TrainClean implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "PAGES",
            description = "Labelled pages: {id, lang, source, level, title, lines: [{text, label}]}.")
    private List<Path> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "MODEL",
            defaultValue = "src/main/resources/org/copytaster/clean/model.bin.gz",
            description = "Where the model goes (default: ${DEFAULT-VALUE}).")
    private Path output = Path.of("model.bin.gz");

    @Override
    public Integer call() throws IOException {
        // Before the file is opened: what can't be trained leaves the model that is there.
        CleanModel model = CleanTrainer.train(LabelledPage.read(files));
        try (OutputStream out = Files.newOutputStream(output)) {
            model.write(out);
        }
        return ExitCode.OK;
    }
}
