package org.copytaster.entities.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.copytaster.article.Entity;
import org.junit.jupiter.api.Test;

class SalienceTest {

    @Test
    void aPersonThatOpensTheBodyHasPositionAndRoleInFull() {
        assertThat(salience("", "[Ida Morel PERSON] rit.")).isEqualTo(rounded(0.35 / 3 + 0.20 + 0.10));
    }

    @Test
    void theHeadlineAddsThirtyFiveHundredths() {
        assertThat(salience("[Ida Morel PERSON] rit", "[Ida Morel PERSON] rit."))
                .isEqualTo(rounded(0.35 + 0.35 / 3 + 0.20 + 0.10));
    }

    @Test
    void whatOnlyTheHeadlineNamesHasNothingElse() {
        assertThat(salience("[Ida Morel PERSON] rit", "Elle rit.")).isEqualTo(0.35);
    }

    @Test
    void positionFallsWithTheOffsetOfTheFirstMention() {
        // 20 of 40 code units stand before the name, and more than two words of its sentence.
        assertThat(salience("", "Hier on a vu que 🎉 [Ida Morel PERSON] riait ici."))
                .isEqualTo(rounded(0.35 / 3 + 0.20 * 0.5));
    }

    @Test
    void frequencyAddsLessWithEachMention() {
        double two = salience("", "[Ida Morel PERSON] rit. [Morel PERSON] part.");
        double three = salience("", "[Ida Morel PERSON] rit. [Morel PERSON] part. [Morel PERSON] dort.");
        assertThat(two).isEqualTo(rounded(0.35 * 2 / 4 + 0.30));
        assertThat(three).isEqualTo(rounded(0.35 * 3 / 5 + 0.30));
    }

    @Test
    void roleIsTheShareOfMentionsWithTwoTokensAtMostBeforeThem() {
        assertThat(salience("", "[Ida Morel PERSON] rit. On a vu hier [Morel PERSON] ici."))
                .isEqualTo(rounded(0.35 * 2 / 4 + 0.20 + 0.10 / 2));
        assertThat(salience("", "[Ida Morel PERSON] rit. La juge [Morel PERSON] est ici."))
                .isEqualTo(rounded(0.35 * 2 / 4 + 0.20 + 0.10));
    }

    @Test
    void aPlaceCountsFourFifthsAndADateThreeTenths() {
        double whole = 0.35 / 3 + 0.20 + 0.10;
        assertThat(salience("", "[Paris PLACE] rit.")).isEqualTo(rounded(0.8 * whole));
        assertThat(salience("", "[Hier DATE] on rit.")).isEqualTo(rounded(0.3 * whole));
    }

    /** The agency brings the news; one that an article is about stands in no such brackets. */
    @Test
    void theAgencyOfADatelineIsNoMention() {
        assertThat(salience("", "([AFP ORGANISATION]) - On rit.")).isZero();
        assertThat(salience("", "Paris ([AFP ORGANISATION]) – On rit.")).isZero();
        assertThat(salience("", "PARIS, 3 mai ([AFP ORGANISATION]/Agence): On rit."))
                .isZero();
        assertThat(salience("", "[AFP ORGANISATION] - On rit.")).isPositive();
        assertThat(salience("", "L'agence ([AFP ORGANISATION]) recrute.")).isPositive();
        assertThat(salience("", "On rit. ".repeat(10) + "L'agence ([AFP ORGANISATION]) - on rit - recrute."))
                .isPositive();
    }

    @Test
    void aDatelineIsNoMention() {
        assertThat(salience("", "[Paris PLACE] (Agence) — On rit.")).isZero();
        assertThat(salience("", "[Paris PLACE] rit (beaucoup).")).isPositive();
    }

    @Test
    void staysBelowOneHoweverOftenAThingIsNamed() {
        assertThat(salience("[Ida Morel PERSON] rit", "[Ida Morel PERSON] rit. ".repeat(500)))
                .isCloseTo(1, within(0.01))
                .isLessThan(1);
    }

    private static double salience(String headline, String body) {
        List<Entity> entities = Story.entities("fr", headline, body);
        assertThat(entities).hasSize(1);
        return entities.get(0).salience();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
