package org.copytaster.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.copytaster.article.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityModelTest {

    private static final Lexicon LEXICON = Lexicon.bundled();

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Path file = folder.resolve("own.model");
        Files.write(file, zipped(bytes(model())));
        EntityModel read = EntityModel.load(file);
        assertThat(bytes(read)).isEqualTo(bytes(model()));
    }

    @Test
    void knowsTheWeightsOfItsFeaturesAndNoOthers() {
        EntityModel model = model();
        long[] sums = new long[Lanes.SIZE];
        model.add(5L << 32, sums, 0);
        model.add(9L << 32, sums, 0);
        model.add(-1L << 32, sums, 0);
        int[] scores = new int[4];
        model.lanes().unpack(sums, 0, scores, 0);
        assertThat(scores).containsExactly(1 - 128, -2 + 127, 3, 4);
    }

    @Test
    void aFileThatIsNoModelIsNamed() throws IOException {
        Path file = folder.resolve("own.model");
        Files.writeString(file, "hello");
        assertThatThrownBy(() -> EntityModel.load(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("own.model is not an entity model");
    }

    @Test
    void aModelThatBreaksOffIsNamed() throws IOException {
        byte[] whole = bytes(model());
        Path file = folder.resolve("own.model");
        Files.write(file, zipped(Arrays.copyOf(whole, whole.length - 3)));
        assertThatThrownBy(() -> EntityModel.load(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("breaks off");
    }

    @Test
    void aModelOfAnotherVersionIsToBeTrainedAgain() throws IOException {
        byte[] other = bytes(model());
        other[7] = 1;
        Path file = folder.resolve("own.model");
        Files.write(file, zipped(other));
        assertThatThrownBy(() -> EntityModel.load(file)).hasMessageContaining("train it again");
    }

    private static EntityModel model() {
        Labels labels = new Labels(List.of(EntityType.PERSON));
        return new EntityModel(
                LEXICON, labels, 20, new int[25], new int[] {5, -1}, new byte[] {1, -2, 3, 4, -128, 127, 0, 0});
    }

    private static byte[] bytes(EntityModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
