package org.copytaster.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker in this JVM: one KRaft node, real in every way, that any Kafka tool can talk to. For trying things out
 * and for tests, not for production: it has no replicas. Its data outlive it in their folder.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final int NODE_ID = 1;
    private static final String CONTROLLER = "CONTROLLER";

    /** The listener for clients. Its protocol can be overridden: {@code listener.security.protocol.map}. */
    private static final String CLIENTS = "CLIENTS";

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker; returns when it can be used.
     *
     * @param directory where its data are kept; made if it does not exist
     * @param port the port on localhost, or 0 for a free one
     * @param overrides settings put over the ones chosen here
     * @throws BrokerStartException if it can't start; unless the port was taken, threads of it may live on, and the
     *     process must end
     */
    public static EmbeddedBroker start(Path directory, int port, Map<String, String> overrides) {
        try {
            int actualPort = bindable(port);
            Properties settings = settings(directory, actualPort, bindable(0));
            settings.putAll(overrides);
            format(directory);
            KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, "localhost:" + actualPort);
        } catch (Exception e) {
            throw new BrokerStartException(directory, port, e);
        }
    }

    /** Where clients find it. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static Properties settings(Path directory, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE_ID));
        settings.put("controller.quorum.voters", NODE_ID + "@localhost:" + controllerPort);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put(
                "listeners", CLIENTS + "://localhost:" + port + "," + CONTROLLER + "://localhost:" + controllerPort);
        settings.put("advertised.listeners", CLIENTS + "://localhost:" + port);
        settings.put("inter.broker.listener.name", CLIENTS);
        settings.put("listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("log.dirs", directory.toString());
        // One node: nothing can have a second replica, and a topic of the broker's own needs one partition.
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.put(topic + ".replication.factor", "1");
            settings.put(topic + ".num.partitions", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("default.replication.factor", "1");
        // A topic that is mistyped must not come into being.
        settings.put("auto.create.topics.enable", "false");
        // Nobody else to wait for.
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.streams.initial.rebalance.delay.ms", "0");
        settings.put("controlled.shutdown.enable", "false");
        // The default takes 128 MB for compaction alone.
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        return settings;
    }

    private static void format(Path directory) throws Exception {
        Files.createDirectories(directory);
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setNodeId(NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setControllerListenerName(CONTROLLER)
                .setMetadataLogDirectory(directory.toString())
                .setDirectories(List.of(directory.toString()))
                .setIgnoreFormatted(true)
                .setHasDynamicQuorum(false)
                .run();
    }

    /** Returns the port, a free one for 0; fails if it is taken, before anything is started that would have to be stopped. */
    private static int bindable(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("localhost", port));
            return socket.getLocalPort();
        }
    }
}
