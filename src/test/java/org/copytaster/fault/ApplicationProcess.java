package org.copytaster.fault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.Copytaster;
import org.copytaster.stream.TopicNames;

/** {@code copytaster run} as a process. */
final class ApplicationProcess {

    /** What the log says when it reads. */
    static final String RUNNING = "REBALANCING -> RUNNING";

    /** Makes the producer give up within seconds, so that a test need not wait for what it does then. */
    static final String[] IMPATIENT = {
        "-X",
        "producer.max.block.ms=5000",
        "-X",
        "producer.delivery.timeout.ms=10000",
        "-X",
        "producer.request.timeout.ms=5000"
    };

    private ApplicationProcess() {}

    static RunningProcess start(BrokerProcess broker, TopicNames topics, String... more) throws IOException {
        return start(List.of(), broker, topics, more);
    }

    /** @param options of the JVM */
    static RunningProcess start(List<String> options, BrokerProcess broker, TopicNames topics, String... more)
            throws IOException {
        return start(options, broker.bootstrapServers(), topics, more);
    }

    static RunningProcess start(List<String> options, String bootstrapServers, TopicNames topics, String... more)
            throws IOException {
        List<String> jvm = new ArrayList<>(List.of("-Xmx512m", "-Dlogback.configurationFile=logback.xml"));
        jvm.addAll(options);
        List<String> arguments = new ArrayList<>(List.of("run", "-b", bootstrapServers, "--prefix", topics.prefix()));
        arguments.addAll(List.of(more));
        return RunningProcess.start(jvm, Copytaster.class.getName(), arguments);
    }
}
