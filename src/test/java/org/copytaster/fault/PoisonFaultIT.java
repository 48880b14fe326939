package org.copytaster.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copytaster.desk.Desk;
import org.copytaster.desk.Models;
import org.copytaster.intake.Admission;
import org.copytaster.run.DeskApplication;
import org.copytaster.run.EmbeddedBroker;
import org.copytaster.run.TopicReader;
import org.copytaster.stream.Meter;
import org.copytaster.stream.TopicAdmin;
import org.copytaster.stream.TopicManifest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No record stops a partition, whatever is in it, and whatever comes of it. In both modes of processing. */
@Tag("fault")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoisonFaultIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Models models = Models.bundled();
    private final Properties client = new Properties();
    private EmbeddedBroker broker;

    @BeforeAll
    void startBroker(@TempDir Path folder) {
        broker = EmbeddedBroker.start(folder, 0, Map.of());
        client.put("bootstrap.servers", broker.bootstrapServers());
    }

    @AfterAll
    void stopBroker() {
        broker.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exactly_once_v2", "at_least_once"})
    void everyPoisonousRecordEndsOnceAndTheOnesBetweenAsIfItWereNotThere(String mode) throws Exception {
        Ledger ledger = Ledger.open(client, "poison-" + mode + ".");
        // So small that events, rejections and even dead letters do not fit.
        limit(ledger.topics().enriched(), Map.of("max.message.bytes", "100000"));
        limit(ledger.topics().rejected(), Map.of("max.message.bytes", "50000"));
        limit(ledger.topics().deadLetters(), Map.of("max.message.bytes", "200000"));
        limit(ledger.topics().raw(), Map.of("message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE)));
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (ProducerRecord<byte[], byte[]> poison : poisons(ledger.topics().raw())) {
            records.add(poison);
            records.add(sound(ledger.topics().raw(), records.size()));
        }

        try (DeskApplication application = start(ledger, mode)) {
            publish(records);
            ledger.awaitDone();
            assertThat(application.isReady()).isTrue();
        }

        Map<String, Integer> ended = ledger.assertEachOnce(records.size());
        assertThat(ended.get(Ledger.ENRICHED)).isGreaterThan(records.size() / 2);
        assertThat(ended.get(Ledger.DEAD_LETTER)).isGreaterThan(8);
        assertThat(keys(ledger.topics().enriched()).stream().filter(key -> key.startsWith("sound")))
                .hasSize(records.size() / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exactly_once_v2", "at_least_once"})
    void whereALimitIsLoweredInMidWorkTheRecordItselfIsTheDeadLetterAndNoOther(String mode) throws Exception {
        Ledger ledger = Ledger.open(client, "lowered-" + mode + ".");
        String raw = ledger.topics().raw();
        String large = incompressible(5_000);
        try (DeskApplication application = start(ledger, mode)) {
            limit(ledger.topics().enriched(), Map.of("max.message.bytes", "20000"));
            List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                records.add(i == 50 ? record(raw, "large", large) : sound(raw, i));
            }
            publish(records);
            ledger.awaitDone();
            assertThat(application.isAlive()).isTrue();
        }

        assertThat(ended(ledger, mode, 100)).isEqualTo(Map.of(Ledger.ENRICHED, 99, Ledger.DEAD_LETTER, 1));
        assertThat(read(ledger.topics().deadLetters())).allSatisfy(letter -> {
            assertThat(letter.key()).asString(UTF_8).isEqualTo("large");
            assertThat(letter.value()).asString(UTF_8).isEqualTo(large);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"exactly_once_v2", "at_least_once"})
    void aRefusalThatComesToLightAtTheNextRecordIsNotHeldAgainstThatOne(String mode) throws Exception {
        Ledger ledger = Ledger.open(client, "next-" + mode + ".");
        String raw = ledger.topics().raw();
        // Seldom committed: a commit would bring the refusal to light as well.
        try (DeskApplication application = start(ledger, mode, "commit.interval.ms", "5000")) {
            limit(ledger.topics().enriched(), Map.of("max.message.bytes", "5000"));
            publish(List.of(record(raw, "large", incompressible(1_000))));
            await().atMost(Duration.ofSeconds(60)).until(() -> refused(application) > 0);
            publish(List.of(sound(raw, 1)));
            ledger.awaitDone();
            assertThat(application.isAlive()).isTrue();
        }

        assertThat(ended(ledger, mode, 2)).isEqualTo(Map.of(Ledger.ENRICHED, 1, Ledger.DEAD_LETTER, 1));
        assertThat(read(ledger.topics().deadLetters()))
                .allSatisfy(letter -> assertThat(letter.key()).asString(UTF_8).isEqualTo("large"));
    }

    /** How many records the stream's producer could not send. */
    private static double refused(DeskApplication application) {
        return application.streams().metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("record-error-total"))
                .filter(metric -> metric.metricName().group().equals("producer-metrics"))
                .mapToDouble(metric -> ((Number) metric.metricValue()).doubleValue())
                .sum();
    }

    /** An article of so many pieces that nothing could compress to fit. */
    private static String incompressible(int pieces) {
        SplittableRandom random = new SplittableRandom(6);
        return IntStream.range(0, pieces)
                .mapToObj(i -> Wire.ARTICLE.substring(random.nextInt(50)) + Long.toString(random.nextLong(), 36))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exactly_once_v2", "at_least_once"})
    void whereTheDeadLettersLimitIsLoweredInMidWorkTheLetterStillNamesItsPlace(String mode) throws Exception {
        Ledger ledger = Ledger.open(client, "bare-" + mode + ".");
        String raw = ledger.topics().raw();
        try (DeskApplication application = start(ledger, mode)) {
            limit(ledger.topics().deadLetters(), Map.of("max.message.bytes", "2000"));
            ProducerRecord<byte[], byte[]> broken = record(raw, "broken", "{\"text\": \"" + "a b ".repeat(50_000));
            publish(List.of(sound(raw, 1), broken, sound(raw, 2)));
            ledger.awaitDone();
            assertThat(application.isAlive()).isTrue();
        }

        assertThat(ended(ledger, mode, 3)).isEqualTo(Map.of(Ledger.ENRICHED, 2, Ledger.DEAD_LETTER, 1));
        assertThat(read(ledger.topics().deadLetters()))
                .allSatisfy(letter -> assertThat(Ledger.header(letter.headers(), "copytaster-value-omitted"))
                        .isEqualTo("200010"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exactly_once_v2", "at_least_once"})
    void anEventLargerThanTheProducerSendsIsADeadLetter(String mode) throws Exception {
        Ledger ledger = Ledger.open(client, "request-" + mode + ".");
        String raw = ledger.topics().raw();
        try (DeskApplication application = start(ledger, mode, "producer.max.request.size", "30000")) {
            publish(List.of(sound(raw, 1), record(raw, "large", Wire.ARTICLE.repeat(1_000)), sound(raw, 2)));
            ledger.awaitDone();
            assertThat(application.isReady()).isTrue();
        }

        assertThat(ledger.assertEachOnce(3)).isEqualTo(Map.of(Ledger.ENRICHED, 2, Ledger.DEAD_LETTER, 1));
    }

    /** Under exactly-once, once; else a batch that was taken back may come out again. */
    private static Map<String, Integer> ended(Ledger ledger, String mode, int records) throws Exception {
        return mode.equals("exactly_once_v2") ? ledger.assertEachOnce(records) : ledger.assertEachAtLeastOnce(records);
    }

    private static List<ProducerRecord<byte[], byte[]>> poisons(String topic) {
        byte[] article = (Wire.ARTICLE + "Poison.").getBytes(UTF_8);
        byte[] megabytes = "é".repeat(1_500_000).getBytes(UTF_8);
        List<ProducerRecord<byte[], byte[]>> poisons = new ArrayList<>();
        // Keys.
        for (byte[] key : List.of(new byte[0], new byte[] {(byte) 0xff, 0}, megabytes)) {
            poisons.add(new ProducerRecord<>(topic, key, article));
            poisons.add(new ProducerRecord<>(topic, key, null));
        }
        poisons.add(new ProducerRecord<>(topic, null, article));
        poisons.add(new ProducerRecord<>(topic, null, null));
        poisons.add(new ProducerRecord<>(topic, null, new byte[0]));
        // Values.
        for (String text : List.of(
                Wire.ARTICLE.repeat(2_000),
                Wire.ARTICLE.repeat(40_000),
                "x".repeat(7_000_000),
                "{\"text\": \"" + "[".repeat(1_000_000),
                "[".repeat(1_000_000),
                "{\"text\": ".repeat(100_000),
                "{\"text\": \"" + Wire.ARTICLE + "\", \"x\": 1e2147483648}",
                "{\"text\": \"" + Wire.ARTICLE + "\", \"x\": \"" + "y".repeat(3_000_000) + "\"}",
                "{\"uri\": \"" + "u".repeat(300_000) + "\", \"text\": \"court\"}")) {
            poisons.add(record(topic, "value", text));
        }
        // Headers.
        poisons.add(headed(topic, "content-type", null));
        poisons.add(headed(topic, "content-type", megabytes));
        poisons.add(headed(topic, "content-type", new byte[] {(byte) 0xff}));
        poisons.add(headed(topic, "traceparent", null));
        poisons.add(headed(topic, "traceparent", megabytes));
        poisons.add(headed(topic, "", megabytes));
        poisons.add(headed(topic, "h".repeat(300_000), null));
        poisons.add(headed(topic, "ce_id", "another-0@0".getBytes(UTF_8)));
        ProducerRecord<byte[], byte[]> again = record(topic, "again", "{\"text\": ");
        for (String name : List.of("topic", "partition", "offset", "stacktrace", "message", "exception")) {
            again.headers().add("__streams.errors." + name, new byte[300_000]);
        }
        again.headers().add("copytaster-replays", megabytes).add("copytaster-stage", null);
        poisons.add(again);
        ProducerRecord<byte[], byte[]> many = record(topic, "many", "{\"text\": ");
        for (int i = 0; i < 50_000; i++) {
            many.headers().add("h" + i, new byte[] {1});
        }
        poisons.add(many);
        // Timestamps.
        for (long timestamp : List.of(
                0L,
                1L,
                Instant.now().plus(Duration.ofDays(20_000)).toEpochMilli(),
                Instant.parse("9999-12-31T23:59:59Z").toEpochMilli(),
                253_402_300_800_000L,
                Long.MAX_VALUE)) {
            poisons.add(new ProducerRecord<>(topic, null, timestamp, "time".getBytes(UTF_8), article));
            poisons.add(new ProducerRecord<>(topic, null, timestamp, "time".getBytes(UTF_8), new byte[] {(byte) 0xff}));
        }
        return poisons;
    }

    private static ProducerRecord<byte[], byte[]> sound(String topic, int number) {
        return record(topic, "sound" + number, Wire.ARTICLE + number);
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, String key, String value) {
        return new ProducerRecord<>(topic, key.getBytes(UTF_8), value.getBytes(UTF_8));
    }

    private static ProducerRecord<byte[], byte[]> headed(String topic, String name, byte @Nullable [] value) {
        Headers headers = new RecordHeaders().add(name, value);
        return new ProducerRecord<>(
                topic, null, null, "headed".getBytes(UTF_8), (Wire.ARTICLE + "Poison.").getBytes(UTF_8), headers);
    }

    private void publish(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        Properties settings = new Properties();
        settings.putAll(client);
        settings.put("max.request.size", "20971520");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record)));
            for (Future<RecordMetadata> taken : sent) {
                taken.get();
            }
        }
    }

    private DeskApplication start(Ledger ledger, String mode, String... more) throws Exception {
        Properties settings = new Properties();
        settings.putAll(client);
        settings.put("processing.guarantee", mode);
        settings.put("consumer.session.timeout.ms", "6000");
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        DeskApplication application = DeskApplication.start(
                settings, ledger.topics(), () -> new Desk(models, Admission.DEFAULT, Set.of()), Meter.NONE);
        assertThat(application.awaitRunning(PATIENCE)).isTrue();
        return application;
    }

    private void limit(String topic, Map<String, String> settings) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(client)) {
            List<TopicManifest> one = List.of(new TopicManifest(topic, 6, (short) 1, settings));
            new TopicAdmin(admin).apply(one);
        }
    }

    private List<String> keys(String topic) {
        return read(topic).stream().map(event -> new String(event.key(), UTF_8)).toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        try (TopicReader reader = new TopicReader(client, List.of(topic), true)) {
            return reader.readToEnd();
        }
    }
}
