package org.copytaster.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcronymTest {

    @ParameterizedTest
    @CsvSource({
        "oms,   true,  organisation mondiale de la santé, true",
        "cnrs,  true,  centre national de la recherche scientifique, true",
        "inpe,  false, instituto nacional de pesquisas espaciais, true",
        "spd,   true,  sozialdemokratische partei deutschlands, true",
        "cnil,  true,  commission nationale de l' informatique et libertés, true",
        "cnit,  false, commission nationale de l' informatique, false",
        "paris, false, parti des arts et des régions, false",
        "sncf,  true,  régie des transports, false",
        "rt,    true,  radio, false",
        "r,     true,  radio tour, false",
    })
    void holdsInitialsInTheirOrder(String acronym, boolean isInCapitals, String name, boolean fits) {
        assertThat(Acronym.fits(acronym, isInCapitals, List.of(name.split(" ", -1))))
                .isEqualTo(fits);
    }
}
