package org.copytaster.clean;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.copytaster.article.Reason;

/**
 * {@link CleanSettings} as YAML:
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
 * Each part may be left out. What nobody would have meant is refused, not passed over: an unknown key, a key given twice, a
 * text where a list belongs.
 */
final class CleanSettingsFile {

    private CleanSettingsFile() {}

    static CleanSettings load(Path file) throws IOException {
        try {
            return parse(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not UTF-8", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /** @throws IllegalArgumentException if it is no YAML, or a key or value makes no sense; the message names it */
    static CleanSettings parse(String yaml) {
        Set<Reason> keep = EnumSet.noneOf(Reason.class);
        Map<Reason, Double> thresholds = new EnumMap<>(Reason.class);
        Map<String, CleanSettings.SourcePhrases> sources = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : fields("The file", tree(yaml))) {
            switch (field.getKey()) {
                case "keep-reasons" ->
                    texts(field.getKey(), field.getValue()).forEach(code -> keep.add(CleanSettings.reason(code)));
                case "thresholds" ->
                    fields(field.getKey(), field.getValue())
                            .forEach(entry -> thresholds.put(
                                    CleanSettings.reason(entry.getKey()),
                                    CleanSettings.share(
                                            entry.getKey(), entry.getValue().asText())));
                case "sources" ->
                    fields(field.getKey(), field.getValue())
                            .forEach(entry -> sources.put(entry.getKey(), phrases(entry.getKey(), entry.getValue())));
                default ->
                    throw new IllegalArgumentException(
                            "Unknown key " + field.getKey() + "; there are keep-reasons, thresholds and sources");
            }
        }
        return new CleanSettings(keep, thresholds, sources);
    }

    private static JsonNode tree(String yaml) {
        try {
            return YAMLMapper.builder()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(yaml);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new IllegalArgumentException(
                    (at == null ? "" : "line " + at.getLineNr() + ": ")
                            + e.getOriginalMessage().lines().findFirst().orElse("no YAML"),
                    e);
        }
    }

    private static CleanSettings.SourcePhrases phrases(String source, JsonNode node) {
        List<String> never = List.of();
        List<String> always = List.of();
        for (Map.Entry<String, JsonNode> field : fields(source, node)) {
            switch (field.getKey()) {
                case "never-remove" -> never = texts(field.getKey(), field.getValue());
                case "always-remove" -> always = texts(field.getKey(), field.getValue());
                default ->
                    throw new IllegalArgumentException("Unknown key " + field.getKey() + " for source " + source
                            + "; there are never-remove and always-remove");
            }
        }
        return new CleanSettings.SourcePhrases(never, always);
    }

    /** Nothing at all is an empty map, as YAML's users expect. */
    private static Set<Map.Entry<String, JsonNode>> fields(String what, JsonNode node) {
        if (!node.isObject() && !node.isMissingNode() && !node.isNull()) {
            throw new IllegalArgumentException(what + " is to be keys and values, not " + node);
        }
        return node.properties();
    }

    private static List<String> texts(String key, JsonNode list) {
        if (!list.isArray() && !list.isNull()) {
            throw new IllegalArgumentException(key + " is a list, not " + list);
        }
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
