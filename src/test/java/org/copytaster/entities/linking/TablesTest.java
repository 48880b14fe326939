package org.copytaster.entities.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copytaster.entities.linking.Politicians.Politician;
import org.copytaster.entities.linking.Skeleton.Spelling;
import org.copytaster.resource.Resource;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static final Set<String> LANGUAGES = Set.of("en", "fr", "de", "es", "it", "pt", "nl");

    @Test
    void theHandWrittenTablesHoldFiveHundredPlacesAndOrganisations() {
        assertThat(lines("places.tsv").size() + lines("organisations.tsv").size())
                .isGreaterThan(500);
    }

    @Test
    void everyLanguageOfTheTablesIsOneOfTheSeven() {
        for (String table : LinkingTables.RESOURCES) {
            for (String line : lines(table)) {
                String[] parts = line.split("\\|", -1);
                for (int i = 2; i < parts.length; i++) {
                    String codes = parts[i].strip().split(" ", 2)[0];
                    assertThat(LANGUAGES).as(line).contains(codes.split(",", -1));
                }
            }
        }
    }

    @Test
    void oneIdIsOneKindOfThingInAllTables() {
        Map<String, String> countries = new HashMap<>();
        for (String table : LinkingTables.RESOURCES) {
            for (String line : lines(table)) {
                String[] head = line.split("\\|", 2)[0].strip().split(" ", -1);
                if (head[0].startsWith("Q")) {
                    String kind = Kind.of(head[1]).type().name();
                    assertThat(countries.merge(head[0], kind, (a, b) -> a.equals(b) ? a : a + " and " + b))
                            .as(line)
                            .isEqualTo(kind);
                }
            }
        }
    }

    /** tools/cities-table.py leaves to the hand-written tables what is theirs. */
    @Test
    void theTableOfCitiesAddsToTheOthersAndChangesNoneOfTheirNames() {
        Map<String, List<Alias>> handWritten = new HashMap<>();
        TableReader others = new TableReader(handWritten);
        LinkingTables.RESOURCES.stream()
                .filter(table -> !table.equals("cities.tsv"))
                .forEach(others::read);
        Map<String, List<Alias>> cities = new HashMap<>();
        new TableReader(cities).read("cities.tsv");
        assertThat(cities)
                .hasSizeGreaterThan(3000)
                .doesNotContainKeys(handWritten.keySet().toArray(String[]::new));
        assertThat(lines("cities.tsv").stream().map(line -> line.split(" ", 2)[0]))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("Q[1-9]\\d*"));
    }

    @Test
    void aMalformedLineIsNamed() {
        assertThatThrownBy(() -> new TableReader(new HashMap<>()).read("malformed.tsv"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Q1 city");
    }

    /** tools/linking-tables.py writes keys that this code must find again. */
    @Test
    void everyPoliticianIsFoundByNameAndBySound() {
        Politicians politicians = new Politicians("politicians.tsv.gz");
        assertThat(politicians.size()).isGreaterThan(10_000);
        int second = 0;
        for (int line = 0; line < politicians.size(); line++) {
            Politician person = politicians.person(line);
            String folded = Politicians.withoutInitials(FoldedName.of(person.name()));
            if (!person.key().equals(folded)) {
                // A second name ("Edward Davey") stands beside the one that the person goes by.
                second++;
                assertThat(politicians.named(folded)).extracting(Politician::id).contains(person.id());
                assertThat(person.key()).isEqualTo(Politicians.withoutInitials(FoldedName.of(person.key())));
            }
            assertThat(politicians.named(person.key())).contains(person);
            boolean hasSound = !Skeleton.isShort(Skeleton.key(person.key(), Spelling.ROMANCE));
            if (hasSound && person.weight() >= 3) {
                assertThat(politicians.sounding(person.key())).contains(person);
            }
        }
        // As many as the sources have: a key that is written another way than it is looked up would add to them.
        assertThat(second).isEqualTo(81);
    }

    @Test
    void aNameThatIsInNoTableIsNotFound() {
        Politicians politicians = new Politicians("politicians.tsv.gz");
        assertThat(politicians.named("zzz zzz")).isEmpty();
        assertThat(politicians.named("aaa aaa")).isEmpty();
        assertThat(politicians.isForename("serge")).isTrue();
        assertThat(politicians.isForename("zzz")).isFalse();
    }

    private static List<String> lines(String table) {
        return Resource.lines(TableReader.class, table).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
