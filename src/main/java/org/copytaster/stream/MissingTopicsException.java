package org.copytaster.stream;

import java.util.List;

/** Topics that the pipeline needs and the cluster lacks. Its message says how to create them. */
public final class MissingTopicsException extends RuntimeException {

    public MissingTopicsException(List<String> missing) {
        this(new TopicNames(""), missing);
    }

    MissingTopicsException(TopicNames names, List<String> missing) {
        super("topics are missing: " + String.join(", ", missing) + "; 'copytaster topics apply"
                + (names.prefix().isEmpty() ? "" : " --prefix " + names.prefix())
                + "' with the options of this command creates them");
    }
}
