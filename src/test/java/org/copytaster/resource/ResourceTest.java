package org.copytaster.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ResourceTest {

    @Test
    void unpacksWhatGzipPacked() throws IOException {
        assertThat(Resource.unpack(packed("news"))).asString().isEqualTo("news");
        assertThat(Resource.unpack(packed(""))).isEmpty();
    }

    @Test
    void unpacksFilesThatWerePutOneAfterTheOther() throws IOException {
        assertThat(Resource.unpack(both(packed("first, and longer; "), packed("second"))))
                .asString()
                .isEqualTo("first, and longer; second");
    }

    @Test
    void unpacksLessThanTheFileSays() throws IOException {
        // Bytes behind the end, which say that two thousand million come out.
        byte[] said = both(packed("news"), new byte[] {0, 0, 0, 0x7f});

        assertThat(Resource.unpack(said)).asString().isEqualTo("news");
    }

    @Test
    void aFileThatBreaksOffIsRefused() throws IOException {
        byte[] whole = packed("breaking news");

        assertThatThrownBy(() -> Resource.unpack(Arrays.copyOf(whole, whole.length - 1)))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> Resource.unpack(Arrays.copyOf(whole, 3))).isInstanceOf(EOFException.class);
    }

    @Test
    void aFileThatIsSomethingElseIsRefused() {
        assertThatThrownBy(() -> Resource.unpack("no gzip file, but a line of text".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aFileThatTheJarLacksIsNamed() {
        assertThatThrownBy(() -> Resource.bytes(Resource.class, "none.txt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("org/copytaster/resource/none.txt");
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] both(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
