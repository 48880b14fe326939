package org.copytaster.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copytaster.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The table of IPTC Media Topics in use: codes, tree, labels in seven languages. Retired concepts are not in it.
 * Immutable, safe for any number of threads.
 *
 * <p>Source: IPTC, CC BY 4.0 (see NOTICE).
 */
public final class MediaTopics {

    /** The languages that the table has labels in, which are those the tagger reads. */
    public static final List<String> LANGUAGES = List.of("de", "en", "es", "fr", "it", "nl", "pt");

    static final String SCHEME = "medtop:";
    private static final String TABLE = "medtop.tsv";
    private static final int LABELS = 3;

    private final List<Concept> concepts;
    private final Map<String, Integer> indexes;

    /**
     * One concept.
     *
     * @param qcode its code, such as {@code medtop:11000000}
     * @param parent the index of its parent, or -1 at the top
     * @param level its depth; 1 at the top
     * @param labels in the order of {@link #LANGUAGES}, empty where there is none
     */
    record Concept(String qcode, int parent, int level, List<String> labels) {}

    private MediaTopics(List<Concept> concepts, Map<String, Integer> indexes) {
        this.concepts = List.copyOf(concepts);
        this.indexes = Map.copyOf(indexes);
    }

    /** Reads the table that ships in the jar. */
    public static MediaTopics bundled() {
        List<String[]> rows = new ArrayList<>();
        for (String line : Resource.lines(MediaTopics.class, TABLE)) {
            if (!line.startsWith("#")) {
                rows.add(line.split("\t", -1));
            }
        }
        Map<String, Integer> indexes = new HashMap<>();
        for (String[] row : rows) {
            indexes.put(SCHEME + row[0], indexes.size());
        }
        List<Concept> concepts = new ArrayList<>();
        for (String[] row : rows) {
            concepts.add(new Concept(
                    SCHEME + row[0],
                    row[1].isEmpty() ? -1 : parent(row[1], indexes),
                    level(row, rows, indexes),
                    List.of(row).subList(LABELS, LABELS + LANGUAGES.size())));
        }
        return new MediaTopics(concepts, indexes);
    }

    private static int parent(String code, Map<String, Integer> indexes) {
        Integer index = indexes.get(SCHEME + code);
        if (index == null) {
            throw new IllegalStateException("no such parent in " + TABLE + ": " + code);
        }
        return index;
    }

    private static int level(String[] row, List<String[]> rows, Map<String, Integer> indexes) {
        int level = 1;
        String[] at = row;
        while (!at[1].isEmpty()) {
            at = rows.get(parent(at[1], indexes));
            level++;
        }
        return level;
    }

    /** Whether a code is that of a concept in use. */
    public boolean contains(String qcode) {
        return indexes.containsKey(qcode);
    }

    /**
     * The name of a concept.
     *
     * @param language ISO 639-1; English stands in where there is no label in it
     * @return null if there is no such concept
     */
    public @Nullable String label(String qcode, String language) {
        Integer index = indexes.get(qcode);
        if (index == null) {
            return null;
        }
        List<String> labels = concepts.get(index).labels();
        int column = LANGUAGES.indexOf(language);
        String label = column < 0 ? "" : labels.get(column);
        return label.isEmpty() ? labels.get(LANGUAGES.indexOf("en")) : label;
    }

    /** The code of a concept's parent, null at the top or if there is no such concept. */
    public @Nullable String parent(String qcode) {
        Integer index = indexes.get(qcode);
        int parent = index == null ? -1 : concepts.get(index).parent();
        return parent < 0 ? null : concepts.get(parent).qcode();
    }

    /** The code of the top-level topic above a topic, or its own if nothing is above it. */
    public String root(String qcode) {
        String top = qcode;
        for (String above = parent(top); above != null; above = parent(top)) {
            top = above;
        }
        return top;
    }

    /** The depth of a concept, 1 at the top; 0 if there is no such concept. */
    public int level(String qcode) {
        Integer index = indexes.get(qcode);
        return index == null ? 0 : concepts.get(index).level();
    }

    /** All codes in use, in order. */
    public List<String> codes() {
        return concepts.stream().map(Concept::qcode).toList();
    }
}
