package org.copytaster.entities;

/**
 * Features whose weights are wanted together. The table is far larger than the processor's caches: what many features
 * need of it is asked for at once and used afterwards, so that they wait for memory side by side and not one after the
 * other. One thread only.
 */
final class FeatureBatch {

    private static final int MOST = 512;

    /** More than {@link Features} has for a word at five offsets. */
    private static final int ROOM = 192;

    private final WeightTable table;
    private final int[] keys = new int[MOST];
    private final int[] starts = new int[MOST];
    private final int[] targets = new int[MOST];
    private final long[] heads = new long[MOST];
    private int size;

    FeatureBatch(EntityModel model) {
        this.table = model.table();
    }

    /** @param target where the feature's weights are to be added */
    void add(long feature, int target) {
        int key = EntityModel.fingerprint(feature);
        keys[size] = key;
        targets[size] = target;
        starts[size] = table.start(key);
        size++;
    }

    /** Adds the weights of all that the model knows to the sums, each at its target, and empties the batch. */
    void sum(long[] sums) {
        fetch();
        for (int i = 0; i < size; i++) {
            int row = table.find(keys[i], starts[i], heads[i]);
            if (row >= 0) {
                table.addRow(row, sums, targets[i]);
            }
        }
        size = 0;
    }

    /** Does the same where there is no room for another word's features. */
    void sumIfFull(long[] sums) {
        if (size > MOST - ROOM) {
            sum(sums);
        }
    }

    private void fetch() {
        for (int i = 0; i < size; i++) {
            heads[i] = table.head(starts[i]);
        }
    }
}
