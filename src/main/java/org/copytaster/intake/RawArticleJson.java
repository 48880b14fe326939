package org.copytaster.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.copytaster.article.RawArticle;
import org.jspecify.annotations.Nullable;

/** Reads <code>{text, uri?, title?, source?, url?, language?, published?}</code>; other fields are passed through. */
final class RawArticleJson {

    /** Deep enough for any article, and far from the end of a thread's stack. */
    private static final int MAX_DEPTH = 100;

    private static final Set<String> KNOWN = Set.of("text", "uri", "title", "source", "url", "language", "published");

    /** Strict where two readings are possible; numbers pass through as they were written. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            // A scraper that forgets to escape a line break or a tab loses nothing by it.
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build());
    }

    /** For what names an article that can't be read as one. */
    private static final ObjectReader LENIENT = MAPPER.reader()
            .without(
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private RawArticleJson() {}

    /** Whether a value that was not declared is meant as an article. */
    static boolean hasText(byte[] value) {
        return object(value).has("text");
    }

    /** As far as it can be read: null where there is none, or a blank one. */
    static @Nullable String uri(byte[] value) {
        try {
            JsonNode uri = LENIENT.readTree(value).path("uri");
            return uri.isTextual() && !uri.textValue().isBlank() ? WellFormed.text(uri.textValue()) : null;
        } catch (IOException | NumberFormatException e) {
            return null;
        }
    }

    static RawArticle read(byte[] value, @Nullable String key) {
        JsonNode object = object(value);
        if (!object.has("text")) {
            throw new MalformedArticleException("JSON without the field text");
        }
        String text = string(object, "text");
        String source = string(object, "source");
        Map<String, JsonNode> passthrough = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            if (!KNOWN.contains(field.getKey())) {
                passthrough.put(WellFormed.text(field.getKey()), WellFormed.json(field.getValue()));
            }
        });
        return new RawArticle(
                ArticleId.of(string(object, "uri"), key, source, text == null ? "" : text),
                text == null ? "" : text,
                string(object, "title"),
                source,
                string(object, "url"),
                string(object, "language"),
                string(object, "published"),
                Collections.unmodifiableMap(passthrough));
    }

    private static JsonNode object(byte[] value) {
        try {
            JsonNode node = MAPPER.readTree(value);
            if (!node.isObject()) {
                throw new MalformedArticleException("JSON, but not an object");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new MalformedArticleException("broken JSON: " + e.getOriginalMessage() + where(e), e);
        } catch (NumberFormatException e) {
            // Jackson's, for an exponent beyond what a number can have.
            throw new MalformedArticleException("broken JSON: " + e.getMessage(), e);
        } catch (IOException e) {
            // Such as bytes that are not UTF-8.
            throw new MalformedArticleException("broken JSON: " + e.getMessage(), e);
        }
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }

    private static @Nullable String string(JsonNode object, String field) {
        JsonNode node = object.get(field);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            throw new MalformedArticleException("the field " + field + " is no string");
        }
        return WellFormed.text(node.textValue());
    }
}
