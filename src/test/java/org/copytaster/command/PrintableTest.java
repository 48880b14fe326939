package org.copytaster.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void textStaysAsItIsInAnyScript() {
        assertThat(Printable.text("Élysée 你好 😀\n\t«é»".getBytes(UTF_8))).isEqualTo("Élysée 你好 😀\n\t«é»");
    }

    @Test
    void whatWouldSteerATerminalIsWrittenOut() {
        assertThat(Printable.text("\u001b[31mred\r\u0000\u009b\u202e\u2066"))
                .isEqualTo("\\u001b[31mred\\u000d\\u0000\\u009b\\u202e\\u2066");
    }

    @Test
    void bytesThatAreNoTextAreHexadecimal() {
        assertThat(Printable.text(new byte[] {(byte) 0xff, 0, 'a'})).isEqualTo("0xff0061");
        assertThat(Printable.text((byte[]) null)).isEqualTo("(none)");
    }
}
