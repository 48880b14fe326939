package org.copytaster.entities;

import java.util.List;
import org.copytaster.article.EntityType;

/**
 * The labels of the sequence model: {@code O} (0), and for each type the first, an inner, the last and the only word of
 * a mention ({@code B I L U}).
 *
 * @param types the types in the order of their labels
 */
public record Labels(List<EntityType> types) {

    public static final int OUTSIDE = 0;
    public static final int BEGIN = 0;
    public static final int INSIDE = 1;
    public static final int LAST = 2;
    public static final int UNIT = 3;

    public int count() {
        return 1 + 4 * types.size();
    }

    public static int label(int type, int position) {
        return 1 + 4 * type + position;
    }

    public static int typeOf(int label) {
        return (label - 1) >> 2;
    }

    /** {@link #BEGIN}, {@link #INSIDE}, {@link #LAST} or {@link #UNIT}; not for {@link #OUTSIDE}. */
    public static int positionOf(int label) {
        return (label - 1) & 3;
    }

    public static boolean mayFollow(int previous, int label) {
        boolean open = previous != OUTSIDE && positionOf(previous) <= INSIDE;
        boolean goesOn = label != OUTSIDE && (positionOf(label) == INSIDE || positionOf(label) == LAST);
        return open ? goesOn && typeOf(previous) == typeOf(label) : !goesOn;
    }

    /** For each label the labels that it may follow. */
    public int[][] predecessors() {
        int count = count();
        int[][] all = new int[count][];
        for (int label = 0; label < count; label++) {
            int to = label;
            all[label] = java.util.stream.IntStream.range(0, count)
                    .filter(previous -> mayFollow(previous, to))
                    .toArray();
        }
        return all;
    }
}
