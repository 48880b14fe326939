package org.copytaster;

import org.copytaster.command.EnrichCommand;
import org.copytaster.command.EvaluateCommand;
import org.copytaster.command.TrainCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's root. */
@Command(
        name = "copytaster",
        description = "Raw article text in, clean and tagged news events out, on Kafka.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {EnrichCommand.class, TrainCommand.class, EvaluateCommand.class})
public final class Copytaster {

    private Copytaster() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Copytaster()).execute(arguments));
    }
}
