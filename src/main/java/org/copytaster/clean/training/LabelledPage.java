package org.copytaster.clean.training;

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
import java.util.zip.GZIPInputStream;

/**
 * A page whose lines were labelled by hand.
 *
 * @param level {@code scraped} for what a sloppy extractor makes of it, {@code page} for all that is visible
 * @param source the site; a model is never measured on a site that it has seen
 * @param lines without line breaks in them, none of them blank
 */
public record LabelledPage(
        String id, String language, String source, String level, String title, List<Labelled> lines) {

    /** What an annotator said of a line. */
    public enum Label {
        KEEP,
        DROP,
        /** Nobody could tell; not scored. */
        AMBIGUOUS,
        /** The title, which is kept elsewhere; not scored. */
        TITLE
    }

    /** A line and its label. */
    public record Labelled(String text, Label label) {}

    /** Reads the pages of all files, one JSON object a line; a name that ends in {@code .gz} is unpacked. */
    public static List<LabelledPage> read(List<Path> files) throws IOException {
        List<LabelledPage> pages = new ArrayList<>();
        for (Path file : files) {
            pages.addAll(read(file));
        }
        return pages;
    }

    private static List<LabelledPage> read(Path file) throws IOException {
        List<LabelledPage> pages = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    pages.add(of(mapper.readTree(line)));
                }
            }
        }
        return pages;
    }

    private static LabelledPage of(JsonNode page) {
        List<Labelled> lines = new ArrayList<>();
        for (JsonNode line : page.get("lines")) {
            lines.add(new Labelled(
                    line.get("text").asText(), label(line.get("label").asText())));
        }
        return new LabelledPage(
                page.get("id").asText(),
                page.get("lang").asText(),
                page.path("source").asText(""),
                page.get("level").asText(),
                page.path("title").asText(""),
                lines);
    }

    private static Label label(String code) {
        return switch (code) {
            case "keep" -> Label.KEEP;
            case "drop" -> Label.DROP;
            case "ambiguous" -> Label.AMBIGUOUS;
            case "title" -> Label.TITLE;
            default -> throw new IllegalArgumentException("Unknown label " + code);
        };
    }

    /** The page as an article's text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Labelled line : lines) {
            text.append(text.isEmpty() ? "" : "\n").append(line.text());
        }
        return text.toString();
    }
}
