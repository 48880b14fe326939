package org.copytaster.run.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.copytaster.intake.ContentType;
import org.copytaster.stream.TopicNames;
import org.jspecify.annotations.Nullable;

/**
 * Rejected articles as candidates. The raw record is taken from the raw topic where it still is there, byte for byte;
 * after that from the event, which has the article whole, as JSON: the same article, though a page has become its text.
 */
final class Rejections {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String REASON = "reason";

    private Rejections() {}

    static Candidate read(ConsumerRecord<byte[], byte[]> event, TopicNames topics) {
        return Candidate.of(
                event, reason(event.value()), RawPlace.of(topics.raw(), HeaderText.of(event.headers(), "ce_id")));
    }

    static Restored restore(Candidate candidate, RawRecords raw) {
        ConsumerRecord<byte[], byte[]> event = candidate.record();
        RawPlace origin = candidate.origin();
        ConsumerRecord<byte[], byte[]> found = origin == null ? null : raw.at(origin);
        if (found != null && isOriginOf(found, event)) {
            return raw.found(found.key(), found.value(), ReplaySource.asTheyCame(found.headers()));
        }
        byte[] article = article(event.value());
        if (article == null) {
            return new Restored.Gone("it is no event of a rejected article");
        }
        Headers headers = ReplaySource.asTheyCame(event.headers());
        event.headers().forEach(header -> {
            if (header.key().startsWith("ce_")) {
                headers.remove(header.key());
            }
        });
        headers.remove(ContentType.HEADER).add(ContentType.HEADER, "application/json".getBytes(StandardCharsets.UTF_8));
        return raw.found(event.key(), article, headers);
    }

    /** Another record can have the place, where the raw topic was made anew. */
    private static boolean isOriginOf(ConsumerRecord<byte[], byte[]> raw, ConsumerRecord<byte[], byte[]> event) {
        return raw.value() != null
                && raw.timestamp() == event.timestamp()
                && (raw.key() == null || Arrays.equals(raw.key(), event.key()));
    }

    private static @Nullable String reason(byte @Nullable [] event) {
        if (event == null) {
            return null;
        }
        try (JsonParser parser = JSON.createParser(event)) {
            if (!enter(parser, "rejected")) {
                return null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals(REASON);
                if (parser.nextToken() == JsonToken.VALUE_STRING && found) {
                    return parser.getText();
                }
                parser.skipChildren();
            }
            return null;
        } catch (IOException e) {
            return null;
        }
    }

    /** The bytes of the article inside the event, as they stand: nothing is lost by reading and writing them. */
    private static byte @Nullable [] article(byte @Nullable [] event) {
        if (event == null) {
            return null;
        }
        try (JsonParser parser = JSON.createParser(event)) {
            if (!enter(parser, "article")) {
                return null;
            }
            int start = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            return Arrays.copyOfRange(
                    event, start, (int) parser.currentLocation().getByteOffset());
        } catch (IOException e) {
            return null;
        }
    }

    /** Goes to the opening brace of the object that a field of the outermost object has. */
    private static boolean enter(JsonParser parser, String field) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(field);
            if (parser.nextToken() == JsonToken.START_OBJECT && found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }
}
