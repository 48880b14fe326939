package org.copytaster.topics.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * An article whose topics are known.
 *
 * @param language ISO 639-1
 * @param title the headline, empty if it has none
 * @param text the body; where a set has none, the title
 * @param topics all its topics' codes, as deep as they were given
 * @param roots the first two digits of its top-level topics
 * @param primary the one among them that matters most
 */
record LabelledArticle(
        String language, String title, String text, Set<String> topics, Set<String> roots, String primary) {

    /** Reads a file of one JSON object a line, gzip'd if its name says so. */
    static List<LabelledArticle> read(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<LabelledArticle> articles = new ArrayList<>();
        try (BufferedReader reader = open(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                articles.add(from(mapper.readTree(line)));
            }
        }
        return articles;
    }

    private static LabelledArticle from(JsonNode row) {
        String title = row.path("title").asText("");
        String text = row.path("text").asText("");
        return new LabelledArticle(
                row.path("lang").asText(),
                title,
                text.isEmpty() ? title : text,
                set(row.path("medtop")),
                set(row.path("medtop_l1")),
                row.path("primary").asText());
    }

    private static Set<String> set(JsonNode array) {
        Set<String> set = new TreeSet<>();
        array.forEach(element -> set.add(element.asText()));
        return set;
    }

    static BufferedReader open(Path file) throws IOException {
        InputStream stream = Files.newInputStream(file);
        if (file.toString().endsWith(".gz")) {
            stream = new GZIPInputStream(stream);
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
