package org.copytaster.fault;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Faults that leave the broker alone: one, in a process of its own, serves all tests of a class. */
@Tag("fault")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnOneBroker {

    BrokerProcess broker;

    @BeforeAll
    void startBroker(@TempDir Path folder) throws IOException {
        broker = BrokerProcess.started(folder);
    }

    @AfterAll
    void stopBroker() throws IOException {
        broker.close();
    }
}
