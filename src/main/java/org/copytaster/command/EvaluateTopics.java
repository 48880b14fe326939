package org.copytaster.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.copytaster.topics.TopicTagger;
import org.copytaster.topics.training.TopicEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code copytaster evaluate topics}: how often topics are right, and whether their confidence says so. */
@Command(
        name = "topics",
        description = "Measures topics on labelled articles, and prints a reliability table.",
        mixinStandardHelpOptions = true)
public final class EvaluateTopics implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "One JSON object a line: {lang, title, text, medtop, medtop_l1, primary}, plain or .gz.")
    private List<Path> files = List.of();

    @Option(
            names = "--open",
            paramLabel = "PREFIX",
            defaultValue = "hand_",
            description = "Files whose names begin so are labelled with all 17 top-level topics; of the others only"
                    + " the labels that occur are asked for. Default: ${DEFAULT-VALUE}.")
    private String open = "";

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        TopicEvaluation evaluation = new TopicEvaluation(TopicTagger.bundled());
        out.println(TopicEvaluation.header());
        for (Path file : files) {
            boolean closed = !String.valueOf(file.getFileName()).startsWith(open);
            out.println(evaluation.measure(file, closed));
            out.flush();
        }
        out.println();
        evaluation.reliability().forEach(out::println);
        return 0;
    }
}
