package org.copytaster.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.copytaster.desk.Desk;
import org.copytaster.desk.Models;
import org.copytaster.intake.Admission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The topology without a broker, with the models that ship. Starts before each test. */
abstract class TopologyFixture {

    static final Models MODELS = Models.bundled();
    static final TopicNames TOPICS = new TopicNames("");
    static final EventLimits LIMITS = EventLimits.of(1 << 20, 1 << 20, 9 << 20);
    static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");
    static final String ARTICLE =
            "Le conseil municipal a voté mercredi soir le budget de la ville, après une longue discussion.";

    final CountingMeter meter = new CountingMeter();
    final Refusals refusals = new Refusals();

    private @Nullable TopologyTestDriver driver;

    TestInputTopic<byte[], byte[]> raw;
    TestOutputTopic<byte[], byte[]> enriched;
    TestOutputTopic<byte[], byte[]> rejected;
    TestOutputTopic<byte[], byte[]> deadLetters;

    @BeforeEach
    void start() {
        start(MODELS, LIMITS);
    }

    @AfterEach
    void stop() {
        if (driver != null) {
            driver.close();
        }
    }

    final void start(Models models, EventLimits limits) {
        Properties settings = StreamsDefaults.of(TOPICS);
        settings.putAll(StreamsDefaults.pinned(TOPICS, limits, refusals, meter));
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        // The driver loses dead letters under exactly-once.
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        TopologyTestDriver started = new TopologyTestDriver(
                DeskTopology.build(
                        TOPICS, () -> new Desk(models, Admission.DEFAULT, Set.of()), limits, refusals, meter),
                settings);
        driver = started;
        raw = started.createInputTopic(TOPICS.raw(), new ByteArraySerializer(), new ByteArraySerializer());
        enriched = output(started, TOPICS.enriched());
        rejected = output(started, TOPICS.rejected());
        deadLetters = output(started, TOPICS.deadLetters());
    }

    private static TestOutputTopic<byte[], byte[]> output(TopologyTestDriver driver, String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static TestRecord<byte[], byte[]> record(@Nullable String key, @Nullable String value) {
        return new TestRecord<>(
                key == null ? null : key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8), TIME);
    }

    void assertNothingElse() {
        assertThat(enriched.isEmpty()).isTrue();
        assertThat(rejected.isEmpty()).isTrue();
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    static JsonNode json(TestRecord<byte[], byte[]> record) throws IOException {
        return new ObjectMapper().readTree(record.value());
    }

    static Map<String, String> headers(TestRecord<byte[], byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        return headers;
    }

    static final class CountingMeter implements Meter {

        final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        int in;

        @Override
        public void in() {
            in++;
        }

        @Override
        public void out(Outcome outcome, String detail) {
            counts.merge(outcome, 1, Integer::sum);
        }

        @Override
        public void deskNanos(long nanos) {}
    }
}
