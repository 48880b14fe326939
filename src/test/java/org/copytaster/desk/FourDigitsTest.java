package org.copytaster.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FourDigitsTest {

    private static String written(double value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            FourDigits.write(json, value);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyNumberOfFourDigitsIsWrittenAsJavaWritesIt() throws IOException {
        for (int i = -20; i <= 20_000; i++) {
            assertThat(written(i / 10_000.0)).isEqualTo(Double.toString(i / 10_000.0));
        }
    }

    @Test
    void theFifthDigitIsRounded() throws IOException {
        assertThat(written(0.98765)).isEqualTo("0.9877");
        assertThat(written(0.99996)).isEqualTo("1.0");
        assertThat(written(0.49999)).isEqualTo("0.5");
        assertThat(written(0.00004)).isEqualTo("0.0");
        assertThat(written(123.456)).isEqualTo("123.456");
    }
}
