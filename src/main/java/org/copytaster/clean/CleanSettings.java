package org.copytaster.clean;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.copytaster.article.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may decide about cleaning. Immutable. As YAML:
 *
 * <pre>
 * keep-reasons: [photo_credit]          # never strike these out
 * thresholds: {author_bio: 0.7}         # how sure to be, 0 to 1
 * sources:
 *   example.org:                        # the article's source
 *     never-remove: ["Our view"]        # a line that contains the phrase stays
 *     always-remove: ["Listen to this"] # a line that contains it goes
 * </pre>
 *
 * Phrases are literal, no patterns: an operator's pattern could take for ever. Case, kinds of blanks, quotation marks and
 * digits make no difference to them.
 *
 * @param keepReasons reasons for which nothing is struck out
 * @param thresholds how sure the models must be, 0 to 1, by reason; {@link #DEFAULT_THRESHOLD} where nothing is said
 * @param sources phrases by source
 */
public record CleanSettings(
        Set<Reason> keepReasons, Map<Reason, Double> thresholds, Map<String, SourcePhrases> sources) {

    public static final double DEFAULT_THRESHOLD = 0.5;

    public static final CleanSettings DEFAULT = new CleanSettings(Set.of(), Map.of(), Map.of());

    /**
     * What is known of one source's pages.
     *
     * @param never phrases of lines that always stay
     * @param always phrases of lines that always go, unless {@code never} speaks of them too
     */
    public record SourcePhrases(List<String> never, List<String> always) {

        static final SourcePhrases NONE = new SourcePhrases(List.of(), List.of());

        public SourcePhrases {
            never = never.stream().map(Folding::fold).toList();
            always = always.stream().map(Folding::fold).toList();
        }
    }

    public CleanSettings {
        keepReasons = Set.copyOf(keepReasons);
        thresholds = Map.copyOf(thresholds);
        sources = Map.copyOf(sources);
    }

    /** The same settings with a few more reasons that are kept. */
    public CleanSettings keeping(Set<Reason> more) {
        Set<Reason> all = EnumSet.noneOf(Reason.class);
        all.addAll(keepReasons);
        all.addAll(more);
        return new CleanSettings(all, thresholds, sources);
    }

    double threshold(Reason reason) {
        return thresholds.getOrDefault(reason, DEFAULT_THRESHOLD);
    }

    SourcePhrases phrases(@Nullable String source) {
        return source == null ? SourcePhrases.NONE : sources.getOrDefault(source, SourcePhrases.NONE);
    }

    /**
     * Reads a YAML file.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if a key or value makes no sense; the message names it
     */
    public static CleanSettings load(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    /**
     * Reads YAML.
     *
     * @throws IOException if it is no YAML
     * @throws IllegalArgumentException if a key or value makes no sense; the message names it
     */
    public static CleanSettings parse(String yaml) throws IOException {
        JsonNode root = new YAMLMapper().readTree(yaml);
        if (!root.isObject() && !root.isMissingNode()) {
            throw new IllegalArgumentException("Cleaning settings are keys and values, not " + root.getNodeType());
        }
        Set<Reason> keep = EnumSet.noneOf(Reason.class);
        Map<Reason, Double> thresholds = new EnumMap<>(Reason.class);
        Map<String, SourcePhrases> sources = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : root.properties()) {
            switch (field.getKey()) {
                case "keep-reasons" -> texts(field.getKey(), field.getValue()).forEach(code -> keep.add(reason(code)));
                case "thresholds" ->
                    field.getValue()
                            .properties()
                            .forEach(entry ->
                                    thresholds.put(reason(entry.getKey()), share(entry.getKey(), entry.getValue())));
                case "sources" ->
                    field.getValue()
                            .properties()
                            .forEach(entry -> sources.put(entry.getKey(), phrases(entry.getKey(), entry.getValue())));
                default ->
                    throw new IllegalArgumentException("Unknown key in the cleaning settings: " + field.getKey());
            }
        }
        return new CleanSettings(keep, thresholds, sources);
    }

    /**
     * The reason with a code, as in events.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Reason reason(String code) {
        for (Reason reason : Reason.values()) {
            if (reason.code().equals(code.toLowerCase(Locale.ROOT))) {
                return reason;
            }
        }
        throw new IllegalArgumentException("Unknown reason: " + code);
    }

    private static double share(String key, JsonNode value) {
        if (!value.isNumber() || value.asDouble() < 0 || value.asDouble() > 1) {
            throw new IllegalArgumentException("A threshold is a number from 0 to 1, not " + key + ": " + value);
        }
        return value.asDouble();
    }

    private static SourcePhrases phrases(String source, JsonNode node) {
        List<String> never = List.of();
        List<String> always = List.of();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            switch (field.getKey()) {
                case "never-remove" -> never = texts(field.getKey(), field.getValue());
                case "always-remove" -> always = texts(field.getKey(), field.getValue());
                default ->
                    throw new IllegalArgumentException("Unknown key for source " + source + ": " + field.getKey());
            }
        }
        return new SourcePhrases(never, always);
    }

    private static List<String> texts(String key, JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list) {
            if (!item.isTextual() || item.asText().isBlank()) {
                throw new IllegalArgumentException(key + " is a list of texts, none of them empty");
            }
            texts.add(item.asText());
        }
        return texts;
    }
}
