package org.copytaster.language.training;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The share of each n-gram in each lane. In the order of the n-grams, so that sums come out the same each time. */
final class GramTable {

    private final Map<Long, float[]> rows = new TreeMap<>();
    private final int lanes;

    GramTable(int lanes) {
        this.lanes = lanes;
    }

    void add(long gram, int lane, double share) {
        rows.computeIfAbsent(gram, key -> new float[lanes])[lane] += (float) share;
    }

    Set<Map.Entry<Long, float[]>> entries() {
        return rows.entrySet();
    }
}
