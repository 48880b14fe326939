package org.copytaster.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.copytaster.language.LanguageIdentifier;
import org.copytaster.language.LanguageModel;
import org.copytaster.language.training.LanguageEvaluation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code copytaster evaluate language}: how often the language is right, and how far its confidence can be trusted. */
@Command(
        name = "language",
        description = "Measures the language identifier: accuracy by kind of text, reliability by confidence.",
        mixinStandardHelpOptions = true)
public final class EvaluateLanguage implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Texts, one a line: kind, language and text with tabs between; .gz is read too.")
    private List<Path> files = List.of();

    @Option(names = "--model", paramLabel = "MODEL", description = "A model of your own (default: the one that ships).")
    private @Nullable Path model;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        LanguageEvaluation evaluation = new LanguageEvaluation(identifier());
        for (Path file : files) {
            evaluation.read(file);
        }
        evaluation.report().forEach(spec.commandLine().getOut()::println);
        return ExitCode.OK;
    }

    private LanguageIdentifier identifier() throws IOException {
        if (model == null) {
            return LanguageIdentifier.bundled();
        }
        try (InputStream in = Files.newInputStream(model)) {
            return new LanguageIdentifier(LanguageModel.read(in));
        }
    }
}
