package org.copytaster.language.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.copytaster.resource.Resource;

/**
 * One lane of the model: a language, or a family of languages that are all {@code und}.
 *
 * @param name the language code that the lane stands for
 * @param label what progress calls it
 * @param prior what speaks for it before anything is read, in nats
 * @param profiles names of n-gram tables
 * @param declarations names of translations of the Universal Declaration
 */
record Lane(String name, String label, double prior, List<String> profiles, List<String> declarations) {

    private static final double TEXT_WEIGHT = 4;
    private static final double PROFILE_WEIGHT = 4;
    private static final double DECLARATION_WEIGHT = 1;

    /** Characters of news text that are enough. */
    private static final int ENOUGH = 4_000_000;

    private static final List<String> MORE_THAN_ATTRIBUTION = List.of("cc-by-sa", "cc-by-nc", "cc-by-nd");

    private static final JsonMapper JSON = new JsonMapper();

    /** The lanes of {@code lanes.tsv}, whose header explains them. */
    static List<Lane> all() {
        List<Lane> lanes = new ArrayList<>();
        for (String line : Resource.lines(Lane.class, "lanes.tsv")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] fields = line.split("\t", -1);
                lanes.add(new Lane(
                        fields[0], fields[1], Double.parseDouble(fields[2]), words(fields[3]), words(fields[4])));
            }
        }
        return lanes;
    }

    private static List<String> words(String field) {
        return field.isBlank() ? List.of() : List.of(field.trim().split(" +"));
    }

    List<Source> sources(Path texts, Path statistics) throws IOException {
        List<Source> sources = new ArrayList<>();
        Path news = texts.resolve(name + ".jsonl.gz");
        if (Files.exists(news)) {
            sources.add(new Source(news(news), TEXT_WEIGHT));
        }
        for (String profile : profiles) {
            Path file = statistics.resolve("profiles").resolve(profile + ".tsv");
            sources.add(new Source(Profile.read(file), PROFILE_WEIGHT / profiles.size()));
        }
        for (String declaration : declarations) {
            Path file = statistics.resolve("declaration").resolve(declaration + ".txt");
            GramCounts counts = new GramCounts();
            counts.addText(Files.readString(file, StandardCharsets.UTF_8));
            sources.add(new Source(counts, DECLARATION_WEIGHT / declarations.size()));
        }
        sources.removeIf(source -> source.counts().total() == 0);
        return sources;
    }

    private static GramCounts news(Path file) throws IOException {
        GramCounts counts = new GramCounts();
        int characters = 0;
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null && characters < ENOUGH; line = in.readLine()) {
                JsonNode document = JSON.readTree(line);
                if (isWanted(document)) {
                    String text = document.path("text").asText();
                    counts.addText(text);
                    characters += text.length();
                }
            }
        }
        return counts;
    }

    /** Texts whose licence asks for attribution at most, and of them those that were typed and not scanned. */
    private static boolean isWanted(JsonNode document) {
        String licence = document.path("licence").asText().toLowerCase(Locale.ROOT);
        boolean free = licence.startsWith("cc0")
                || (licence.startsWith("cc-by")
                        && MORE_THAN_ATTRIBUTION.stream().noneMatch(licence::startsWith))
                || licence.startsWith("public domain")
                || licence.startsWith("mit")
                || licence.startsWith("expat")
                || licence.startsWith("europarl");
        return free && !document.path("unit").asText().equals("ocr");
    }
}
