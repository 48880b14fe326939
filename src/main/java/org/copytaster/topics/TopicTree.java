package org.copytaster.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The topics that an article can be filed under, numbered: the 17 top-level Media Topics, then a newsroom's own topics,
 * then the Media Topics of level 2. Immutable.
 */
final class TopicTree {

    private final MediaTopics table;
    private final Map<String, String> ownNames;
    private final List<String> qcodes = new ArrayList<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final int mediaRoots;
    private final int roots;
    private final int[] rootOf;

    TopicTree(MediaTopics table, Map<String, String> ownNames) {
        this.table = table;
        this.ownNames = Map.copyOf(ownNames);
        addLevel(1);
        mediaRoots = qcodes.size();
        ownNames.keySet().forEach(this::add);
        roots = qcodes.size();
        addLevel(2);
        rootOf = new int[qcodes.size()];
        for (int slot = 0; slot < rootOf.length; slot++) {
            String parent = slot < roots ? null : table.parent(qcodes.get(slot));
            rootOf[slot] = parent == null ? slot : slot(parent);
        }
    }

    private void addLevel(int level) {
        table.codes().stream().filter(code -> table.level(code) == level).forEach(this::add);
    }

    private void add(String qcode) {
        slots.put(qcode, qcodes.size());
        qcodes.add(qcode);
    }

    /** How many slots there are. */
    int size() {
        return qcodes.size();
    }

    /** How many of the first slots are Media Topics of level 1. */
    int mediaRoots() {
        return mediaRoots;
    }

    /** How many of the first slots have no parent. */
    int roots() {
        return roots;
    }

    /** The slot of a topic, or of its ancestor at level 2 where it lies deeper. */
    int slot(String qcode) {
        String at = qcode;
        while (true) {
            Integer slot = slots.get(at);
            if (slot != null) {
                return slot;
            }
            String parent = table.parent(at);
            if (parent == null) {
                throw new IllegalArgumentException("no such topic: " + qcode);
            }
            at = parent;
        }
    }

    /** The slot at the top above a slot. */
    int root(int slot) {
        return rootOf[slot];
    }

    String qcode(int slot) {
        return qcodes.get(slot);
    }

    int level(int slot) {
        return slot < roots ? 1 : 2;
    }

    String name(int slot, String language) {
        String qcode = qcodes.get(slot);
        String label = table.label(qcode, language);
        return label != null ? label : ownNames.getOrDefault(qcode, qcode);
    }
}
