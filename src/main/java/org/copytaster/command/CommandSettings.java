package org.copytaster.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.copytaster.run.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Settings for a command: what makes no sense there is a mistake in its use, with exit code 2. */
final class CommandSettings {

    private CommandSettings() {}

    /** See {@link Settings#resolve}. */
    static Settings resolve(
            CommandSpec command, @Nullable Path config, Map<String, String> environment, Map<String, String> flags)
            throws IOException {
        try {
            return Settings.resolve(config, environment, flags);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
