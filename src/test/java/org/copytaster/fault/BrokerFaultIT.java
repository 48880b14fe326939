package org.copytaster.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
            try (RunningProcess application = ApplicationProcess.start(broker, ledger.topics())) {
                ledger.awaitCommittedMoreThan(0);
                broker.stop();
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
