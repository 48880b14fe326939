package org.copytaster.run.access;

import java.util.List;
import java.util.stream.Collectors;

/** A verb lacks rights on the cluster. Its message names them. */
public final class MissingRightsException extends RuntimeException {

    public MissingRightsException(Verb verb, List<Right> missing) {
        super("the cluster does not let this principal do what '" + verb.words() + "' needs; it lacks "
                + missing.stream().map(Right::toString).collect(Collectors.joining(", ")));
    }
}
