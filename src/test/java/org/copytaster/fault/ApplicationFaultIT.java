package org.copytaster.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.Test;

/** The application is killed, stopped and joined by others while it works. */
class ApplicationFaultIT extends OnOneBroker {

    private static final int RECORDS = 20_000;

    /** What an operator sets who wants a killed instance's work to be taken over sooner than by default. */
    private static final String[] SOON = {
        "-X", "consumer.session.timeout.ms=6000", "-X", "producer.transaction.timeout.ms=10000"
    };

    @Test
    void killedTwiceInMidWorkItLosesNothingAndSendsNothingTwice() throws Exception {
        Ledger ledger = Ledger.open(broker.client(), "killed.");
        Wire.publish(broker.client(), ledger.topics(), RECORDS);

        long before = 0;
        for (int kill = 0; kill < 2; kill++) {
            try (RunningProcess application = ApplicationProcess.start(broker, ledger.topics(), SOON)) {
                ledger.awaitCommittedMoreThan(before);
                application.kill();
                before = ledger.committed();
                assertThat(before).as("in mid-work").isLessThan(RECORDS);
            }
        }
        try (RunningProcess application = ApplicationProcess.start(broker, ledger.topics(), SOON)) {
            ledger.awaitDone();
            assertThat(application.isAlive()).isTrue();
        }

        assertThat(ledger.assertEachOnce(RECORDS)).isEqualTo(Wire.outcomes(RECORDS));
    }

    @Test
    void ofTwoInstancesOneIsKilledAndAnotherAddedAndNothingIsLostOrSentTwice() throws Exception {
        Ledger ledger = Ledger.open(broker.client(), "instances.");
        try (RunningProcess first = ApplicationProcess.start(broker, ledger.topics(), SOON);
                RunningProcess second = ApplicationProcess.start(broker, ledger.topics(), SOON)) {
            await().atMost(RunningProcess.PATIENCE).ignoreExceptions().until(() -> sharing(ledger) == 2);
            Wire.publish(broker.client(), ledger.topics(), RECORDS);
            ledger.awaitCommittedMoreThan(0);
            first.kill();
            assertThat(ledger.committed()).as("in mid-work").isLessThan(RECORDS);
            try (RunningProcess third = ApplicationProcess.start(broker, ledger.topics(), SOON)) {
                await().atMost(RunningProcess.PATIENCE).ignoreExceptions().until(() -> sharing(ledger) == 2);
                ledger.awaitDone();
                assertThat(second.isAlive() && third.isAlive()).isTrue();
            }
        }

        assertThat(ledger.assertEachOnce(RECORDS)).isEqualTo(Wire.outcomes(RECORDS));
    }

    @Test
    void askedToStopInMidWorkItCommitsWhatItHasAndLeavesTheGroup() throws Exception {
        Ledger ledger = Ledger.open(broker.client(), "asked.");
        Wire.publish(broker.client(), ledger.topics(), RECORDS);
        // Whoever does not leave the group is missed after half an hour.
        String[] patient = {"-X", "consumer.session.timeout.ms=1800000"};
        try (RunningProcess application = ApplicationProcess.start(broker, ledger.topics(), patient)) {
            ledger.awaitCommittedMoreThan(0);
            assertThat(application.terminate()).isEqualTo(143);
            assertThat(application.output()).contains("PENDING_SHUTDOWN -> NOT_RUNNING");
        }
        assertThat(members(ledger)).isEmpty();
        long committed = ledger.committed();
        assertThat(committed).as("in mid-work").isLessThan(RECORDS);
        // Drained: what came out is what is committed, and no transaction is left for a time-out to end.
        assertThat(ledger.ends()).hasSize((int) committed);

        try (RunningProcess next = ApplicationProcess.start(broker, ledger.topics())) {
            ledger.awaitDone();
            assertThat(next.isAlive()).isTrue();
        }
        assertThat(ledger.assertEachOnce(RECORDS)).isEqualTo(Wire.outcomes(RECORDS));
    }

    /** How many members of the group have partitions. */
    private long sharing(Ledger ledger) throws ExecutionException, InterruptedException {
        return members(ledger).stream()
                .filter(member -> !member.assignment().topicPartitions().isEmpty())
                .count();
    }

    private List<MemberDescription> members(Ledger ledger) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(broker.client())) {
            return List.copyOf(admin.describeConsumerGroups(List.of(ledger.group()))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next()
                    .members());
        }
    }
}
