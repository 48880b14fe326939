package org.copytaster.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Prints events for people: what was struck out and why, who and what is named, what it is about. */
final class EventPrinter {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LINE_WIDTH = 100;
    private static final int MOST_NAMES = 12;

    private final PrintStream out;
    private final boolean ansi;

    /** Prints to a terminal with strokes and weights, to anything else without (and where NO_COLOR is set). */
    EventPrinter(PrintStream out) {
        this(out, CommandLine.Help.Ansi.AUTO.enabled());
    }

    EventPrinter(PrintStream out, boolean ansi) {
        this.out = out;
        this.ansi = ansi;
    }

    /** An event of the enriched or the rejected topic. */
    void event(byte @Nullable [] key, byte @Nullable [] value) {
        if (value == null) {
            out.println(bold("✝ withdrawn ") + text(key));
            out.println();
            return;
        }
        try {
            JsonNode event = MAPPER.readTree(value);
            if (event.has("rejected")) {
                rejected(event);
            } else {
                enriched(event);
            }
        } catch (IOException e) {
            // Somebody else's record: shown rather than hidden.
            out.println(text(value));
        }
        out.println();
    }

    /** A record of the dead-letter topic. */
    void deadLetter(ConsumerRecord<byte[], byte[]> record) {
        out.println(bold("☠ dead letter ") + text(record.key()) + " in stage " + header(record, "copytaster-stage")
                + ": " + header(record, "__streams.errors.message"));
        out.println("  from " + header(record, "__streams.errors.topic") + "-"
                + header(record, "__streams.errors.partition") + "@" + header(record, "__streams.errors.offset") + ": "
                + shortened(text(record.value())));
        out.println();
    }

    private void rejected(JsonNode event) {
        JsonNode rejected = event.path("rejected");
        out.println(bold("✗ rejected ") + text(event.path("uri")) + ": "
                + text(rejected.path("reason")) + " ("
                + text(rejected.path("detail")) + ")");
    }

    private void enriched(JsonNode event) {
        JsonNode enrichment = event.path("enrichment");
        out.println(bold("✓ " + title(event)));
        out.println("  " + text(event.path("uri")) + " · " + text(event.path("language")));
        for (JsonNode removal : enrichment.path("removed")) {
            out.println("  " + struck(shortened(text(removal.path("text")))) + "  ← "
                    + text(removal.path("reason")) + " "
                    + text(removal.path("score")) + ", "
                    + text(removal.path("evidence")));
        }
        names("people", event.path("people"));
        names("organisations", event.path("organisations"));
        names("places", event.path("places"));
        for (JsonNode topic : enrichment.path("topics")) {
            List<String> evidence = new ArrayList<>();
            topic.path("evidence").forEach(word -> evidence.add(text(word)));
            row(
                    "topic",
                    text(topic.path("name")) + " (" + text(topic.path("qcode")) + ", " + text(topic.path("confidence"))
                            + " %): " + String.join(", ", evidence));
        }
    }

    private static String title(JsonNode event) {
        JsonNode headline = event.path("headlines").path(0).path("value");
        String text = headline.isTextual()
                ? text(headline)
                : text(event.path("bodies").path(0).path("value"));
        return shortened(text.strip().lines().findFirst().orElse(""));
    }

    private void names(String label, JsonNode entities) {
        List<String> names = new ArrayList<>();
        for (JsonNode entity : entities) {
            String uri = text(entity.path("uri"));
            names.add(text(entity.path("name"))
                    + (uri.isEmpty() ? "" : " " + faint(uri.substring(uri.lastIndexOf('/') + 1))));
        }
        if (names.size() > MOST_NAMES) {
            int more = names.size() - MOST_NAMES;
            names.subList(MOST_NAMES, names.size()).clear();
            names.add("and " + more + " more");
        }
        if (!names.isEmpty()) {
            row(label, String.join(", ", names));
        }
    }

    private void row(String label, String text) {
        out.println("  " + faint((label + "              ").substring(0, 14)) + text);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "?" : text(header.value());
    }

    private static String text(JsonNode node) {
        return Printable.text(node.asText());
    }

    private static String text(byte @Nullable [] bytes) {
        return Printable.text(bytes);
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= LINE_WIDTH ? line : line.substring(0, LINE_WIDTH - 1) + "…";
    }

    private String bold(String text) {
        return ansi ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    private String faint(String text) {
        return ansi ? "\u001b[2m" + text + "\u001b[0m" : text;
    }

    private String struck(String text) {
        return ansi ? "\u001b[9m" + text + "\u001b[0m" : "~~" + text + "~~";
    }
}
