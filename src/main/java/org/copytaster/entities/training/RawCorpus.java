package org.copytaster.entities.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Text without labels: an empty line between documents.
 *
 * @param language ISO 639-1 code, taken from the file's name ({@code text_es.txt.gz})
 */
record RawCorpus(String name, String language, List<String> documents) {

    /** @param file plain or gzipped ({@code .gz}) */
    static RawCorpus read(Path file) throws IOException {
        String name = file.getFileName().toString();
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in) {
            String text = new String(plain.readAllBytes(), StandardCharsets.UTF_8);
            List<String> documents = Arrays.stream(text.split("\n\n+", -1))
                    .filter(document -> !document.isBlank())
                    .toList();
            return new RawCorpus(name, BioCorpus.language(name), documents);
        }
    }
}
