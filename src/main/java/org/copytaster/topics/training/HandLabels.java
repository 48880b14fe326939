package org.copytaster.topics.training;

import java.util.HashMap;
import java.util.Map;
import org.copytaster.resource.Resource;
import org.copytaster.topics.HashedModel;

/** Topics that were given by hand, as the parts of an article that are each top-level topic's. */
final class HandLabels {

    /** The part of an article that is its main topic's where it has others. */
    private static final float PRIMARY_PART = 0.6f;

    private static final String WIKINEWS = "wikinews.tsv";

    private HandLabels() {}

    /** The topics of the articles of Wikinews that were labelled, by the articles' ids. */
    static Map<String, float[]> wikinews() {
        Map<String, float[]> labels = new HashMap<>();
        for (String line : Resource.lines(HandLabels.class, WIKINEWS)) {
            if (!line.startsWith("#")) {
                String[] row = line.split("\t", -1);
                labels.put(row[0], parts(row[1], row[2]));
            }
        }
        return labels;
    }

    /**
     * @param primary the first two digits of the main topic's code
     * @param others those of the others, with a space between them; empty if there are none
     * @return each top-level topic's part, in the order of their codes; they add up to 1
     */
    static float[] parts(String primary, String others) {
        String[] beside = others.isEmpty() ? new String[0] : others.split(" ", -1);
        float[] parts = new float[HashedModel.CLASSES];
        parts[Integer.parseInt(primary) - 1] = beside.length == 0 ? 1 : PRIMARY_PART;
        for (String other : beside) {
            parts[Integer.parseInt(other) - 1] = (1 - PRIMARY_PART) / beside.length;
        }
        return parts;
    }
}
