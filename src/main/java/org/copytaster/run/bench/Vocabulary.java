package org.copytaster.run.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copytaster.entities.Gazetteer;
import org.copytaster.entities.Languages;
import org.copytaster.resource.Resource;

/**
 * What goes into the slots: names of people, cities and organisations, and the common words of each language, from the
 * tagger's and the linker's own lists. Tens of thousands of them: an article that has few words of its own would flatter
 * every cache. Immutable.
 *
 * @param words the words of each language, in the order of {@link Languages#CODES}
 */
record Vocabulary(
        List<String> forenames,
        List<String> surnames,
        List<String> cities,
        List<String> organisations,
        List<List<String>> words) {

    private static final int SHORTEST_WORD = 5;
    private static final int ORGANISATION = Gazetteer.COMPANY | Gazetteer.INSTITUTION | Gazetteer.PARTY;
    private static final int NAME = Gazetteer.FORENAME | Gazetteer.SURNAME | Gazetteer.CITY | Gazetteer.COUNTRY;

    static Vocabulary bundled() {
        Vocabulary vocabulary = new Vocabulary(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                Languages.CODES.stream()
                        .<List<String>>map(code -> new ArrayList<>())
                        .toList());
        lines("/org/copytaster/entities/linking/politicians.tsv.gz").forEach(vocabulary::addPerson);
        lines("/org/copytaster/entities/names.tsv.gz").forEach(vocabulary::addName);
        return vocabulary;
    }

    private void addPerson(String line) {
        // Of the fields, the first with a capital is the name as it is written.
        for (String field : line.split("\t", -1)) {
            int space = field.indexOf(' ');
            if (space > 0 && Character.isUpperCase(field.charAt(0))) {
                forenames.add(field.substring(0, space));
                surnames.add(field.substring(space + 1));
                return;
            }
        }
    }

    private void addName(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length < 3 || !fields[0].codePoints().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-')) {
            return;
        }
        String name = fields[0];
        int bits = Integer.parseInt(fields[1]);
        if ((bits & Gazetteer.CITY) != 0) {
            cities.add(capitalised(name));
        }
        if ((bits & ORGANISATION) != 0) {
            organisations.add(capitalised(name));
        }
        if ((bits & NAME) == 0 && name.length() >= SHORTEST_WORD && name.indexOf(' ') < 0) {
            int common = Integer.parseInt(fields[2]);
            IntStream.range(0, words.size())
                    .filter(language -> (common >> language & 1) != 0)
                    .forEach(language -> words.get(language).add(name));
        }
    }

    private static String capitalised(String name) {
        StringBuilder out = new StringBuilder(name);
        for (int i = 0; i < out.length(); i++) {
            if (i == 0 || out.charAt(i - 1) == ' ' || out.charAt(i - 1) == '-') {
                out.setCharAt(i, Character.toTitleCase(out.charAt(i)));
            }
        }
        return out.toString();
    }

    private static Stream<String> lines(String resource) {
        return new String(Resource.unpacked(Vocabulary.class, resource), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"));
    }
}
