package org.copytaster.run;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** On Apache Kafka's own image. Skipped where there is no Docker engine; the same scenarios run on the embedded broker. */
class ContainerPipelineIT extends PipelineScenarios {

    private static final DockerImageName IMAGE = DockerImageName.parse("apache/kafka:4.3.1");

    private @Nullable KafkaContainer container;

    @Override
    String startBroker() {
        Assumptions.assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "no Docker engine here: the scenarios run on the embedded broker only");
        KafkaContainer started = new KafkaContainer(IMAGE);
        container = started;
        try {
            started.start();
        } catch (ContainerFetchException e) {
            Assumptions.abort(
                    "the image " + IMAGE + " can't be fetched: the scenarios run on the embedded broker only");
        }
        return started.getBootstrapServers();
    }

    @Override
    void stopBroker() {
        if (container != null) {
            container.stop();
        }
    }
}
