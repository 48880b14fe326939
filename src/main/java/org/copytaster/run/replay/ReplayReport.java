package org.copytaster.run.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a replay did, or would do. For one thread. */
public final class ReplayReport {

    private static final int MOST_TROUBLES = 20;

    private final Map<Decision, Long> counts = new EnumMap<>(Decision.class);
    private final Map<String, Long> putBackByKind = new TreeMap<>();
    private final List<String> troubles = new ArrayList<>();
    private long restamped;

    void add(Decision decision) {
        counts.merge(decision, 1L, Long::sum);
    }

    void putBack(Candidate candidate, boolean withNewTime) {
        add(Decision.PUT_BACK);
        putBackByKind.merge(candidate.kind(), 1L, Long::sum);
        restamped += withNewTime ? 1 : 0;
    }

    void gone(Candidate candidate, String why) {
        add(Decision.GONE);
        if (troubles.size() < MOST_TROUBLES) {
            troubles.add(candidate.place() + ": " + why);
        }
    }

    /** How many there were of each decision. */
    public long count(Decision decision) {
        return counts.getOrDefault(decision, 0L);
    }

    /** Those put back, by stage or reason. */
    public Map<String, Long> putBackByKind() {
        return Map.copyOf(putBackByKind);
    }

    /** Which could not be put back, and why: the first of them. */
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** How many more there were of these. */
    public long furtherTroubles() {
        return count(Decision.GONE) - troubles.size();
    }

    /** How many went with the time of the replay, since the raw topic would have deleted their own at once. */
    public long restamped() {
        return restamped;
    }
}
