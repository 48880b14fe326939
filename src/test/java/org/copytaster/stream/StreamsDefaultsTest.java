package org.copytaster.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class StreamsDefaultsTest {

    private static final String LINGER = "producer.linger.ms";
    private static final TopicNames TOPICS = new TopicNames("");

    @Test
    void underExactlyOnceBatchesFillUntilTheTransactionEnds() {
        Properties merged = StreamsDefaults.with(new Properties(), TOPICS);

        assertThat(merged).containsEntry(LINGER, merged.getProperty("commit.interval.ms"));
    }

    @Test
    void underAtLeastOnceEventsGoOutSoon() {
        Properties merged = StreamsDefaults.with(settings("processing.guarantee", "at_least_once"), TOPICS);

        assertThat(merged).containsEntry(LINGER, "20").containsEntry("processing.guarantee", "at_least_once");
    }

    @Test
    void whatIsSetGoesOverTheDefaultsUnderEitherGuarantee() {
        Properties settings = settings("processing.guarantee", "at_least_once", LINGER, "7");

        assertThat(StreamsDefaults.with(settings, TOPICS)).containsEntry(LINGER, "7");
        assertThat(StreamsDefaults.with(settings(LINGER, "7"), TOPICS)).containsEntry(LINGER, "7");
    }

    @Test
    void whatIsSetForAllClientsGoesOverWhatIsOursForOne() {
        Properties settings = settings(
                "bootstrap.servers",
                "none:1",
                "auto.offset.reset",
                "latest",
                "compression.type",
                "zstd",
                "linger.ms",
                "7");

        StreamsConfig merged = new StreamsConfig(StreamsDefaults.with(settings, TOPICS));

        assertThat(merged.getMainConsumerConfigs("copytaster", "a", 1)).containsEntry("auto.offset.reset", "latest");
        assertThat(merged.getProducerConfigs("a"))
                .containsEntry("compression.type", "zstd")
                .containsEntry("linger.ms", "7")
                .containsEntry("batch.size", "262144");
    }

    private static Properties settings(String... pairs) {
        Properties settings = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            settings.put(pairs[i], pairs[i + 1]);
        }
        return settings;
    }
}
