package org.copytaster.stream;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copytaster.desk.Pipeline;
import org.copytaster.desk.Stage;
import org.copytaster.desk.StageFaultException;
import org.copytaster.intake.MalformedArticleException;
import org.jspecify.annotations.Nullable;

/**
 * What this program adds to the dead letters that Kafka Streams builds (KIP-1034), and what it leaves out of those that
 * would not fit: a dead letter that can't be sent would stop its partition for good, and what is left out still is where
 * it came from.
 */
public final class DeadLetter {

    /** Where a record failed. */
    public static final String STAGE = "copytaster-stage";

    /** Reading a value, and writing or sending its event: what comes before and after the desk's own stages. */
    public static final String INTAKE = "intake";

    static final String WRITE = "write";

    /** Where a record can fail. Admission only looks: what can't be read fails before it. */
    public static final List<String> STAGES = Stream.of(
                    Stream.of(INTAKE),
                    Arrays.stream(Stage.values())
                            .filter(stage -> stage != Stage.ADMIT)
                            .map(Stage::code),
                    Stream.of(WRITE))
            .flatMap(stages -> stages)
            .toList();

    public static final String VERSION = "copytaster-version";
    /** How often a record has been put back already. */
    public static final String REPLAYS = "copytaster-replays";
    /** Says how large the value was that did not fit; it is still in the raw topic, at the offset in Kafka's headers. */
    public static final String VALUE_OMITTED = "copytaster-value-omitted";

    /** The key under which the handlers find how many bytes a dead letter may have. */
    static final String LIMIT_CONFIG = "copytaster.internal.dead.letter.limit";

    /** Kafka Streams' own (KIP-1034), as those that follow. */
    public static final String EXCEPTION = "__streams.errors.exception";

    public static final String MESSAGE = "__streams.errors.message";
    public static final String STACK_TRACE = "__streams.errors.stacktrace";
    public static final String TOPIC = "__streams.errors.topic";
    public static final String PARTITION = "__streams.errors.partition";
    public static final String OFFSET = "__streams.errors.offset";

    /** How many bytes of a header are kept: a message may quote a value of megabytes, and a stack trace the message. */
    private static final Map<String, Integer> LIMITS = Map.of(
            TOPIC,
            1_000,
            PARTITION,
            1_000,
            OFFSET,
            1_000,
            EXCEPTION,
            1_000,
            MESSAGE,
            4_000,
            STACK_TRACE,
            64_000,
            REPLAYS,
            20);

    /** Those that stay where nothing else of the record fits. */
    private static final List<String> OURS = List.of(STAGE, VERSION, VALUE_OMITTED);

    private DeadLetter() {}

    /**
     * The letters with our headers, as far as they fit into so many bytes.
     *
     * @param bare whether even one that should fit was refused: then nothing of the raw record stays but its place
     */
    static List<ProducerRecord<byte[], byte[]>> complete(
            List<ProducerRecord<byte[], byte[]>> letters, String stage, long limit, boolean bare) {
        return letters.stream()
                .map(letter -> fitted(labelled(letter, stage), limit, bare))
                .toList();
    }

    private static ProducerRecord<byte[], byte[]> labelled(ProducerRecord<byte[], byte[]> letter, String stage) {
        Headers headers = letter.headers();
        // A letter that was put back with its headers has some from last time: the last of each counts.
        LIMITS.forEach((name, limit) -> {
            Header header = headers.lastHeader(name);
            if (header != null) {
                headers.remove(name).add(name, shortened(header.value(), limit));
            }
        });
        headers.remove(VALUE_OMITTED);
        headers.remove(STAGE).add(STAGE, utf8(stage));
        headers.remove(VERSION).add(VERSION, utf8(Pipeline.VERSION));
        if (headers.lastHeader(REPLAYS) == null) {
            headers.add(REPLAYS, utf8("0"));
        }
        return letter;
    }

    private static ProducerRecord<byte[], byte[]> fitted(
            ProducerRecord<byte[], byte[]> letter, long limit, boolean bare) {
        if (!bare && fits(letter, limit)) {
            return letter;
        }
        ProducerRecord<byte[], byte[]> smaller = withoutValue(letter);
        if (!bare && fits(smaller, limit)) {
            return smaller;
        }
        smaller = withoutKeyAndItsHeaders(smaller);
        if (bare || !fits(smaller, limit)) {
            smaller.headers().remove(STACK_TRACE).remove(MESSAGE);
        }
        return smaller;
    }

    private static boolean fits(ProducerRecord<byte[], byte[]> letter, long limit) {
        return RecordSize.of(letter.key(), letter.value(), letter.headers()) <= limit;
    }

    private static ProducerRecord<byte[], byte[]> withoutValue(ProducerRecord<byte[], byte[]> letter) {
        int omitted = letter.value() == null ? 0 : letter.value().length;
        letter.headers().add(VALUE_OMITTED, utf8(Integer.toString(omitted)));
        return new ProducerRecord<>(
                letter.topic(), letter.partition(), letter.timestamp(), letter.key(), null, letter.headers());
    }

    private static ProducerRecord<byte[], byte[]> withoutKeyAndItsHeaders(ProducerRecord<byte[], byte[]> letter) {
        Headers headers = new RecordHeaders();
        for (Header header : letter.headers()) {
            if (LIMITS.containsKey(header.key()) || OURS.contains(header.key())) {
                headers.add(header);
            }
        }
        return new ProducerRecord<>(letter.topic(), letter.partition(), letter.timestamp(), null, null, headers);
    }

    /** Cut off before the character that would be cut in two. */
    private static byte @Nullable [] shortened(byte @Nullable [] utf8, int limit) {
        if (utf8 == null || utf8.length <= limit) {
            return utf8;
        }
        int end = limit;
        while (end > 0 && (utf8[end] & 0xC0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(utf8, end);
    }

    /** The stage in which a record failed. */
    static String stage(Exception fault) {
        if (fault instanceof StageFaultException inStage) {
            return inStage.stage();
        }
        return fault instanceof MalformedArticleException ? INTAKE : WRITE;
    }

    /** What went wrong, in no more than a few lines of a log. */
    static String message(Exception fault) {
        String message = String.valueOf(fault.getMessage());
        return message.length() <= 1_000 ? message : message.substring(0, 1_000) + "…";
    }

    static Meter meter(Map<String, ?> configs) {
        return configs.get(Meter.CONFIG) instanceof Meter meter ? meter : Meter.NONE;
    }

    static long limit(Map<String, ?> configs) {
        return configs.get(LIMIT_CONFIG) instanceof Long limit ? limit : Long.MAX_VALUE;
    }

    private static byte[] utf8(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
