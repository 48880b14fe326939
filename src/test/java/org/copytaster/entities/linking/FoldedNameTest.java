package org.copytaster.entities.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedNameTest {

    @ParameterizedTest
    @CsvSource({
        "Jean-Yves Le Drian, jean yves le drian",
        "Côte d’Ivoire, cote d ivoire",
        "U.S., us",
        "ÉLYSÉE, elysee",
        "Großbritannien, grossbritannien",
        "Wrocław, wroclaw",
        "Sergueï  Choïgou, serguei choigou",
        "Việt Nam, viet nam"
    })
    void comparesNamesWithoutCaseAccentsAndSigns(String name, String folded) {
        assertThat(FoldedName.of(name)).isEqualTo(folded);
    }

    @Test
    void foldsAnAccentWrittenApart() {
        assertThat(FoldedName.of("Gene\u0300ve")).isEqualTo("geneve");
    }

    @Test
    void foldsTheSameUnderATurkishLocale() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(FoldedName.of("ISTANBUL İstanbul ılıca")).isEqualTo("istanbul istanbul ilica");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void foldsSignsAloneToNothing() {
        assertThat(FoldedName.of("– …")).isEmpty();
    }
}
