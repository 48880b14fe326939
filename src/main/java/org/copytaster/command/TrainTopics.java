package org.copytaster.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.copytaster.topics.HashedModel;
import org.copytaster.topics.TopicTagger;
import org.copytaster.topics.training.TopicTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code copytaster train topics}: rebuilds the hashed topic model from raw text. */
@Command(
        name = "topics",
        description = "Rebuilds the hashed topic model from raw text that the lexicons label.",
        mixinStandardHelpOptions = true)
public final class TrainTopics implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "One JSON object a line: {id, lang, source, licence, unit, title, text}, plain or .gz;"
                    + " what was labelled by hand is known by its id (topics/training/wikinews.tsv);"
                    + " the shipped model is built from ../shared/data/text/{de,en,es,fr,it,nl,pt}.jsonl.gz.")
    private List<Path> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "src/main/resources/org/copytaster/topics/linear.bin.gz",
            description = "Where the model goes. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        TopicTrainer trainer = new TopicTrainer(TopicTagger.unweighed());
        for (Path file : files) {
            trainer.read(file);
        }
        spec.commandLine().getOut().println(trainer.size() + " texts labelled");
        HashedModel model = trainer.train();
        try (OutputStream stream = Files.newOutputStream(out)) {
            model.write(stream);
        }
        spec.commandLine().getOut().println(out + ": " + Files.size(out) + " bytes");
        return ExitCode.OK;
    }
}
