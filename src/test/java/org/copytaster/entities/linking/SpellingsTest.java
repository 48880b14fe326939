package org.copytaster.entities.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.copytaster.article.Entity;
import org.copytaster.resource.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The spellings that newspapers of seven languages use, one to a line of {@code spellings.tsv}; those of {@code unseen.tsv}
 * were collected without a look at the tables; what is in {@code open.tsv} must have no id.
 */
class SpellingsTest {

    /** An office beside the name, so that a politician is known for one. */
    private static final Map<String, String> OFFICE = Map.of(
            "fr", "Le ministre et président %s a parlé.",
            "en", "Minister and President %s spoke.",
            "de", "Minister und Präsident %s sprach.",
            "es", "El ministro y presidente %s habló.",
            "it", "Il ministro e presidente %s ha parlato.",
            "pt", "O ministro e presidente %s falou.",
            "nl", "Minister en president %s sprak.");

    private final List<String[]> spellings = read("spellings.tsv");

    @Test
    void resolvesAtLeastNinetySevenInAHundred() {
        List<String> missed = new ArrayList<>();
        for (String[] spelling : spellings) {
            Entity entity = entity(spelling);
            if (!Objects.equals(id(entity), spelling[3]) || !entity.name().equals(spelling[4])) {
                missed.add(String.join(" ", spelling) + " -> " + entity.uri() + " " + entity.name());
            }
        }
        assertThat(spellings).hasSizeGreaterThanOrEqualTo(200);
        assertThat(missed).as("missed").hasSizeLessThanOrEqualTo(spellings.size() * 3 / 100);
    }

    @Test
    void neverGivesAWrongId() {
        assertThat(spellings)
                .allSatisfy(spelling -> assertThat(id(entity(spelling)))
                        .as("%s %s", spelling[0], spelling[2])
                        .isIn(spelling[3], null));
    }

    @Test
    void resolvesWhatWasCollectedWithoutTheTables() {
        List<String> missed = new ArrayList<>();
        List<String[]> unseen = read("unseen.tsv");
        for (String[] spelling : unseen) {
            @Nullable String id = id(entity(spelling));
            assertThat(id).as("%s %s", spelling[0], spelling[2]).isIn(spelling[3], null);
            if (!spelling[3].equals(id)) {
                missed.add(String.join(" ", spelling));
            }
        }
        assertThat(unseen).hasSizeGreaterThan(200);
        assertThat(missed).as("missed").hasSizeLessThanOrEqualTo(unseen.size() * 3 / 100);
    }

    @Test
    void leavesOpenWhoeverIsNotMeant() {
        List<String[]> open = read("open.tsv");
        assertThat(open).hasSizeGreaterThan(100);
        for (String[] name : open) {
            String text = name[3].replace("%s", "[" + name[2] + " " + name[1] + "]");
            assertThat(Story.entity(name[0], text).uri()).as(text).isNull();
        }
    }

    private static Entity entity(String[] spelling) {
        String mention = "[" + spelling[2] + " " + spelling[1] + "]";
        String sentence = spelling[1].equals("PERSON") ? Objects.requireNonNull(OFFICE.get(spelling[0])) : "%s.";
        return Story.entity(spelling[0], sentence.formatted(mention));
    }

    private static @Nullable String id(Entity entity) {
        return entity.uri() == null ? null : entity.uri().substring(Entity.WIKIDATA.length());
    }

    private static List<String[]> read(String resource) {
        return Resource.lines(SpellingsTest.class, resource).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
