package org.copytaster.command;

import picocli.CommandLine.Command;

/** {@code copytaster train}: rebuilds the models that ship in the jar. */
@Command(
        name = "train",
        description = "Rebuilds a model: same bytes for the same input.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "MODEL",
        subcommands = {
            TrainClean.class,
            TrainLanguage.class,
            TrainEntities.class,
            TrainLexicon.class,
            TrainNames.class,
            TrainTopics.class
        })
public final class TrainCommand {}
