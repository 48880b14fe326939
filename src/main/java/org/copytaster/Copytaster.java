package org.copytaster;

import org.copytaster.command.BenchCommand;
import org.copytaster.command.CommandLineSetup;
import org.copytaster.command.ConsumeCommand;
import org.copytaster.command.DlqCommand;
import org.copytaster.command.DoctorCommand;
import org.copytaster.command.EnrichCommand;
import org.copytaster.command.EvaluateCommand;
import org.copytaster.command.PublishCommand;
import org.copytaster.command.ReplayCommand;
import org.copytaster.command.RunCommand;
import org.copytaster.command.TopicsCommand;
import org.copytaster.command.TrainCommand;
import org.copytaster.command.UpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's root. */
@Command(
        name = "copytaster",
        description = "Raw article text in, clean and tagged news events out, on Kafka.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineSetup.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            RunCommand.class,
            EnrichCommand.class,
            PublishCommand.class,
            ConsumeCommand.class,
            DlqCommand.class,
            ReplayCommand.class,
            DoctorCommand.class,
            TopicsCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            BenchCommand.class
        })
public final class Copytaster {

    private Copytaster() {}

    public static void main(String[] arguments) {
        System.exit(CommandLineSetup.of(new CommandLine(new Copytaster())).execute(arguments));
    }
}
