package org.copytaster.entities.linking;

import static org.assertj.core.api.Assertions.assertThat;

import org.copytaster.entities.linking.Skeleton.Spelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkeletonTest {

    @ParameterizedTest
    @CsvSource({
        "poutine, ROMANCE, putin, OTHER",
        "lawrow, OTHER, lavrov, OTHER",
        "choigou, ROMANCE, shoygu, OTHER",
        "schoigu, OTHER, shoigu, OTHER",
        "anthony, OTHER, antony, OTHER",
        "serguei, ROMANCE, sergei, OTHER",
        "loukachenko, ROMANCE, lukashenko, OTHER",
        "ianoukovitch, ROMANCE, yanukovych, OTHER",
        "zelensky, OTHER, selenskyj, OTHER",
        "mishustin, OTHER, michoustine, ROMANCE"
    })
    void oneNameInTwoSpellingsIsOneKey(String left, Spelling spelling, String right, Spelling other) {
        assertThat(Skeleton.of(left, spelling)).isEqualTo(Skeleton.of(right, other));
    }

    @Test
    void differentNamesAreDifferentKeys() {
        assertThat(Skeleton.of("macron", Spelling.ROMANCE)).isNotEqualTo(Skeleton.of("merkel", Spelling.ROMANCE));
    }

    @Test
    void aSingleWordHasNoKey() {
        assertThat(Skeleton.key("poutine", Spelling.ROMANCE)).isEmpty();
    }

    @Test
    void aLastNameOfTwoConsonantsIsShort() {
        assertThat(Skeleton.isShort(Skeleton.key("mohammad saeedi", Spelling.ROMANCE)))
                .isTrue();
        assertThat(Skeleton.isShort(Skeleton.key("vladimir poutine", Spelling.ROMANCE)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "vladimir poutine, wladimir putin",
        "volodymyr zelensky, wolodymyr selenskyj",
        "dmitri grigorenko, dmitry grigorenko",
        "dimitri medvedev, dmitri medwedew",
        "ioulia timochenko, julia tymoschenko",
        "hassan rohani, hassan ruhani"
    })
    void spellingsOfOneNameAreAlike(String left, String right) {
        assertThat(Skeleton.alike(left, right)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "andreas barth, andrzej byrt",
        "mohammad saeedi, mohammed zayed",
        "marina baron, marino bruno",
        "brian hook, bjorn hocke"
    })
    void namesOfDifferentVowelsAreNot(String left, String right) {
        assertThat(Skeleton.alike(left, right)).isFalse();
    }

    @Test
    void threeWordsAgreeInTheMiddleOne() {
        assertThat(Skeleton.alike("lee kyu hyung", "le minh hung")).isFalse();
        assertThat(Skeleton.alike("mohammed bin salman", "mohamed ben salman")).isTrue();
        assertThat(Skeleton.alike("vladimir vladimirovich putin", "wladimir putin"))
                .isTrue();
    }
}
