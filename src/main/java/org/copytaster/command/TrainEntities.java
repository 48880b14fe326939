package org.copytaster.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.copytaster.entities.EntityModel;
import org.copytaster.entities.Lexicon;
import org.copytaster.entities.training.EntityTrainer;
import org.copytaster.entities.training.TrainingOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code copytaster train entities}: makes the tagger's model from labelled text. */
@Command(
        name = "entities",
        description = {
            "Makes the entity tagger's model from labelled text: a token, a tab and its BIO tag a line, a blank line"
                    + " after a sentence, '# doc ID' before a document; plain or gzipped. A file's language is taken"
                    + " from its name (train_fr_x.bio.gz).",
            "The model that ships was made of all files in ../shared/data/entities/train-share-alike and train, given in"
                    + " the order of their paths (winer and wnut17: the .full files only), those of tweets, of old"
                    + " newspapers and of other domains with --apart, and with --unlabelled of the texts that"
                    + " tools/entity-texts.py picks. tools/entity-model.sh does just that; with the code and the lists of"
                    + " names of commit df4d14b it makes that model, with those of today another one. Takes 6 GB of heap."
        },
        mixinStandardHelpOptions = true)
public final class TrainEntities implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Labelled text.")
    private List<Path> files = List.of();

    @Option(
            names = "--apart",
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Labelled text of another kind than the articles to be read. What is peculiar to such a file is"
                            + " learnt apart and left out of the model.")
    private List<Path> apart = List.of();

    @Option(
            names = "--unlabelled",
            paramLabel = "TEXT",
            arity = "1..*",
            description = "Text without labels, an empty line between documents, language taken from the file's name."
                    + " A first model labels it, a second learns from both.")
    private List<Path> unlabelled = List.of();

    @Option(names = "--out", required = true, paramLabel = "MODEL", description = "Where to write the model.")
    private Path out = Path.of("entities.model");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        tryToWrite(out);
        EntityTrainer trainer = new EntityTrainer(
                Lexicon.bundled(),
                TrainingOptions.standard(),
                line -> spec.commandLine().getErr().println(line));
        EntityModel model = trainer.train(files, apart, unlabelled);
        try (OutputStream stream = new SmallestGzip(Files.newOutputStream(out))) {
            model.write(stream);
        }
        return ExitCode.OK;
    }

    /** Training takes hours: whether the model can be written shows before. What is there stays until then. */
    private static void tryToWrite(Path file) throws IOException {
        boolean isNew = Files.notExists(file);
        try {
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
        } catch (FileSystemException e) {
            throw new IOException("can't write " + file, e);
        }
        if (isNew) {
            Files.delete(file);
        }
    }

    private static final class SmallestGzip extends GZIPOutputStream {
        SmallestGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
