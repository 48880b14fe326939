package org.copytaster.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** On the broker that {@code up} starts. */
class EmbeddedPipelineIT extends PipelineScenarios {

    private @Nullable Path folder;
    private @Nullable EmbeddedBroker broker;

    @Override
    String startBroker() throws IOException {
        Path created = Files.createTempDirectory("copytaster-it");
        EmbeddedBroker started = EmbeddedBroker.start(created, 0, Map.of());
        folder = created;
        broker = started;
        return started.bootstrapServers();
    }

    @Override
    void stopBroker() throws IOException {
        if (broker != null) {
            broker.close();
        }
        if (folder != null) {
            Folders.delete(folder);
        }
    }
}
