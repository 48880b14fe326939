package org.copytaster.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker goes, and comes back. */
@Tag("fault")
class BrokerFaultIT {

    private static final int RECORDS = 20_000;

    @TempDir
    private Path folder;

    @Test
    void stoppedAndKilledAndStartedAgainInMidWorkItFindsThePipelineWaitingAndNothingIsLostOrSentTwice()
            throws Exception {
        try (BrokerProcess broker = BrokerProcess.started(folder)) {
            Ledger ledger = Ledger.open(broker.client(), "");
            Wire.publish(broker.client(), ledger.topics(), RECORDS);
            try (RunningProcess application =
                    ApplicationProcess.start(broker, ledger.topics(), ApplicationProcess.IMPATIENT)) {
                ledger.awaitCommittedMoreThan(0);
                broker.stop();
                // Away for longer than the producer has patience.
                application.awaitOutput("trying again", 1);
                broker.start();
                long before = ledger.committed();
                assertThat(before).as("in mid-work").isLessThan(RECORDS);
                ledger.awaitCommittedMoreThan(before);
                broker.kill();
                broker.start();
                ledger.awaitDone();
                assertThat(application.isAlive()).isTrue();
            }

            assertThat(ledger.assertEachOnce(RECORDS)).isEqualTo(Wire.outcomes(RECORDS));
        }
    }

    @Test
    void withoutAnAddressAtTheStartItIsWaitedForTooAndTheLogSaysSo() throws Exception {
        // What stands in for DNS: nothing at first.
        Path names = Files.createFile(folder.resolve("names"));
        try (BrokerProcess broker = BrokerProcess.started(folder)) {
            Ledger ledger = Ledger.open(broker.client(), "");
            Wire.publish(broker.client(), ledger.topics(), 100);
            String named = broker.bootstrapServers().replace("localhost", "broker.test");
            try (RunningProcess application =
                    ApplicationProcess.start(List.of("-Djdk.net.hosts.file=" + names), named, ledger.topics())) {
                application.awaitOutput("no address for " + named + " yet, trying again", 1);
                Files.writeString(names, "127.0.0.1 broker.test\n");
                ledger.awaitDone();
                assertThat(application.isAlive()).isTrue();
            }
            assertThat(ledger.assertEachOnce(100)).isEqualTo(Wire.outcomes(100));
        }
    }

    @Test
    void awayForAMinuteAtTheStartItIsWaitedForAndTheLogSaysSo() throws Exception {
        Ledger ledger;
        try (BrokerProcess broker = BrokerProcess.started(folder)) {
            ledger = Ledger.open(broker.client(), "");
            Wire.publish(broker.client(), ledger.topics(), 100);
            broker.stop();
            try (RunningProcess application = ApplicationProcess.start(broker, ledger.topics())) {
                // It says so every ten seconds.
                application.awaitOutput("no answer from " + broker.bootstrapServers() + " yet, trying again", 6);
                broker.start();
                ledger.awaitDone();
                assertThat(application.isAlive()).isTrue();
                assertThat(application.output()).doesNotContain("Exception").contains(ApplicationProcess.RUNNING);
            }
            assertThat(ledger.assertEachOnce(100)).isEqualTo(Wire.outcomes(100));
        }
    }
}
