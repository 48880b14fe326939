package org.copytaster.run.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The raw records that go through everything that is measured, in one order. Immutable.
 *
 * @param values articles as JSON, in UTF-8
 * @param origin where they come from, for the report
 */
record Workload(List<byte[]> values, String origin) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * Makes articles up.
     *
     * @param articles how many different ones
     * @param shortest characters of the shortest; lengths are spread evenly over their logarithms
     * @param longest characters of the longest
     */
    static Workload generate(int articles, int shortest, int longest, long seed) {
        NewsWriter writer = new NewsWriter(seed);
        Random lengths = new Random(seed);
        List<byte[]> values = new ArrayList<>(articles);
        for (int i = 0; i < articles; i++) {
            double length = shortest * Math.pow((double) longest / shortest, lengths.nextDouble());
            values.add(json(writer.write((int) length), i));
        }
        return new Workload(List.copyOf(values), "generated, seed " + seed);
    }

    /** Articles of the user's own, one JSON object a line. */
    static Workload read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            List<byte[]> values = lines.filter(line -> !line.isBlank())
                    .map(line -> line.getBytes(StandardCharsets.UTF_8))
                    .toList();
            if (values.isEmpty()) {
                throw new IOException(file + " holds no articles");
            }
            return new Workload(values, file.getFileName().toString());
        }
    }

    static byte[] json(NewsWriter.Article article, int number) {
        String id = "https://news.example.org/" + article.language() + "/" + number;
        return MAPPER.createObjectNode()
                .put("uri", id)
                .put("title", article.title())
                .put("text", article.text())
                .put("source", "news.example.org")
                .put("url", id)
                .put("published", "2026-11-24T07:30:00Z")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] value(int record) {
        return values.get(record % values.size());
    }

    double meanBytes() {
        return values.stream().mapToInt(value -> value.length).average().orElse(0);
    }
}
