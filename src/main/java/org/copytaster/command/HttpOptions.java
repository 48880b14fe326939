package org.copytaster.command;

import java.util.HashMap;
import java.util.Map;
import org.copytaster.run.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the process answers its operator. */
final class HttpOptions {

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            description = "Serve /metrics, /health, /health/live and /health/ready on this port (default: none).")
    private @Nullable Integer port;

    @Option(
            names = "--http-host",
            paramLabel = "HOST",
            description = "Address to serve them on (default: localhost; 0.0.0.0 for all).")
    private @Nullable String host;

    Map<String, String> flags() {
        Map<String, String> flags = new HashMap<>();
        if (port != null) {
            flags.put(Settings.HTTP_PORT, Integer.toString(port));
        }
        if (host != null) {
            flags.put(Settings.HTTP_HOST, host);
        }
        return flags;
    }
}
