package org.copytaster.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A broker that can be stopped, killed and started again, always at the same place and with the same data. */
final class BrokerProcess implements AutoCloseable {

    private final Path folder;
    private final int port;
    private @Nullable RunningProcess process;

    /** Not started yet. */
    BrokerProcess(Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            port = free.getLocalPort();
        }
    }

    static BrokerProcess started(Path folder) throws IOException {
        BrokerProcess broker = new BrokerProcess(folder);
        broker.start();
        return broker;
    }

    void start() throws IOException {
        RunningProcess started = RunningProcess.start(
                List.of("-Xmx512m"),
                BrokerMain.class.getName(),
                List.of(folder.resolve("broker").toString(), Integer.toString(port)));
        process = started;
        started.awaitOutput(BrokerMain.READY, 1);
    }

    /** Lets it shut down in order. */
    void stop() {
        running().terminate();
    }

    /** Pulls the plug. */
    void kill() {
        running().kill();
    }

    String bootstrapServers() {
        return "localhost:" + port;
    }

    Properties client() {
        Properties client = new Properties();
        client.put("bootstrap.servers", bootstrapServers());
        return client;
    }

    private RunningProcess running() {
        RunningProcess running = process;
        if (running == null) {
            throw new IllegalStateException("not started");
        }
        return running;
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            process.close();
        }
    }
}
