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
        assertThat(Skeleton.key("poutine", Spelling.ROMANCE)).isZero();
    }
}
