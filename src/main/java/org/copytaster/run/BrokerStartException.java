package org.copytaster.run;

import java.nio.file.Path;

/** The embedded broker could not start. Its message says what to do. */
public final class BrokerStartException extends RuntimeException {

    BrokerStartException(Path directory, int port, Exception cause) {
        super(message(directory, port, cause), cause);
    }

    private static String message(Path directory, int port, Exception cause) {
        String why = String.valueOf(cause.getMessage());
        if (why.contains("Address already in use")) {
            return "port " + port + " is taken, perhaps by another broker: stop it, or choose another with --port";
        }
        if (why.contains("lock")) {
            return "the folder " + directory
                    + " is in use by another broker: stop it, or choose another with --data-dir";
        }
        return "the embedded broker did not start: " + why;
    }
}
