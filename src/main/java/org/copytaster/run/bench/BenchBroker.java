package org.copytaster.run.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.copytaster.run.EmbeddedBroker;
import org.copytaster.run.Folders;
import org.copytaster.run.RecordPublisher;
import org.copytaster.stream.TopicAdmin;
import org.copytaster.stream.TopicManifest;
import org.copytaster.stream.TopicNames;

/** A broker in a temporary folder, with topics of its own for each measurement. */
final class BenchBroker implements AutoCloseable {

    private static final Duration DONE_WITHIN = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Path folder;
    private final EmbeddedBroker broker;
    private final Admin admin;
    private int topicSets;

    private BenchBroker(Path folder, EmbeddedBroker broker) {
        this.folder = folder;
        this.broker = broker;
        this.admin = Admin.create(client());
    }

    static BenchBroker start() throws IOException {
        Path folder = Files.createTempDirectory("copytaster-bench");
        return new BenchBroker(folder, EmbeddedBroker.start(folder.resolve("broker"), 0, Map.of()));
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    Properties client() {
        Properties client = new Properties();
        client.put("bootstrap.servers", broker.bootstrapServers());
        return client;
    }

    /** Where a stream may keep its state. */
    String stateFolder() {
        return folder.resolve("state").toString();
    }

    /** Makes the four topics under a prefix that was not used before. */
    TopicNames topics(int partitions) throws ExecutionException, InterruptedException {
        TopicNames names = new TopicNames("bench-" + topicSets++ + ".");
        List<TopicManifest> manifests = TopicManifest.bundled(names).stream()
                .map(each -> new TopicManifest(each.name(), partitions, each.replicas(), each.config()))
                .toList();
        new TopicAdmin(admin).apply(manifests);
        return names;
    }

    /** Deletes them, so that the disk does not fill. */
    void drop(TopicNames names) throws ExecutionException, InterruptedException {
        admin.deleteTopics(List.of(names.raw(), names.enriched(), names.rejected(), names.deadLetters()))
                .all()
                .get();
    }

    /** Publishes records under the keys 0 to {@code records - 1} and waits until the broker has them. */
    void preload(TopicNames names, Workload workload, int records) throws IOException {
        try (RecordPublisher publisher = new RecordPublisher(client(), names.raw())) {
            for (int i = 0; i < records; i++) {
                publisher.publish(key(i), workload.value(i), "application/json");
            }
            publisher.flush();
            if (publisher.failed() > 0) {
                throw new IOException("the records could not be published", publisher.firstFailure());
            }
        }
    }

    static byte[] key(int record) {
        return Integer.toString(record).getBytes(StandardCharsets.UTF_8);
    }

    /** How many raw records a group has done with, as far as it has committed. */
    long committed(String group, TopicNames names) throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(names.raw()) && entry.getValue() != null)
                .mapToLong(entry -> entry.getValue().offset())
                .sum();
    }

    /** Waits until a group has committed so many. */
    void awaitCommitted(String group, TopicNames names, long records)
            throws ExecutionException, InterruptedException, IOException {
        long deadline = System.nanoTime() + DONE_WITHIN.toNanos();
        while (committed(group, names) < records) {
            if (System.nanoTime() > deadline) {
                throw new IOException("only " + committed(group, names) + " of " + records + " records came through");
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    @Override
    public void close() throws IOException {
        admin.close(Duration.ofSeconds(5));
        broker.close();
        Folders.delete(folder);
    }
}
