package org.copytaster.entities.linking;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.entities.linking.Skeleton.Spelling;
import org.copytaster.resource.Resource;

/**
 * The people of the generated table: who held an office, by name and by sound. Immutable, safe for any number of
 * threads. Written by {@code tools/linking-tables.py}, which describes the columns; the file is sorted as it is searched,
 * so that nothing of it is parsed at the start.
 */
final class Politicians {

    private static final int FIELDS = 6;

    private final SortedLines people;
    private final SortedLines sounds;

    /**
     * @param key the folded name without initials
     * @param weight how many offices the sources list, 1 to 99: a measure of prominence
     * @param offices classes of office held, the bits of {@link Office}
     * @param common whether the name is so common, or borne by so many, that it proves little
     */
    record Politician(String key, String id, String name, int weight, int offices, boolean common) {}

    Politicians(String resource) {
        byte[] text = Resource.unpacked(Politicians.class, resource);
        people = new SortedLines(text, 0);
        sounds = new SortedLines(text, people.end());
    }

    /** Everybody of this folded name. */
    List<Politician> named(String folded) {
        String key = withoutInitials(folded);
        int line = people.first(key, true);
        if (line < 0) {
            return List.of();
        }
        List<Politician> found = new ArrayList<>(1);
        for (; people.is(line, key); line++) {
            found.add(person(line));
        }
        return found;
    }

    /** Everybody with several offices whose first and last name sound like this folded name, in the table's order. */
    List<Politician> sounding(String folded) {
        List<Politician> found = List.of();
        for (Spelling spelling : Skeleton.spellings(folded)) {
            String key = Skeleton.key(folded, spelling);
            int first = Skeleton.isShort(key) ? -1 : sounds.first(key, true);
            for (int line = first; line >= 0 && sounds.is(line, key); line++) {
                Politician person = person(Integer.parseInt(sounds.fields(line, 2)[1]));
                if (found.isEmpty()) {
                    found = new ArrayList<>(2);
                }
                if (!found.contains(person)) {
                    found.add(person);
                }
            }
        }
        return found;
    }

    /** Whether somebody in the table has this folded word as first name. */
    boolean isForename(String folded) {
        return people.first(folded + ' ', false) >= 0;
    }

    /** How many people the table has. */
    int size() {
        return people.count();
    }

    /** Who stands in one line of the table. */
    Politician person(int line) {
        String[] fields = people.fields(line, FIELDS);
        return new Politician(
                fields[0],
                'Q' + fields[1],
                fields[2],
                Integer.parseInt(fields[3]),
                Integer.parseInt(fields[4]),
                fields[5].equals("1"));
    }

    /** "joseph r biden" and "joseph biden" are one name. */
    static String withoutInitials(String folded) {
        if (folded.indexOf(' ') == folded.lastIndexOf(' ')) {
            return folded;
        }
        StringBuilder name = new StringBuilder(folded.length());
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || folded.charAt(i) == ' ') {
                if (i - start > 1 || start == 0) {
                    name.append(start == 0 ? "" : " ").append(folded, start, i);
                }
                start = i + 1;
            }
        }
        return name.toString();
    }
}
