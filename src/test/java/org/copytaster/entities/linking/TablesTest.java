package org.copytaster.entities.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static final Set<String> LANGUAGES = Set.of("en", "fr", "de", "es", "it", "pt", "nl");

    @Test
    void theHandWrittenTablesHoldFiveHundredPlacesAndOrganisations() throws IOException {
        assertThat(lines("places.tsv").size() + lines("organisations.tsv").size())
                .isGreaterThan(500);
    }

    @Test
    void everyLanguageOfTheTablesIsOneOfTheSeven() throws IOException {
        for (String table : List.of("places.tsv", "regions.tsv", "organisations.tsv", "people.tsv", "countries.tsv")) {
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
    void oneIdIsOneKindOfThingInAllTables() throws IOException {
        Map<String, String> countries = new HashMap<>();
        for (String table : List.of("places.tsv", "regions.tsv", "countries.tsv", "organisations.tsv", "people.tsv")) {
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

    @Test
    void aMalformedLineIsNamed() {
        assertThatThrownBy(() -> new TableReader(new HashMap<>()).read("malformed.tsv"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Q1 city");
    }

    private static List<String> lines(String table) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = TableReader.open(table)) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(lines::add);
        }
        return lines;
    }
}
