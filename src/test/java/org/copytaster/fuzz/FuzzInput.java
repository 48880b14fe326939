package org.copytaster.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One input, as a recipe: pieces, each so many times. A line of JSON says what ten megabytes are, so that the corpus
 * stays small and does not hang on how the generator works.
 *
 * @param kind what it tries, or what it once broke
 * @param contentType the header, or null for none
 * @param key the record's key, or null for none
 * @param pieces what the value is made of, in order
 */
public record FuzzInput(
        String kind, @Nullable String contentType, @Nullable String key, List<Piece> pieces) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE64 = "base64";

    /** Bytes, so many times. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    public record Piece(byte[] bytes, int times) {

        static Piece of(String text, int times) {
            return new Piece(text.getBytes(UTF_8), times);
        }
    }

    static FuzzInput of(String kind, @Nullable String contentType, Piece... pieces) {
        return new FuzzInput(kind, contentType, null, List.of(pieces));
    }

    FuzzInput withKey(String newKey) {
        return new FuzzInput(kind, contentType, newKey, pieces);
    }

    long size() {
        return pieces.stream()
                .mapToLong(piece -> (long) piece.bytes().length * piece.times())
                .sum();
    }

    /** The value that the recipe makes. */
    public byte[] value() {
        ByteArrayOutputStream value = new ByteArrayOutputStream(Math.toIntExact(size()));
        for (Piece piece : pieces) {
            for (int i = 0; i < piece.times(); i++) {
                value.writeBytes(piece.bytes());
            }
        }
        return value.toByteArray();
    }

    /** The recipe on one line: what a fuzzer prints of a failure is what goes into the corpus. */
    String toJson() {
        ObjectNode line = JSON.createObjectNode().put("kind", kind);
        if (contentType != null) {
            line.put("type", contentType);
        }
        if (key != null) {
            line.put("key", key);
        }
        ArrayNode list = line.putArray("pieces");
        for (Piece piece : pieces) {
            ArrayNode pair = list.addArray();
            String text = new String(piece.bytes(), UTF_8);
            if (Arrays.equals(text.getBytes(UTF_8), piece.bytes())) {
                pair.add(text);
            } else {
                pair.addObject().put(BASE64, Base64.getEncoder().encodeToString(piece.bytes()));
            }
            pair.add(piece.times());
        }
        return line.toString();
    }

    static FuzzInput fromJson(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            List<Piece> pieces = new ArrayList<>();
            for (JsonNode pair : json.path("pieces")) {
                JsonNode what = pair.path(0);
                byte[] bytes = what.isTextual()
                        ? what.textValue().getBytes(UTF_8)
                        : Base64.getDecoder().decode(what.path(BASE64).asText());
                pieces.add(new Piece(bytes, pair.path(1).asInt()));
            }
            return new FuzzInput(
                    json.path("kind").asText(),
                    json.path("type").textValue(),
                    json.path("key").textValue(),
                    List.copyOf(pieces));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return kind;
    }
}
