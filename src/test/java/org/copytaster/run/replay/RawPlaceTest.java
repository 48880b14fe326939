package org.copytaster.run.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RawPlaceTest {

    @Test
    void theIdOfAnEventNamesThePlaceOfItsRawRecord() {
        assertThat(RawPlace.of("news.articles.raw", "news.articles.raw-3@1741")).isEqualTo(new RawPlace(3, 1741));
        assertThat(RawPlace.of("a-b.raw", "a-b.raw-0@0")).isEqualTo(new RawPlace(0, 0));
    }

    @Test
    void noOtherTopicIsReadWhateverAHeaderSays() {
        assertThat(RawPlace.of("news.articles.raw", "payroll-0@5")).isNull();
        assertThat(RawPlace.of("news.articles.raw", "payroll", "0", "5")).isNull();
    }

    @Test
    void whatMakesNoSenseIsNoPlace() {
        assertThat(RawPlace.of("raw", (String) null)).isNull();
        assertThat(RawPlace.of("raw", "raw")).isNull();
        assertThat(RawPlace.of("raw", "raw@5")).isNull();
        assertThat(RawPlace.of("raw", "raw-x@5")).isNull();
        assertThat(RawPlace.of("raw", "raw-0@99999999999999999999")).isNull();
        assertThat(RawPlace.of("raw", "raw", "0", null)).isNull();
        assertThat(RawPlace.of("raw", "raw", "-1", "5")).isNull();
    }
}
