package org.copytaster.stream;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.copytaster.article.RawArticle;
import org.copytaster.article.Verdict;
import org.copytaster.desk.Desk;
import org.copytaster.desk.EventWriter;
import org.copytaster.desk.StageFaultException;
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
    private final Refusals refusals;
    private final Meter meter;
    private @Nullable ProcessorContext<byte[], byte[]> context;

    DeskProcessor(Supplier<Desk> desk, TopicNames topics, EventLimits limits, Refusals refusals, Meter meter) {
        this.desk = desk;
        this.topics = topics;
        this.limits = limits;
        this.refusals = refusals;
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
        RawArticle article = in(DeadLetter.INTAKE, () -> article(record));
        Verdict verdict = desk.get().taste(article);
        byte[] event = in(DeadLetter.WRITE, () -> EventWriter.write(verdict, Instant.ofEpochMilli(record.timestamp())));
        meter.deskNanos(System.nanoTime() - start);
        // A topic that is compacted takes no record without a key, and keeps one alone of those with an empty one.
        byte[] key = names(record.key()) ? record.key() : article.uri().getBytes(StandardCharsets.UTF_8);
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
        if (!names(record.key())) {
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
        RecordMetadata origin = current.recordMetadata().orElse(null);
        Headers headers = CloudEventHeaders.of(eventType, record.headers(), record.timestamp(), origin);
        boolean enriched = sink.equals(DeskTopology.ENRICHED);
        long limit = enriched ? limits.enriched() : limits.rejected();
        String topic = enriched ? topics.enriched() : topics.rejected();
        long size = RecordSize.of(key, event, headers);
        if (size > limit) {
            throw new OversizedEventException(topic, size, limit);
        }
        if (origin != null && refusals.hasEvent(Refusals.place(origin.topic(), origin.partition(), origin.offset()))) {
            throw new OversizedEventException(topic);
        }
        try {
            current.forward(new Record<>(key, event, record.timestamp(), headers), sink);
        } catch (KafkaException e) {
            // What an earlier record's sending failed with: the batch is taken back, and this one is read again.
            meter.out(Outcome.TAKEN_BACK, "");
            throw e;
        }
    }

    /** Whether a key says which article it is: not one that is empty or blank, which every article may have. */
    private static boolean names(byte @Nullable [] key) {
        if (key == null) {
            return false;
        }
        String text = text(key);
        return text == null || !text.isBlank();
    }

    private static RawArticle article(Record<byte[], byte[]> record) {
        return Intake.read(record.value(), contentType(record.headers()), text(record.key()));
    }

    /** Names the stage of what is no fault of the record but of the program, as the desk does for its own stages. */
    private static <T> T in(String stage, Supplier<T> work) {
        try {
            return work.get();
        } catch (MalformedArticleException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new StageFaultException(stage, e);
        }
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
