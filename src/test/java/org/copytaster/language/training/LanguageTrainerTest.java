package org.copytaster.language.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.copytaster.language.LanguageIdentifier;
import org.copytaster.language.LanguageModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageTrainerTest {

    private static final List<Lane> LANES = List.of(
            new Lane("fr", "French", 0, List.of(), List.of("fra")),
            new Lane("en", "English", 0, List.of(), List.of("eng")),
            new Lane("ca", "Catalan", -1, List.of("ca"), List.of()));

    private static final int REPEATED = 1_000;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        // Against the prior, what was seen a few times is hardly seen.
        text("declaration/fra.txt", "le droit de la personne et la liberté pour tous les peuples\n".repeat(REPEATED));
        text("declaration/eng.txt", "the right of the person and the freedom of all the peoples\n".repeat(REPEATED));
        text(
                "profiles/ca.tsv",
                profile(
                        "é", "s", "a", "m", "b", " é", "és", "s ", " a", "am", "mb", "b ", " és", "és ", " am", "amb",
                        "mb "));
        gzip("fr.jsonl.gz", document("CC0", "sentence", "voilà encore une phrase pour le modèle"));
        gzip("en.jsonl.gz", document("CC-BY-SA-4.0", "sentence", "kwyjibo kwyjibo kwyjibo kwyjibo"));
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        assertThat(bytes(train())).isEqualTo(bytes(train()));
    }

    @Test
    void aModelSurvivesBeingWritten() throws IOException {
        byte[] written = bytes(train());
        assertThat(bytes(LanguageModel.read(new ByteArrayInputStream(written)))).isEqualTo(written);
    }

    @Test
    void learnsFromEachKindOfSource() throws IOException {
        LanguageIdentifier identifier = new LanguageIdentifier(train());
        assertThat(identifier.identify("encore une phrase", null).detected()).isEqualTo("fr");
        assertThat(identifier.identify("the freedom of the person", null).detected())
                .isEqualTo("en");
        assertThat(identifier.identify("és amb", null).detected()).isEqualTo("ca");
    }

    @Test
    void leavesOutTextsThatAskForMoreThanAttribution() throws IOException {
        byte[] without = bytes(train());
        for (String licence : List.of("GPL-3", "CC-BY-NC-4.0", "CC-BY-ND-4.0")) {
            gzip("en.jsonl.gz", document(licence, "sentence", "another text altogether, which must not count"));
            assertThat(bytes(train())).isEqualTo(without);
        }
        gzip("en.jsonl.gz", document("CC-BY-4.0", "sentence", "another text altogether, which must count"));
        assertThat(bytes(train())).isNotEqualTo(without);
    }

    private static String profile(String... grams) {
        return Arrays.stream(grams).map(gram -> gram + "\t" + REPEATED + "\n").collect(Collectors.joining());
    }

    private LanguageModel train() throws IOException {
        return new LanguageTrainer(LANES, folder, folder).train((language, grams) -> {});
    }

    private static byte[] bytes(LanguageModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }

    private void text(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private void gzip(String name, String line) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String document(String licence, String unit, String text) {
        return "{\"licence\": \"%s\", \"unit\": \"%s\", \"text\": \"%s\"}%n".formatted(licence, unit, text);
    }
}
