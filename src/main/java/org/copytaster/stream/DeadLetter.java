package org.copytaster.stream;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.copytaster.desk.Pipeline;
import org.copytaster.desk.StageFaultException;
import org.copytaster.intake.MalformedArticleException;

/** What this program adds to the dead letters that Kafka Streams builds (KIP-1034). */
public final class DeadLetter {

    /** Where a record failed. */
    public static final String STAGE = "copytaster-stage";

    public static final String VERSION = "copytaster-version";
    /** How often a record has been put back already. */
    public static final String REPLAYS = "copytaster-replays";
    /** Says how large the value was that did not fit; it is still in the raw topic, at the offset in Kafka's headers. */
    public static final String VALUE_OMITTED = "copytaster-value-omitted";

    /** The key under which the handlers find how many bytes the value of a dead letter may have. */
    static final String LIMIT_CONFIG = "copytaster.internal.dead.letter.limit";

    private DeadLetter() {}

    /** The records with our headers. A value of more than {@code limit} bytes is left out: see {@link #withoutValue}. */
    static List<ProducerRecord<byte[], byte[]>> complete(
            List<ProducerRecord<byte[], byte[]>> letters, String stage, long limit) {
        return letters.stream()
                .map(letter -> {
                    Headers headers = letter.headers();
                    headers.remove(STAGE).add(STAGE, utf8(stage));
                    headers.remove(VERSION).add(VERSION, utf8(Pipeline.VERSION));
                    if (headers.lastHeader(REPLAYS) == null) {
                        headers.add(REPLAYS, utf8("0"));
                    }
                    return letter.value() == null || letter.value().length <= limit ? letter : withoutValue(letter);
                })
                .toList();
    }

    /** A dead letter that can't be sent would stop its partition for good; better that its value stays where it is. */
    static ProducerRecord<byte[], byte[]> withoutValue(ProducerRecord<byte[], byte[]> letter) {
        letter.headers().add(VALUE_OMITTED, utf8(Integer.toString(letter.value().length)));
        return new ProducerRecord<>(
                letter.topic(), letter.partition(), letter.timestamp(), letter.key(), null, letter.headers());
    }

    /** The stage in which a record failed. */
    static String stage(Exception fault) {
        if (fault instanceof StageFaultException inStage) {
            return inStage.stage();
        }
        return fault instanceof MalformedArticleException ? "intake" : "write";
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
