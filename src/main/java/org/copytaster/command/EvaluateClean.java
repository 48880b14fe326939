package org.copytaster.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.copytaster.clean.training.CleanEvaluation;
import org.copytaster.clean.training.LabelledPage;
import org.copytaster.clean.training.ScoreTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code copytaster evaluate clean}: measures the line cleaner. */
@Command(
        name = "clean",
        description = "Measures the line cleaner on labelled pages (JSON lines, may be gzipped).",
        mixinStandardHelpOptions = true)
public final class EvaluateClean implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "PAGES",
            description = "Labelled pages: {id, lang, source, level, title, lines: [{text, label}]}.")
    private List<Path> files = List.of();

    @Option(
            names = "--folds",
            paramLabel = "N",
            description =
                    "Cross-validate over sites in N parts (3 or more) in place of the model that ships, which may have seen the pages.")
    private int folds;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before it calls.
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<LabelledPage> pages = LabelledPage.read(files);
        if (folds != 0 && folds < 3) {
            throw new ParameterException(
                    spec.commandLine(), "--folds takes 3 or more: training itself needs two parts");
        }
        ScoreTable table = folds == 0 ? CleanEvaluation.shipped(pages) : CleanEvaluation.crossValidate(pages, folds);
        PrintWriter out = spec.commandLine().getOut();
        out.print(table.print());
        out.flush();
        return ExitCode.OK;
    }
}
