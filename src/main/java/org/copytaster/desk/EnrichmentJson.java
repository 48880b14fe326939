package org.copytaster.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.List;
import org.copytaster.article.Entity;
import org.copytaster.article.Language;
import org.copytaster.article.Mention;
import org.copytaster.article.Removal;
import org.copytaster.article.Topic;

/** Writes the parts of the {@code enrichment} object. */
final class EnrichmentJson {

    // The fields of mentions, which are most of an event's, encoded once.
    private static final SerializedString START = new SerializedString("start");
    private static final SerializedString END = new SerializedString("end");
    private static final SerializedString TEXT = new SerializedString("text");
    private static final SerializedString FIELD = new SerializedString("field");

    private EnrichmentJson() {}

    static void pipeline(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("pipeline");
        json.writeStringField("name", Pipeline.NAME);
        json.writeStringField("version", Pipeline.VERSION);
        json.writeObjectFieldStart("models");
        json.writeEndObject();
        json.writeEndObject();
    }

    static void language(JsonGenerator json, Language language) throws IOException {
        json.writeObjectFieldStart("language");
        json.writeStringField("detected", language.detected());
        fourDigits(json, "confidence", language.confidence());
        EventWriter.optional(json, "declared", language.declared());
        json.writeEndObject();
    }

    static void removed(JsonGenerator json, List<Removal> removals) throws IOException {
        json.writeArrayFieldStart("removed");
        for (Removal removal : removals) {
            json.writeStartObject();
            json.writeNumberField("start", removal.start());
            json.writeNumberField("end", removal.end());
            json.writeStringField("text", removal.text());
            json.writeStringField("reason", removal.reason().code());
            fourDigits(json, "score", removal.score());
            json.writeStringField("evidence", removal.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void entities(JsonGenerator json, List<Entity> entities) throws IOException {
        json.writeArrayFieldStart("entities");
        for (Entity entity : entities) {
            json.writeStartObject();
            json.writeStringField("id", entity.id());
            json.writeStringField("type", entity.type().name());
            json.writeStringField("name", entity.name());
            EventWriter.optional(json, "uri", entity.uri());
            fourDigits(json, "salience", entity.salience());
            fourDigits(json, "confidence", entity.confidence());
            json.writeArrayFieldStart("mentions");
            for (Mention mention : entity.mentions()) {
                mention(json, mention);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void mention(JsonGenerator json, Mention mention) throws IOException {
        json.writeStartObject();
        json.writeFieldName(START);
        json.writeNumber(mention.start());
        json.writeFieldName(END);
        json.writeNumber(mention.end());
        json.writeFieldName(TEXT);
        json.writeString(mention.text());
        json.writeFieldName(FIELD);
        json.writeString(mention.field().code());
        EventWriter.optional(json, "role", mention.role());
        json.writeEndObject();
    }

    static void topics(JsonGenerator json, List<Topic> topics) throws IOException {
        json.writeArrayFieldStart("topics");
        for (Topic topic : topics) {
            json.writeStartObject();
            json.writeStringField("qcode", topic.qcode());
            json.writeStringField("name", topic.name());
            json.writeNumberField("level", topic.level());
            fourDigits(json, "score", topic.score());
            json.writeNumberField("relevance", topic.relevance());
            json.writeNumberField("confidence", topic.confidence());
            json.writeArrayFieldStart("evidence");
            for (String word : topic.evidence()) {
                json.writeString(word);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void fourDigits(JsonGenerator json, String field, double value) throws IOException {
        json.writeFieldName(field);
        FourDigits.write(json, value);
    }
}
