package org.copytaster.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.copytaster.desk.Desk;
import org.copytaster.intake.Admission;
import org.junit.jupiter.api.Test;

class DeskProcessorTest {

    /** Kafka Streams tells at the next sending that an earlier one failed. */
    private static final class FailingContext<B> extends MockProcessorContext<B, B> {
        @Override
        public <K extends B, V extends B> void forward(Record<K, V> record, String childName) {
            throw new StreamsException("an earlier record was refused");
        }
    }

    @Test
    void aRecordThatIsTakenBackIsCountedAsSuch() {
        TopologyFixture.CountingMeter meter = new TopologyFixture.CountingMeter();
        DeskProcessor processor = new DeskProcessor(
                () -> new Desk(TopologyFixture.MODELS, Admission.DEFAULT, Set.of()),
                TopologyFixture.TOPICS,
                TopologyFixture.LIMITS,
                new Refusals(),
                meter);
        processor.init(new FailingContext<byte[]>());
        byte[] key = "urn:a".getBytes(UTF_8);

        assertThatThrownBy(() -> processor.process(new Record<>(key, TopologyFixture.ARTICLE.getBytes(UTF_8), 0)))
                .isInstanceOf(StreamsException.class);

        assertThat(meter.in).isEqualTo(1);
        assertThat(meter.counts).isEqualTo(Map.of(Outcome.TAKEN_BACK, 1));
    }
}
