package org.copytaster.run;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The embedded broker could not start. Its message says what to do. */
public final class BrokerStartException extends RuntimeException {

    /** How Kafka begins its complaint about the lock of a data folder. */
    private static final String LOCKED = "Failed to acquire lock";

    BrokerStartException(Path directory, int port, Exception cause) {
        super(message(directory, port, cause), cause);
    }

    private static String message(Path directory, int port, Exception cause) {
        FileSystemException file = inFiles(cause);
        if (file != null) {
            return "the broker's data can't be written to " + directory + ": " + file.getFile() + " " + reason(file)
                    + "; mend that, or choose another folder with --data-dir";
        }
        String why = String.valueOf(cause.getMessage());
        if (why.contains("Address already in use")) {
            return "port " + port + " is taken, perhaps by another broker: stop it, or choose another with --port";
        }
        if (why.contains(LOCKED)) {
            return "the folder " + directory
                    + " is in use by another broker: stop it, or choose another with --data-dir";
        }
        return "the embedded broker did not start: " + why;
    }

    private static @Nullable FileSystemException inFiles(@Nullable Throwable fault) {
        if (fault == null || fault instanceof FileSystemException) {
            return (FileSystemException) fault;
        }
        return inFiles(fault.getCause());
    }

    /** The message of such an exception is the path alone, as a rule. */
    private static String reason(FileSystemException fault) {
        if (fault instanceof AccessDeniedException) {
            return "may not be written by this user";
        }
        if (fault instanceof FileAlreadyExistsException) {
            return "is no folder";
        }
        return fault.getReason() == null
                ? "fails with " + fault.getClass().getSimpleName()
                : "fails with: " + fault.getReason();
    }
}
