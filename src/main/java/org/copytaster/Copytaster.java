package org.copytaster;

import java.util.LinkedHashMap;
import java.util.Map;
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

    private Copytaster() {}

    public static void main(String[] arguments) {
        System.exit(line(arguments).execute(arguments));
    }

    /**
     * The command line for these arguments. Where they begin with a command it knows only that one: to read what all of
     * them can do takes longer than most of them need.
     */
    public static CommandLine line(String[] arguments) {
        Map<String, Class<?>> all = commands();
        String first = arguments.length == 0 ? "" : arguments[0];
        CommandLine line = new CommandLine(new Copytaster());
        if (all.containsKey(first)) {
            line.addSubcommand(all.get(first));
        } else {
            all.values().forEach(line::addSubcommand);
        }
        return CommandLineSetup.of(line);
    }

    /** In the order of the help. */
    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> all = new LinkedHashMap<>();
        all.put("up", UpCommand.class);
        all.put("run", RunCommand.class);
        all.put("enrich", EnrichCommand.class);
        all.put("publish", PublishCommand.class);
        all.put("consume", ConsumeCommand.class);
        all.put("dlq", DlqCommand.class);
        all.put("replay", ReplayCommand.class);
        all.put("doctor", DoctorCommand.class);
        all.put("topics", TopicsCommand.class);
        all.put("train", TrainCommand.class);
        all.put("evaluate", EvaluateCommand.class);
        all.put("bench", BenchCommand.class);
        return all;
    }
}
