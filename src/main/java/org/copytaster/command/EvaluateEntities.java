package org.copytaster.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.copytaster.article.EntityType;
import org.copytaster.entities.EntityModel;
import org.copytaster.entities.training.EntityEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code copytaster evaluate entities}: how well the tagger finds what is marked in labelled text. */
@Command(
        name = "entities",
        description = "Measures the entity tagger on labelled text (exact ends and type); one line a file.",
        mixinStandardHelpOptions = true)
public final class EvaluateEntities implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Labelled text, as for training.")
    private List<Path> files = List.of();

    @Option(names = "--model", paramLabel = "MODEL", description = "A model of your own (default: the one that ships).")
    private @org.jspecify.annotations.Nullable Path model;

    @Option(
            names = "--types",
            split = ",",
            paramLabel = "TYPE",
            defaultValue = "PERSON,ORGANISATION,PLACE",
            description = "Which types count (default: ${DEFAULT-VALUE}).")
    private List<EntityType> types = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Set<EntityType> counted = EnumSet.copyOf(types);
        EntityEvaluation evaluation =
                new EntityEvaluation(model == null ? EntityModel.bundled() : EntityModel.load(model), counted);
        for (Path file : files) {
            String name = file.getFileName().toString();
            spec.commandLine().getOut().println(EntityEvaluation.line(name, evaluation.run(file), counted));
        }
        return ExitCode.OK;
    }
}
