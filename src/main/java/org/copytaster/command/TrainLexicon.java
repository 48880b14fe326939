package org.copytaster.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.copytaster.topics.TopicTagger;
import org.copytaster.topics.training.LexiconTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code copytaster train lexicon}: learns what the entries of the topic lexicons should weigh. */
@Command(
        name = "lexicon",
        description =
                "Learns from articles whose topics are known what the entries of the topic lexicons should weigh.",
        mixinStandardHelpOptions = true)
public final class TrainLexicon implements Callable<Integer> {

    private static final List<String> HEADER = List.of(
            "# By which factor an entry of the lexicons weighs more or less than is written beside it, as learnt from",
            "# articles of newspapers. Made by: copytaster train lexicon (docs/TOPICS.md). Copytaster's own, Apache-2.0.");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--words",
            paramLabel = "FILE",
            defaultValue = "tools/newspapers.tsv.gz",
            description =
                    "Which words occur in articles of newspapers, and the topics of each. Default: ${DEFAULT-VALUE}.")
    private Path words = Path.of("");

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "One JSON object a line: {id, lang, title, text}, plain or .gz, of which what was labelled by"
                    + " hand is taken, by its id (topics/training/wikinews.tsv);"
                    + " the shipped weights are learnt from ../shared/data/text/{fr,pt}.jsonl.gz.")
    private List<Path> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "src/main/resources/org/copytaster/topics/lexicon/weights.txt",
            description = "Where the weights go. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        LexiconTrainer trainer = new LexiconTrainer(TopicTagger.unweighed());
        trainer.readWords(words);
        for (Path file : files) {
            trainer.read(file);
        }
        spec.commandLine().getOut().println(trainer.size() + " articles");
        List<String> lines = new ArrayList<>(HEADER);
        lines.addAll(trainer.train());
        Files.write(out, lines);
        spec.commandLine().getOut().println(out + ": " + lines.size() + " lines");
        return ExitCode.OK;
    }
}
