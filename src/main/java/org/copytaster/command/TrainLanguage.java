package org.copytaster.command;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.copytaster.language.LanguageModel;
import org.copytaster.language.training.LanguageTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code copytaster train language}: rebuilds the model by which languages are told apart. */
@Command(
        name = "language",
        description = "Rebuilds the language model from news texts and n-gram statistics.",
        mixinStandardHelpOptions = true)
public final class TrainLanguage implements Callable<Integer> {

    @Option(
            names = "--texts",
            required = true,
            paramLabel = "FOLDER",
            description = "News texts, <language>.jsonl.gz; of these, the permissively licensed are used.")
    private Path texts = Path.of("");

    @Option(
            names = "--statistics",
            required = true,
            paramLabel = "FOLDER",
            description = "What tools/language-statistics.sh has written.")
    private Path statistics = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the model goes.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        LanguageModel model = new LanguageTrainer(texts, statistics)
                .train((language, grams) ->
                        System.err.println(String.format(Locale.ROOT, "%s: %,.0f n-grams", language, grams)));
        try (OutputStream file = Files.newOutputStream(out)) {
            model.write(file);
        }
        return ExitCode.OK;
    }
}
