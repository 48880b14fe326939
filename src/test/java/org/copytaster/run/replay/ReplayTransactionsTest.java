package org.copytaster.run.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class ReplayTransactionsTest {

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final ReplayTransactions transactions =
            new ReplayTransactions(producer, new MockConsumer<>("earliest").groupMetadata());

    @Test
    void whoIsFencedIsToldThatItMayHaveBeenTooSlow() {
        producer.commitTransactionException = new ProducerFencedException("a newer one");

        assertThatThrownBy(() -> transactions.commit(List.of(), Map.of()))
                .isInstanceOf(ReplayStoppedException.class)
                .hasMessageContaining("another replay has begun")
                .hasMessageContaining("longer for a transaction than transaction.timeout.ms");
    }

    @Test
    void soIsWhoHearsOfItAsTheCauseOfAnotherFault() {
        producer.commitTransactionException =
                new KafkaException("in an error state", new InvalidProducerEpochException("an old epoch"));

        assertThatThrownBy(() -> transactions.commit(List.of(), Map.of())).isInstanceOf(ReplayStoppedException.class);
        assertThat(producer.transactionAborted()).isTrue();
    }

    @Test
    void anyOtherFaultStaysWhatItIsAndItsTransactionIsEndedAtOnce() {
        producer.commitTransactionException = new KafkaException("no room");

        assertThatThrownBy(() -> transactions.commit(List.of(new ProducerRecord<>("raw", new byte[] {1})), Map.of()))
                .isSameAs(producer.commitTransactionException);
        assertThat(producer.transactionAborted()).isTrue();
        assertThat(producer.history()).isEmpty();
    }
}
