package org.copytaster;

import java.util.List;
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
        synopsisSubcommandLabel = "COMMAND")
public final class Copytaster {

    /** In the order of the help. */
    private static final List<Class<?>> COMMANDS = List.of(
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
            BenchCommand.class);

    private Copytaster() {}

    public static void main(String[] arguments) {
        System.exit(line(arguments).execute(arguments));
    }

    /**
     * The command line for these arguments. Where they begin with a command it knows only that one: to read what all of
     * them can do takes longer than most of them need.
     */
    public static CommandLine line(String[] arguments) {
        CommandLine line = new CommandLine(new Copytaster());
        List<Class<?>> wanted = wanted(arguments);
        // No method reference: one to picocli's largest class would keep it out of the archive of classes.
        for (Class<?> command : wanted.isEmpty() ? COMMANDS : wanted) {
            line.addSubcommand(command);
        }
        return CommandLineSetup.of(line);
    }

    private static List<Class<?>> wanted(String[] arguments) {
        return COMMANDS.stream()
                .filter(command -> arguments.length > 0
                        && command.getAnnotation(Command.class).name().equals(arguments[0]))
                .toList();
    }
}
