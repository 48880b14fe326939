package org.copytaster.run.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to put back.
 *
 * @param kind only of this stage, or rejected for this reason; null for all
 * @param since only those whose raw record has this time or a later one; null for all
 * @param max at most so many
 * @param maxReplays none that has been put back so often
 * @param superseded also those for whose key the raw topic has a later record
 */
public record ReplaySelection(
        @Nullable String kind, @Nullable Instant since, long max, int maxReplays, boolean superseded) {

    /** An article that fails each time must not go round for ever. */
    public static final int DEFAULT_MAX_REPLAYS = 3;

    boolean selects(Candidate candidate) {
        return (kind == null || kind.equals(candidate.kind()))
                && (since == null || candidate.record().timestamp() >= since.toEpochMilli());
    }
}
