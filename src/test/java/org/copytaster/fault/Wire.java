package org.copytaster.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.copytaster.run.RecordPublisher;
import org.copytaster.stream.TopicNames;

/** Publishes what is sound and what is not, mixed. */
final class Wire {

    static final String ARTICLE =
            "Le conseil municipal a voté mercredi soir le budget de la ville, après une longue discussion. ";

    private Wire() {}

    /** Publishes so many, a multiple of ten: seven articles in ten, a withdrawal among them, one to reject, two faults. */
    static void publish(Properties client, TopicNames topics, int records) {
        try (RecordPublisher publisher = new RecordPublisher(client, topics.raw())) {
            for (int i = 0; i < records; i++) {
                byte[] key = ("k" + i).getBytes(UTF_8);
                switch (i % 10) {
                    case 5 -> publisher.publish(key, "Trop court".getBytes(UTF_8), null);
                    case 6 -> publisher.publish(key, "{\"text\": \"coupé".getBytes(UTF_8), null);
                    case 7 -> publisher.publish(key, new byte[] {(byte) 0xff, (byte) (i >> 8), (byte) i}, null);
                    case 8 -> publisher.publish(key, null, null);
                    case 9 ->
                        publisher.publish(
                                key, ("{\"text\": \"" + ARTICLE + i + "\"}").getBytes(UTF_8), "application/json");
                    default -> publisher.publish(key, (ARTICLE.repeat(10) + i).getBytes(UTF_8), "text/plain");
                }
            }
            publisher.flush();
            assertThat(publisher.published()).isEqualTo(records);
        }
    }

    /** What {@link #publish} should have come to. */
    static Map<String, Integer> outcomes(int records) {
        return Map.of(
                Ledger.ENRICHED, records / 10 * 7,
                Ledger.REJECTED, records / 10,
                Ledger.DEAD_LETTER, records / 10 * 2);
    }
}
