package org.copytaster.run.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ReplayReportTest {

    @Test
    void theFirstTwentyThatAreGoneAreNamedAndTheOthersCounted() {
        ReplayReport report = new ReplayReport();
        for (int offset = 0; offset < 23; offset++) {
            ConsumerRecord<byte[], byte[]> letter = new ConsumerRecord<>("dlq", 4, offset, null, null);
            report.gone(Candidate.of(letter, "clean", null), "too large");
        }

        assertThat(report.troubles()).hasSize(20).startsWith("4:0: too large").endsWith("4:19: too large");
        assertThat(report.furtherTroubles()).isEqualTo(3);
    }
}
