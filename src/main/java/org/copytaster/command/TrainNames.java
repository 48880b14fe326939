package org.copytaster.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.copytaster.entities.Gazetteer;
import org.copytaster.resource.Resource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code copytaster train names}: turns the tagger's list of names into the table that it reads at the start. */
@Command(
        name = "names",
        description = "Turns the list of names into the table that is read at the start.",
        mixinStandardHelpOptions = true)
public final class TrainNames implements Callable<Integer> {

    private static final String FOLDER = "src/main/resources/org/copytaster/entities/";

    @Parameters(
            arity = "0..1",
            paramLabel = "LIST",
            defaultValue = FOLDER + "names.tsv.gz",
            description = "What tools/build_entity_names.py has written. Default: ${DEFAULT-VALUE}.")
    private Path list = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = FOLDER + "names.table.gz",
            description = "Where the table goes. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        Gazetteer names = Gazetteer.parse(Resource.unpack(Files.readAllBytes(list)));
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(out))) {
            names.write(packed);
        }
        return ExitCode.OK;
    }
}
