package org.copytaster.intake;

/** A record that no article can be read from. Its message tells the producer what to mend. */
public final class MalformedArticleException extends RuntimeException {

    public MalformedArticleException(String message) {
        super(message);
    }

    public MalformedArticleException(String message, Throwable cause) {
        super(message, cause);
    }
}
