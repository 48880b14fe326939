package org.copytaster.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.copytaster.run.Logging;
import org.copytaster.run.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that talks to Kafka. */
final class KafkaOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // Set by picocli before it calls.
    private CommandSpec command;

    @Option(
            names = {"-b", "--bootstrap-server"},
            paramLabel = "HOST:PORT",
            description = "Brokers to start from, separated by commas (default: localhost:9092).")
    private @Nullable String bootstrapServer;

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "Java properties: Kafka's under their own names, ours under copytaster.*")
    private @Nullable Path config;

    @Option(
            names = "-X",
            paramLabel = "KEY=VALUE",
            description = "Any Kafka property, or one of ours; may be given more than once.")
    private Map<String, String> properties = new LinkedHashMap<>();

    @Option(names = "--prefix", paramLabel = "PREFIX", description = "Put before the names of all topics.")
    private @Nullable String prefix;

    @Option(names = "--log", paramLabel = "text|json", description = "How log lines are written (default: text).")
    private @Nullable String log;

    /** Default < file < environment < flag. Also sets the log up. */
    Settings settings(Map<String, String> moreFlags) throws IOException {
        Map<String, String> flags = new HashMap<>(properties);
        put(flags, Settings.BOOTSTRAP_SERVERS, bootstrapServer);
        put(flags, Settings.PREFIX, prefix);
        put(flags, Settings.LOG, log);
        flags.putAll(moreFlags);
        Settings settings = CommandSettings.resolve(command, config, System.getenv(), flags);
        if (settings.logsJson()) {
            Logging.json();
        }
        return settings;
    }

    Settings settings() throws IOException {
        return settings(Map.of());
    }

    private static void put(Map<String, String> flags, String name, @Nullable String value) {
        if (value != null) {
            flags.put(name, value);
        }
    }
}
