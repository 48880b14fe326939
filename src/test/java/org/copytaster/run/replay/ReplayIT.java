package org.copytaster.run.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

/** What a replay puts back, what it leaves, and what it remembers, on a real broker, without a desk. */
class ReplayIT extends ReplayFixture {

    @Test
    void aLetterComesBackAsItCameToThePartitionItCameFrom() throws Exception {
        send(
                topics.deadLetters(),
                0,
                "k",
                "{\"te",
                letter("intake", 3, 41, "copytaster-version", "0.1.0", "copytaster-replays", "1", "scraper", "s1"));

        ReplayReport report = replay(all(), false);

        assertThat(report.count(Decision.PUT_BACK)).isEqualTo(1);
        assertThat(report.putBackByKind()).containsExactly(Map.entry("intake", 1L));
        assertThat(read(topics.raw())).singleElement().satisfies(copy -> {
            assertThat(copy.partition()).isEqualTo(3);
            assertThat(copy.key()).asString(UTF_8).isEqualTo("k");
            assertThat(copy.value()).asString(UTF_8).isEqualTo("{\"te");
            assertThat(copy.timestamp()).isEqualTo(YESTERDAY);
            assertThat(headers(copy))
                    .containsExactlyInAnyOrderEntriesOf(Map.of("scraper", "s1", "copytaster-replays", "2"));
        });
    }

    @Test
    void whatASelectionLeavesWaitsForAnotherAndNothingGoesTwice() throws Exception {
        for (int i = 0; i < 10; i++) {
            String stage = i % 2 == 0 ? "intake" : "topics";
            send(topics.deadLetters(), 0, "k" + i, "v", letter(stage, 0, i));
        }

        assertThat(replay(of("intake", Long.MAX_VALUE), true).count(Decision.PUT_BACK))
                .isEqualTo(5);
        assertThat(read(topics.raw())).as("after a dry run").isEmpty();

        assertThat(replay(of("intake", 2), false).count(Decision.PUT_BACK)).isEqualTo(2);
        assertThat(keys(topics.raw())).containsExactly("k0", "k2");

        ReplayReport rest = replay(of("intake", Long.MAX_VALUE), false);
        assertThat(rest.count(Decision.PUT_BACK)).isEqualTo(3);
        assertThat(rest.count(Decision.NOT_SELECTED)).isEqualTo(5);

        assertThat(replay(all(), false).count(Decision.PUT_BACK)).isEqualTo(5);
        assertThat(replay(all(), false).count(Decision.PUT_BACK)).isZero();
        assertThat(keys(topics.raw()))
                .containsExactlyInAnyOrder("k0", "k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8", "k9");
    }

    @Test
    void onlyWhatIsRecentEnoughAndHasNotGoneTooOftenIsPutBack() throws Exception {
        send(topics.deadLetters(), 0, "tired", "v", letter("clean", 0, 0, "copytaster-replays", "3"));
        send(topics.deadLetters(), 0, "fresh", "v", letter("clean", 0, 1, "copytaster-replays", "2"));
        send(topics.deadLetters(), 0, "forged", "v", letter("clean", 0, 2, "copytaster-replays", "many"));

        ReplaySelection tomorrow = new ReplaySelection(null, NOW, Long.MAX_VALUE, 3, false);
        assertThat(replay(tomorrow, false).count(Decision.NOT_SELECTED)).isEqualTo(3);
        ReplayReport report = replay(all(), false);

        assertThat(report.count(Decision.EXHAUSTED)).isEqualTo(1);
        assertThat(keys(topics.raw())).containsExactly("fresh", "forged");
    }

    @Test
    void aLetterWhoseArticleHasANewerVersionOrIsWithdrawnIsLeftUnlessAskedFor() throws Exception {
        long first = send(topics.raw(), 0, "changed", "{\"te", List.of());
        send(topics.raw(), 0, "changed", "newer", List.of());
        long second = send(topics.raw(), 0, "withdrawn", "{\"te", List.of());
        send(topics.raw(), 0, "withdrawn", null, List.of());
        long third = send(topics.raw(), 0, "alone", "{\"te", List.of());
        send(topics.deadLetters(), 0, "changed", "{\"te", letter("intake", 0, first));
        send(topics.deadLetters(), 0, "withdrawn", "{\"te", letter("intake", 0, second));
        send(topics.deadLetters(), 0, "alone", "{\"te", letter("intake", 0, third));

        ReplayReport report = replay(all(), false);
        assertThat(report.count(Decision.SUPERSEDED)).isEqualTo(2);
        assertThat(keys(topics.raw()).subList(5, 6)).containsExactly("alone");

        replay(new ReplaySelection(null, null, Long.MAX_VALUE, 3, true), false);
        assertThat(keys(topics.raw()).subList(6, 8)).containsExactly("changed", "withdrawn");
    }

    @Test
    void kafkasOwnToolSeesHowManyWait() throws Exception {
        send(topics.deadLetters(), 0, "a", "v", letter("intake", 0, 0));
        send(topics.deadLetters(), 0, "b", "v", letter("clean", 0, 1));
        replay(of("intake", Long.MAX_VALUE), false);

        try (Admin admin = Admin.create(client)) {
            assertThat(admin.listConsumerGroupOffsets("test-replay-dlq")
                            .partitionsToOffsetAndMetadata()
                            .get())
                    .anySatisfy((partition, committed) -> {
                        assertThat(partition.topic()).isEqualTo(topics.deadLetters());
                        assertThat(committed.offset()).isEqualTo(1);
                    });
        }
    }
}
