package org.copytaster.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.copytaster.stream.TopicAdmin;
import org.copytaster.stream.TopicManifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A topic is not there, or not there any more. */
class TopicFaultIT extends OnOneBroker {

    private static final int RECORDS = 1_000;

    @Test
    void oneThatIsMissingAtTheStartIsNamedAndSoIsWhatToDo() throws Exception {
        Ledger ledger = Ledger.open(broker.client(), "missing.");
        Wire.publish(broker.client(), ledger.topics(), RECORDS);
        delete(ledger.topics().rejected());
        try (RunningProcess application = ApplicationProcess.start(broker, ledger.topics())) {
            assertThat(application.awaitExit()).isEqualTo(1);
            assertThat(application.output())
                    .contains("missing.news.articles.rejected")
                    .contains("copytaster topics apply");
        }
        apply(ledger);
        try (RunningProcess application = ApplicationProcess.start(broker, ledger.topics())) {
            ledger.awaitDone();
        }
        assertThat(ledger.assertEachOnce(RECORDS)).isEqualTo(Wire.outcomes(RECORDS));
    }

    /** Where batches go out at once, the loss is met in sending; where they wait for the transaction's end, in committing. */
    @ParameterizedTest
    @ValueSource(ints = {20, 1_000})
    void oneThatIsDeletedInMidWorkIsWaitedForAndTheLogNamesItAndNothingThatCameAfterIsLostOrSentTwice(int linger)
            throws Exception {
        Ledger ledger = Ledger.open(broker.client(), "deleted" + linger + ".");
        List<String> settings = new ArrayList<>(List.of(ApplicationProcess.IMPATIENT));
        settings.addAll(List.of("-X", "producer.linger.ms=" + linger));
        try (RunningProcess application =
                ApplicationProcess.start(broker, ledger.topics(), settings.toArray(String[]::new))) {
            Wire.publish(broker.client(), ledger.topics(), RECORDS);
            ledger.awaitDone();
            // What was in the topic goes with it.
            Map<String, List<String>> before = ledger.ends();
            delete(ledger.topics().enriched());

            Wire.publish(broker.client(), ledger.topics(), RECORDS);
            application.awaitOutput("can't write to " + ledger.topics().enriched(), 1);
            apply(ledger);
            ledger.awaitDone();

            assertThat(application.isAlive()).isTrue();
            Map<String, List<String>> after = ledger.ends();
            assertThat(after.values()).allMatch(ended -> ended.size() == 1);
            after.keySet().removeAll(before.keySet());
            assertThat(after).hasSize(RECORDS);
        }
    }

    private void delete(String topic) throws Exception {
        try (Admin admin = Admin.create(broker.client())) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
    }

    private void apply(Ledger ledger) throws Exception {
        try (Admin admin = Admin.create(broker.client())) {
            new TopicAdmin(admin).apply(TopicManifest.bundled(ledger.topics()));
        }
    }
}
