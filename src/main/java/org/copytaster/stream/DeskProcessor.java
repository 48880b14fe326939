package org.copytaster.stream;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.copytaster.article.RawArticle;
import org.copytaster.article.Verdict;
import org.copytaster.desk.Desk;
import org.copytaster.desk.EventWriter;
import org.copytaster.intake.ContentType;
import org.copytaster.intake.Intake;
import org.copytaster.intake.MalformedArticleException;
import org.jspecify.annotations.Nullable;

/**
 * Takes each raw record through the desk and forwards the event to the sink of its outcome. What it throws ends in the
 * dead-letter topic with the record that caused it.
 */
final class DeskProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    private final Supplier<Desk> desk;
    private final TopicNames topics;
    private final EventLimits limits;
    private final Meter meter;
    private @Nullable ProcessorContext<byte[], byte[]> context;

    DeskProcessor(Supplier<Desk> desk, TopicNames topics, EventLimits limits, Meter meter) {
        this.desk = desk;
        this.topics = topics;
        this.limits = limits;
        this.meter = meter;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        meter.in();
        if (record.value() == null) {
            withdraw(record);
            return;
        }
        long start = System.nanoTime();
        RawArticle article = Intake.read(record.value(), contentType(record.headers()), text(record.key()));
        Verdict verdict = desk.get().taste(article);
        byte[] event = EventWriter.write(verdict, Instant.ofEpochMilli(record.timestamp()));
        meter.deskNanos(System.nanoTime() - start);
        // A topic that is compacted takes no record without a key.
        byte[] key = record.key() != null ? record.key() : article.uri().getBytes(StandardCharsets.UTF_8);
        if (verdict instanceof Verdict.Rejected rejected) {
            forward(record, key, event, CloudEventHeaders.REJECTED, DeskTopology.REJECTED);
            meter.out(Outcome.REJECTED, rejected.reason().code());
        } else {
            forward(record, key, event, CloudEventHeaders.ENRICHED, DeskTopology.ENRICHED);
            meter.out(Outcome.ENRICHED, "");
        }
    }

    /** A null value withdraws the article: the tombstone goes on under the same key. */
    private void withdraw(Record<byte[], byte[]> record) {
        if (record.key() == null) {
            throw new MalformedArticleException("neither key nor value: a withdrawal must name its article");
        }
        forward(record, record.key(), null, CloudEventHeaders.WITHDRAWN, DeskTopology.ENRICHED);
        meter.out(Outcome.TOMBSTONE, "");
    }

    private void forward(
            Record<byte[], byte[]> record, byte[] key, byte @Nullable [] event, String eventType, String sink) {
        ProcessorContext<byte[], byte[]> current = context;
        if (current == null) {
            throw new IllegalStateException("not initialised");
        }
        Headers headers = CloudEventHeaders.of(
                eventType,
                record.headers(),
                record.timestamp(),
                current.recordMetadata().orElse(null));
        boolean enriched = sink.equals(DeskTopology.ENRICHED);
        long limit = enriched ? limits.enriched() : limits.rejected();
        long size = size(key, event, headers);
        if (size > limit) {
            throw new OversizedEventException(enriched ? topics.enriched() : topics.rejected(), size, limit);
        }
        current.forward(new Record<>(key, event, record.timestamp(), headers), sink);
    }

    private static long size(byte[] key, byte @Nullable [] value, Headers headers) {
        long size = key.length + (value == null ? 0L : value.length);
        for (Header header : headers) {
            size += header.key().length() + (header.value() == null ? 0 : header.value().length) + 8L;
        }
        return size;
    }

    private static ContentType contentType(Headers headers) {
        Header header = headers.lastHeader(ContentType.HEADER);
        return header == null || header.value() == null
                ? ContentType.UNDECLARED
                : ContentType.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    /** A key that is no text (a number in binary, say) still names the record, but can't be an article's id. */
    private static @Nullable String text(byte @Nullable [] key) {
        if (key == null) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(key))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
