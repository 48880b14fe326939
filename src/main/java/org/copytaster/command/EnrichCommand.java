package org.copytaster.command;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.copytaster.desk.Desk;
import org.copytaster.desk.Models;
import org.copytaster.desk.Stage;
import org.copytaster.intake.ContentType;
import org.copytaster.run.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code copytaster enrich}: the desk without a broker. */
@Command(
        name = "enrich",
        description = "Takes articles through the desk, without a broker: one event a line on standard output.",
        mixinStandardHelpOptions = true)
public final class EnrichCommand implements Callable<Integer> {

    /** How a file is divided into articles. */
    public enum Input {
        /** One JSON article a line. */
        ndjson,
        /** The file is one article, plain text. */
        text,
        /** The file is one article, a page of HTML. */
        html
    }

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files to read; - or none for standard input.")
    private List<Path> files = List.of();

    @Option(
            names = "--input",
            defaultValue = "ndjson",
            description = "What the files hold: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Input input = Input.ndjson;

    @Option(
            names = "--skip",
            split = ",",
            paramLabel = "STAGE",
            converter = StageConverter.class,
            description = "Stages to leave out: admit, language, clean, entities, topics.")
    private List<Stage> skip = List.of();

    @Mixin
    private TopicOptions topicOptions = new TopicOptions();

    @Mixin
    private ModelOptions modelOptions = new ModelOptions();

    @Option(names = "--threads", paramLabel = "N", description = "Threads that work (default: one for each core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private CleanOptions cleaning = new CleanOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before it calls.
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Map<String, String> flags = new HashMap<>(topicOptions.flags());
        flags.putAll(cleaning.flags());
        Settings settings = CommandSettings.resolve(spec, null, System.getenv(), flags);
        Models models = topicOptions.models(modelOptions.load(settings.cleaning()), settings);
        Set<Stage> skipped = skip.isEmpty() ? Set.of() : EnumSet.copyOf(skip);
        // Not System.out: a PrintStream swallows the error of a reader that has gone away.
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
                EnrichLines work = new EnrichLines(
                        () -> new Desk(models, settings.admission(), skipped), Math.max(1, threads), out)) {
            for (Path file : files.isEmpty() ? List.of(Path.of("-")) : files) {
                try (InputStream in = open(file)) {
                    if (input == Input.ndjson) {
                        work.lines(in);
                    } else {
                        ContentType type = input == Input.html ? ContentType.HTML : ContentType.TEXT;
                        work.whole(in.readAllBytes(), type, file.toString().equals("-") ? null : file.toString());
                    }
                } catch (IOException e) {
                    // What was read before a file that can't be is not lost by it.
                    work.finish();
                    throw e;
                }
            }
            work.finish();
            return work.faults() == 0 ? ExitCode.OK : ExitCode.SOME_FAILED;
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(
                file.toString().equals("-") ? System.in : new FileInputStream(file.toFile()), 1 << 16);
    }
}
