package org.copytaster.run.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final String TOPIC = "cIPxbBzKQ4yEhyDXGc6XXw";

    @Test
    void whatOneSelectionLeftWaitsForTheNextOne() {
        Ledger first = Ledger.of(TOPIC, 0, null);
        first.putBack(0);
        first.left(1);
        first.putBack(2);
        first.left(3);
        first.putBack(4);
        OffsetAndMetadata committed = first.committable(5);

        assertThat(committed).isNotNull();
        assertThat(committed.offset()).isEqualTo(1);
        Ledger second = Ledger.of(TOPIC, 0, committed);
        assertThat(second.start()).isEqualTo(1);
        assertThat(second.isDone(0)).isTrue();
        assertThat(second.isDone(1)).isFalse();
        assertThat(second.isDone(2)).isTrue();
        assertThat(second.isDone(3)).isFalse();
        assertThat(second.isDone(4)).isTrue();
        assertThat(second.isDone(5)).isFalse();

        second.putBack(1);
        second.left(3);
        Ledger third = Ledger.of(TOPIC, 0, second.committable(5));
        assertThat(third.start()).isEqualTo(3);
        assertThat(third.isDone(4)).isTrue();
    }

    @Test
    void whereNothingIsLeftTheOffsetIsThePosition() {
        Ledger ledger = Ledger.of(TOPIC, 7, null);
        ledger.putBack(7);
        ledger.putBack(8);

        // The offset of 9 is a transaction's marker, which nobody sees.
        assertThat(ledger.committable(10)).isNotNull().satisfies(committed -> {
            assertThat(committed.offset()).isEqualTo(10);
            assertThat(Ledger.of(TOPIC, 7, committed).isDone(10)).isFalse();
        });
    }

    @Test
    void whatWasPutBackFurtherOnIsRememberedWhereALaterReplayStopsEarlier() {
        Ledger first = Ledger.of(TOPIC, 0, null);
        first.left(0);
        first.left(1);
        first.putBack(2);
        Ledger second = Ledger.of(TOPIC, 0, first.committable(3));
        second.putBack(0);

        Ledger third = Ledger.of(TOPIC, 0, second.committable(1));

        assertThat(third.start()).isEqualTo(1);
        assertThat(third.isDone(1)).isFalse();
        assertThat(third.isDone(2)).isTrue();
    }

    @Test
    void recordsThatTheTopicHasDeletedAreForgotten() {
        Ledger first = Ledger.of(TOPIC, 0, null);
        first.left(0);
        first.putBack(50);
        Ledger second = Ledger.of(TOPIC, 40, first.committable(51));

        assertThat(second.start()).isEqualTo(40);
        assertThat(second.isDone(49)).isFalse();
        assertThat(second.isDone(50)).isTrue();
    }

    @Test
    void aTopicThatWasMadeAnewStartsAnew() {
        Ledger first = Ledger.of(TOPIC, 0, null);
        first.putBack(0);

        assertThat(Ledger.of("another", 0, first.committable(1)).isDone(0)).isFalse();
    }

    @Test
    void anOffsetThatSomebodySetWithKafkasOwnToolIsTaken() {
        Ledger ledger = Ledger.of(TOPIC, 0, new OffsetAndMetadata(5, ""));

        assertThat(ledger.start()).isEqualTo(5);
        assertThat(ledger.isDone(5)).isFalse();
    }

    @Test
    void twentyThousandInAnyPatternAreRememberedAndMoreThanCanBeIsSaid() {
        Random random = new Random(1);
        Ledger ledger = Ledger.of(TOPIC, 0, null);
        ledger.left(0);
        for (int offset = 1; offset < 20_000; offset++) {
            if (random.nextBoolean()) {
                ledger.putBack(offset);
            }
        }
        OffsetAndMetadata committed = ledger.committable(20_000);
        assertThat(committed).isNotNull();
        Ledger read = Ledger.of(TOPIC, 0, committed);
        for (int offset = 0; offset < 20_000; offset++) {
            assertThat(read.isDone(offset)).isEqualTo(ledger.isDone(offset));
        }

        for (int offset = 20_000; offset < 60_000; offset++) {
            if (random.nextBoolean()) {
                ledger.putBack(offset);
            }
        }
        assertThat(ledger.committable(60_000)).isNull();
    }

    @Test
    void aMillionInOneRunAreRemembered() {
        Ledger ledger = Ledger.of(TOPIC, 0, null);
        ledger.left(0);
        for (int offset = 1; offset < 1_000_000; offset++) {
            ledger.putBack(offset);
        }

        OffsetAndMetadata committed = ledger.committable(1_000_000);

        assertThat(committed).isNotNull();
        assertThat(Ledger.of(TOPIC, 0, committed).isDone(999_999)).isTrue();
    }
}
