package org.copytaster.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class SinceConverterTest {

    private final SinceConverter converter =
            new SinceConverter(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "30s, 2026-03-01T11:59:30Z",
        "90m, 2026-03-01T10:30:00Z",
        "36h, 2026-02-28T00:00:00Z",
        "7d, 2026-02-22T12:00:00Z",
        "2026-01-31, 2026-01-31T00:00:00Z",
        "2026-01-31T08:30:00Z, 2026-01-31T08:30:00Z",
        "2026-01-31T08:30:00+01:00, 2026-01-31T07:30:00Z"
    })
    void isReadAsAnOperatorWritesIt(String written, String expected) {
        assertThat(converter.convert(written)).isEqualTo(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "90", "m", "-3d", "2026-02-30", "31/01/2026", "999999999d"})
    void anythingElseIsRefusedWithWhatWouldDo(String written) {
        assertThatThrownBy(() -> converter.convert(written))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("36h");
    }
}
