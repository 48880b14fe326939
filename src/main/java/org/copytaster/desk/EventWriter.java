package org.copytaster.desk;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Pattern;
import org.copytaster.article.EnrichedArticle;
import org.copytaster.article.Entity;
import org.copytaster.article.EntityType;
import org.copytaster.article.RawArticle;
import org.copytaster.article.Topic;
import org.copytaster.article.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Writes verdicts as JSON: an enriched article as ninjs 3.1 with one more top-level object, {@code enrichment}; a
 * rejected one as {@code {uri, rejected, article}}. The same verdict gives the same bytes. Stateless, safe for any
 * number of threads.
 */
public final class EventWriter {

    private static final String NINJS_SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";
    private static final String MEDIA_TOPIC_SCHEME = "medtop:";
    private static final String MEDIA_TOPIC = "http://cv.iptc.org/newscodes/mediatopic/";

    /** Narrower than what Java reads, which may lack the seconds. */
    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)");

    private static final JsonFactory JSON = JsonFactory.builder()
            // Characters beyond U+FFFF as UTF-8, not as two escapes.
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    /** Made when first wanted: a mapper takes longer to make than all the rest of a short command's event. */
    private static final class Trees {
        private static final JsonMapper MAPPER = new JsonMapper();

        private Trees() {}
    }

    private EventWriter() {}

    /**
     * @param versionCreated when the event came about (the record's timestamp), or null where there is no record
     * @return UTF-8
     */
    public static byte[] write(Verdict verdict, @Nullable Instant versionCreated) {
        try (ByteArrayBuilder out = new ByteArrayBuilder(8192)) {
            try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
                if (verdict instanceof Verdict.Enriched enriched) {
                    enriched(json, enriched.article(), versionCreated);
                } else if (verdict instanceof Verdict.Rejected rejected) {
                    rejected(json, rejected);
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rejected(JsonGenerator json, Verdict.Rejected rejected) throws IOException {
        json.writeStartObject();
        json.writeStringField("uri", rejected.article().uri());
        json.writeObjectFieldStart("rejected");
        json.writeStringField("reason", rejected.reason().code());
        json.writeStringField("detail", rejected.detail());
        json.writeEndObject();
        json.writeFieldName("article");
        raw(json, rejected.article());
        json.writeEndObject();
    }

    /** The raw article again as the contract has it, so that it can be put back as it is. */
    private static void raw(JsonGenerator json, RawArticle article) throws IOException {
        json.writeStartObject();
        json.writeStringField("uri", article.uri());
        optional(json, "title", article.title());
        json.writeStringField("text", article.text());
        optional(json, "source", article.source());
        optional(json, "url", article.url());
        optional(json, "language", article.language());
        optional(json, "published", article.published());
        for (Map.Entry<String, JsonNode> field : article.passthrough().entrySet()) {
            json.writeFieldName(field.getKey());
            Trees.MAPPER.writeTree(json, field.getValue());
        }
        json.writeEndObject();
    }

    private static void enriched(JsonGenerator json, EnrichedArticle article, @Nullable Instant versionCreated)
            throws IOException {
        RawArticle raw = article.raw();
        json.writeStartObject();
        json.writeStringField("uri", raw.uri());
        json.writeObjectFieldStart("standard");
        json.writeStringField("name", "ninjs");
        json.writeStringField("version", "3.1");
        json.writeStringField("schema", NINJS_SCHEMA);
        json.writeEndObject();
        json.writeStringField("type", "text");
        json.writeStringField("language", article.language().detected());
        if (versionCreated != null) {
            json.writeStringField("versionCreated", versionCreated.toString());
        }
        String created = dateTime(raw.published());
        optional(json, "contentCreated", created);
        String title = raw.title();
        if (title != null) {
            json.writeArrayFieldStart("headlines");
            text(json, title);
            json.writeEndArray();
        }
        json.writeArrayFieldStart("bodies");
        text(json, article.body());
        json.writeEndArray();
        named(json, "people", article, EntityType.PERSON);
        named(json, "organisations", article, EntityType.ORGANISATION);
        named(json, "places", article, EntityType.PLACE);
        subjects(json, article);
        origin(json, raw);
        enrichment(json, article, created != null);
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField("contentType", "text/plain");
        json.writeStringField("value", value);
        json.writeEndObject();
    }

    private static void named(JsonGenerator json, String field, EnrichedArticle article, EntityType type)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (Entity entity : article.entities()) {
            if (entity.type() == type) {
                json.writeStartObject();
                json.writeStringField("name", entity.name());
                optional(json, "uri", entity.uri());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void subjects(JsonGenerator json, EnrichedArticle article) throws IOException {
        json.writeArrayFieldStart("subjects");
        for (Topic topic : article.topics()) {
            json.writeStartObject();
            json.writeStringField("uri", uri(topic.qcode()));
            json.writeStringField("literal", topic.qcode());
            json.writeStringField("name", topic.name());
            json.writeStringField("creator", Pipeline.NAME);
            json.writeNumberField("relevance", topic.relevance());
            json.writeNumberField("confidence", topic.confidence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A Media Topic's full URI; a code of a newsroom's own is one as it stands. */
    private static String uri(String qcode) {
        return qcode.startsWith(MEDIA_TOPIC_SCHEME)
                ? MEDIA_TOPIC + qcode.substring(MEDIA_TOPIC_SCHEME.length())
                : qcode;
    }

    private static void origin(JsonGenerator json, RawArticle raw) throws IOException {
        String source = raw.source();
        if (source != null) {
            json.writeArrayFieldStart("infoSources");
            json.writeStartObject();
            json.writeStringField("name", source);
            json.writeEndObject();
            json.writeEndArray();
        }
        String url = raw.url();
        if (url != null) {
            json.writeArrayFieldStart("altIds");
            json.writeStartObject();
            json.writeStringField("role", "url");
            json.writeStringField("value", url);
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    /** @param dated whether the date of the article has its place elsewhere */
    private static void enrichment(JsonGenerator json, EnrichedArticle article, boolean dated) throws IOException {
        json.writeObjectFieldStart("enrichment");
        EnrichmentJson.pipeline(json);
        EnrichmentJson.language(json, article.language());
        EnrichmentJson.removed(json, article.removed());
        EnrichmentJson.entities(json, article.entities());
        EnrichmentJson.topics(json, article.topics());
        json.writeObjectFieldStart("passthrough");
        String published = article.raw().published();
        if (published != null && !dated) {
            // ninjs has no place for a date that is not RFC 3339; nothing that came in is lost.
            json.writeStringField("published", published);
        }
        for (Map.Entry<String, JsonNode> field : article.raw().passthrough().entrySet()) {
            json.writeFieldName(field.getKey());
            Trees.MAPPER.writeTree(json, field.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    static void optional(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    /** The value itself where it is a date and time as ninjs wants it (RFC 3339), else null. */
    private static @Nullable String dateTime(@Nullable String value) {
        if (value == null || !RFC_3339.matcher(value).matches()) {
            return null;
        }
        try {
            OffsetDateTime.parse(value);
            return value;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
