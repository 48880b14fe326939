package org.copytaster.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.copytaster.run.EmbeddedBroker;

/** The embedded broker as a process: {@code BrokerMain DIRECTORY PORT}. It ends when its input does. */
final class BrokerMain {

    static final String READY = "the broker is ready";

    private BrokerMain() {}

    public static void main(String[] arguments) throws IOException {
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        System.out.println(READY);
        while (System.in.read() >= 0) {
            // Nobody writes: the end of the input is the end of the test.
        }
        System.exit(0);
    }
}
