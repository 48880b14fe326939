package org.copytaster.command;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.copytaster.desk.Pipeline;
import org.copytaster.run.BrokerStartException;
import org.copytaster.run.access.MissingRightsException;
import org.copytaster.run.replay.ReplayStoppedException;
import org.copytaster.stream.MissingTopicsException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParseResult;

/** What all commands share: how they tell what went wrong, and which version they are of. */
public final class CommandLineSetup {

    private CommandLineSetup() {}

    /** Sets up a command line with them. */
    public static CommandLine of(CommandLine line) {
        withVersion(line);
        return line.setExecutionExceptionHandler(new Faults());
    }

    /** Each command offers --version, and picocli asks the root alone who knows it. */
    private static void withVersion(CommandLine line) {
        line.getCommandSpec().versionProvider(new Version());
        line.getSubcommands().values().forEach(CommandLineSetup::withVersion);
    }

    /**
     * A failure that has a name is one sentence; only what nobody foresaw comes with its stack. A class and no lambda,
     * since those that implement an interface of picocli's can't be in the launcher's archive of classes.
     */
    private static final class Faults implements IExecutionExceptionHandler {

        @Override
        public int handleExecutionException(Exception fault, CommandLine command, ParseResult result) {
            Throwable cause =
                    fault instanceof ExecutionException && fault.getCause() != null ? fault.getCause() : fault;
            if (cause instanceof NoSuchFileException) {
                System.err.println("copytaster: no such file: " + cause.getMessage());
            } else if (cause instanceof BrokerStartException
                    || cause instanceof MissingTopicsException
                    || cause instanceof MissingRightsException
                    || cause instanceof ReplayStoppedException
                    || cause instanceof IOException
                    || cause instanceof KafkaException) {
                System.err.println("copytaster: " + sentence(cause));
            } else {
                LoggerFactory.getLogger(CommandLineSetup.class).error("not foreseen", cause);
            }
            return ExitCode.FAILURE;
        }
    }

    private static String sentence(Throwable fault) {
        if (fault instanceof FileSystemException file && file.getReason() == null) {
            return file.getFile() + ": " + words(file);
        }
        String message = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        Throwable cause = fault.getCause();
        return cause == null || cause.getMessage() == null || message.contains(cause.getMessage())
                ? message
                : message + ": " + cause.getMessage();
    }

    /** The exceptions of files without a reason say which file it is, and only their names say what about it. */
    private static String words(FileSystemException fault) {
        return fault.getClass()
                .getSimpleName()
                .replace("Exception", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** The version that the build wrote into the jar. */
    public static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {Pipeline.NAME + " " + Pipeline.VERSION};
        }
    }
}
