package org.copytaster.entities.linking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.copytaster.entities.linking.Skeleton.Spelling;

/**
 * The people of the generated table: who held an office, by name and by consonants. Immutable, safe for any number of
 * threads. Written by {@code tools/linking-tables.py}, which describes the columns.
 */
final class Politicians {

    private final List<Politician> people = new ArrayList<>();
    private final LongIndex byName = new LongIndex();
    private final LongIndex bySkeleton = new LongIndex();
    private final Set<String> forenames = new HashSet<>();

    /**
     * @param weight how many offices the sources list, 1 to 99: a measure of prominence
     * @param offices classes of office held, the bits of {@link Office}
     * @param common whether the name is so common, or borne by so many, that it proves little
     */
    record Politician(String id, String name, int weight, int offices, boolean common) {}

    Politicians(String resource) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(TableReader.stream(resource)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        byName.seal();
        bySkeleton.seal();
    }

    private void add(String line) {
        int name = line.indexOf('\t') + 1;
        int weight = line.indexOf('\t', name) + 1;
        int offices = line.indexOf('\t', weight) + 1;
        int common = line.indexOf('\t', offices) + 1;
        Politician politician = new Politician(
                "Q" + line.substring(0, name - 1),
                line.substring(name, weight - 1),
                Integer.parseInt(line, weight, offices - 1, 10),
                Integer.parseInt(line, offices, common - 1, 10),
                line.charAt(common) == '1');
        int row = people.size();
        people.add(politician);
        String folded = withoutInitials(FoldedName.of(politician.name()));
        byName.add(LongIndex.key(folded), row);
        long romance = Skeleton.key(folded, Spelling.ROMANCE);
        bySkeleton.add(romance, row);
        if (Skeleton.dependsOnSpelling(folded)) {
            bySkeleton.add(Skeleton.key(folded, Spelling.OTHER), row);
        }
        forenames.add(folded.substring(0, folded.indexOf(' ')));
    }

    /** Everybody of this folded name. */
    List<Politician> named(String folded) {
        String name = withoutInitials(folded);
        List<Politician> found = new ArrayList<>(1);
        for (int row : byName.get(LongIndex.key(name))) {
            if (withoutInitials(FoldedName.of(people.get(row).name())).equals(name)) {
                found.add(people.get(row));
            }
        }
        return found;
    }

    /** Everybody whose first and last name sound like this folded name. */
    List<Politician> sounding(String folded) {
        Set<Integer> rows = new TreeSet<>();
        for (Spelling spelling : Spelling.values()) {
            for (int row : bySkeleton.get(Skeleton.key(folded, spelling))) {
                rows.add(row);
            }
        }
        List<Politician> found = new ArrayList<>(rows.size());
        rows.forEach(row -> found.add(people.get(row)));
        return found;
    }

    /** Whether somebody in the table has this folded word as first name. */
    boolean isForename(String folded) {
        return forenames.contains(folded);
    }

    /** "joseph r biden" and "joseph biden" are one name. */
    static String withoutInitials(String folded) {
        if (folded.indexOf(' ') == folded.lastIndexOf(' ')) {
            return folded;
        }
        StringBuilder name = new StringBuilder(folded.length());
        for (String word : folded.split(" ", -1)) {
            if (word.length() > 1 || name.length() == 0) {
                name.append(name.length() == 0 ? "" : " ").append(word);
            }
        }
        return name.toString();
    }
}
