package org.copytaster.command;

import picocli.CommandLine.Command;

/** {@code copytaster evaluate}: measures a stage on labelled data. */
@Command(
        name = "evaluate",
        description = "Measures a stage on labelled data.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "STAGE",
        subcommands = {EvaluateClean.class, EvaluateTopics.class, EvaluateEntities.class, EvaluateLanguage.class})
public final class EvaluateCommand {}
