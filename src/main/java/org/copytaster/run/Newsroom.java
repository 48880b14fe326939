package org.copytaster.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.copytaster.desk.Desk;
import org.copytaster.stream.TopicAdmin;
import org.copytaster.stream.TopicManifest;
import org.copytaster.stream.TopicNames;
import org.jspecify.annotations.Nullable;

/** A broker with the topics and the pipeline, all in this process: what {@code up} shows and the tests exercise. */
public final class Newsroom implements AutoCloseable {

    private static final Duration RUNNING_WITHIN = Duration.ofSeconds(60);

    private final EmbeddedBroker broker;
    private final TopicNames topics;
    private final PrometheusMeter meter;
    private final DeskApplication application;

    private Newsroom(EmbeddedBroker broker, TopicNames topics, PrometheusMeter meter, DeskApplication application) {
        this.broker = broker;
        this.topics = topics;
        this.meter = meter;
        this.application = application;
    }

    /** Opens it with the settings chosen here; see the other {@code open}. */
    public static Newsroom open(Path directory, int port, Supplier<Desk> desks, TopicNames topics)
            throws ExecutionException, InterruptedException, IOException {
        return open(directory, port, desks, topics, Map.of());
    }

    /**
     * Opens it; returns when the pipeline reads.
     *
     * @param directory where the broker keeps its data between runs
     * @param port the broker's port, or 0 for a free one
     * @param desks makes a desk for each stream thread
     * @param topics the topics' names
     * @param overrides Kafka's settings of the stream, put over those chosen here
     * @throws BrokerStartException if the broker can't start; the process must then end
     * @throws ExecutionException if the topics can't be made, the broker's reason as its cause
     * @throws IOException if the pipeline does not get to work
     */
    public static Newsroom open(
            Path directory, int port, Supplier<Desk> desks, TopicNames topics, Map<String, String> overrides)
            throws ExecutionException, InterruptedException, IOException {
        EmbeddedBroker broker = EmbeddedBroker.start(directory, port, Map.of());
        try {
            Properties client = client(broker);
            try (Admin admin = Admin.create(client)) {
                new TopicAdmin(admin).apply(TopicManifest.bundled(topics));
            }
            Properties settings = new Properties();
            settings.putAll(client);
            // Somebody is watching: what is published should be seen at once.
            settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "200");
            // Nobody else would take over, and after a crash the next start need not wait.
            settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), "6000");
            settings.putAll(overrides);
            PrometheusMeter meter = new PrometheusMeter();
            Newsroom newsroom =
                    new Newsroom(broker, topics, meter, DeskApplication.start(settings, topics, desks, meter));
            meter.observe(newsroom.application.streams());
            if (!newsroom.application.awaitRunning(RUNNING_WITHIN)) {
                newsroom.application.close();
                throw new IOException("the pipeline is " + newsroom.application.state() + " and does not get to work");
            }
            return newsroom;
        } catch (ExecutionException | InterruptedException | IOException | RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    private static Properties client(EmbeddedBroker broker) {
        Properties client = new Properties();
        client.put("bootstrap.servers", broker.bootstrapServers());
        return client;
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    public TopicNames topics() {
        return topics;
    }

    /** What a client of this broker needs. */
    public Properties clientSettings() {
        return client(broker);
    }

    /** Whether the pipeline works or is about to. */
    public boolean isAlive() {
        return application.isAlive();
    }

    /** Serves metrics and health, where a port is given; the caller closes it. */
    public @Nullable HttpEndpoint http(String host, int port) throws IOException {
        return port == 0 ? null : HttpEndpoint.start(host, port, application, meter::scrape);
    }

    /** Closes the pipeline first, which commits what it has, and the broker after it. */
    @Override
    public void close() {
        application.close();
        meter.close();
        broker.close();
    }
}
