package org.copytaster.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.copytaster.intake.ContentType;
import org.jspecify.annotations.Nullable;

/**
 * The headers of an event: CloudEvents 1.0 in the binary mode of its Kafka binding, and the trace context of the raw
 * record. The id is the raw record's place, so that an event sent twice has one id.
 */
final class CloudEventHeaders {

    /** The header that names an event by its raw record's place. */
    static final String ID = "ce_id";

    static final String ENRICHED = "org.copytaster.article.enriched";
    static final String REJECTED = "org.copytaster.article.rejected";
    static final String WITHDRAWN = "org.copytaster.article.withdrawn";

    /** Passed through as they came: W3C Trace Context, and how often a record has been put back. */
    private static final List<String> PASSED_THROUGH = List.of("traceparent", "tracestate", DeadLetter.REPLAYS);

    private CloudEventHeaders() {}

    static Headers of(String type, Headers raw, long timestamp, @Nullable RecordMetadata origin) {
        Headers headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, ID, origin == null ? type : Refusals.place(origin.topic(), origin.partition(), origin.offset()));
        add(headers, "ce_type", type);
        add(headers, "ce_source", origin == null ? "copytaster" : "copytaster/" + origin.topic());
        add(headers, "ce_time", Instant.ofEpochMilli(timestamp).toString());
        add(headers, ContentType.HEADER, "application/json");
        for (String name : PASSED_THROUGH) {
            Header header = raw.lastHeader(name);
            if (header != null) {
                headers.add(header);
            }
        }
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
