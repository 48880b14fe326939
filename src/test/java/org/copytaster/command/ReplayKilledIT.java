package org.copytaster.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copytaster.command.OtherProcess.Result;
import org.copytaster.command.OtherProcess.Running;
import org.copytaster.desk.Desk;
import org.copytaster.desk.Models;
import org.copytaster.intake.Admission;
import org.copytaster.run.Newsroom;
import org.copytaster.run.RecordPublisher;
import org.copytaster.run.TopicReader;
import org.copytaster.run.replay.HeaderText;
import org.copytaster.stream.TopicNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay that is killed half way and started again, beside a desk that fails on what comes back. */
class ReplayKilledIT {

    private static final String MAIN = "org.copytaster.Copytaster";
    private static final int LETTERS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void eachOfAThousandLettersIsPutBackOnceThoughTheReplayIsKilledAndNoneBeyondMaxReplays(@TempDir Path folder)
            throws Exception {
        Models models = Models.bundled();
        try (Newsroom newsroom =
                Newsroom.open(folder, 0, () -> new Desk(models, Admission.DEFAULT, Set.of()), new TopicNames(""))) {
            String broker = newsroom.bootstrapServers();
            try (RecordPublisher publisher = new RecordPublisher(
                    newsroom.clientSettings(), newsroom.topics().raw())) {
                for (int i = 0; i < LETTERS; i++) {
                    publisher.publish(("k" + i).getBytes(UTF_8), ("{\"text\": \"coupé " + i).getBytes(UTF_8), null);
                }
            }
            await().atMost(PATIENCE).until(() -> letters(newsroom, "0").size() == LETTERS);

            // Small transactions, so that there are many at which it can be hit.
            try (TopicReader raw = new TopicReader(
                            newsroom.clientSettings(), List.of(newsroom.topics().raw()), false);
                    Running killed =
                            OtherProcess.start(MAIN, List.of(), "", replay(broker, "-X", "max.poll.records=2"))) {
                await().atMost(PATIENCE)
                        .until(() -> !raw.poll(Duration.ofMillis(200)).isEmpty() || !killed.isAlive());
                killed.kill();
            }
            assertThat(copies(newsroom)).hasSizeBetween(1, LETTERS - 1);

            // The first of them have failed again by now, and may not go a second time.
            Result second = OtherProcess.run(MAIN, "", replay(broker, "--max-replays", "1"));
            assertThat(second.exitCode()).as(second.output()).isZero();
            assertThat(copies(newsroom))
                    .hasSize(LETTERS)
                    .doesNotHaveDuplicates()
                    .allMatch(copy -> copy.startsWith("1 k"));

            await().atMost(PATIENCE).until(() -> letters(newsroom, "1").size() == LETTERS);
            Result third = OtherProcess.run(MAIN, "", replay(broker, "--max-replays", "1"));
            assertThat(third.exitCode()).isZero();
            assertThat(third.output()).contains("0 put back\n").contains("1000 put back as often as is allowed\n");
            assertThat(copies(newsroom)).hasSize(LETTERS);

            assertThat(OtherProcess.run(MAIN, "", List.of("dlq", "list", "-b", broker))
                            .output())
                    .contains("intake")
                    .contains("org.copytaster.intake.MalformedArticleException")
                    .contains("2000 dead letters, 1000 of them not put back");
            assertThat(OtherProcess.run(MAIN, "", List.of("dlq", "show", "k5", "-b", broker))
                            .output())
                    .contains("key      k5\n")
                    .contains("stage    intake\n")
                    .contains("MalformedArticleException: broken JSON")
                    .contains("replays  1\n")
                    .contains("payload, 18 bytes\n{\"text\": \"coupé 5\n");
        }
    }

    private static List<String> replay(String broker, String... more) {
        List<String> arguments = new ArrayList<>(List.of("dlq", "replay", "-b", broker));
        arguments.addAll(List.of(more));
        return arguments;
    }

    /** What was put back, as count and key. */
    private static List<String> copies(Newsroom newsroom) {
        return read(newsroom, newsroom.topics().raw()).stream()
                .filter(record -> record.headers().lastHeader("copytaster-replays") != null)
                .map(ReplayKilledIT::countAndKey)
                .toList();
    }

    /** The dead letters that have been put back so often. */
    private static List<String> letters(Newsroom newsroom, String replays) {
        return read(newsroom, newsroom.topics().deadLetters()).stream()
                .map(ReplayKilledIT::countAndKey)
                .filter(letter -> letter.startsWith(replays + " "))
                .toList();
    }

    private static String countAndKey(ConsumerRecord<byte[], byte[]> record) {
        return HeaderText.of(record.headers(), "copytaster-replays") + " " + new String(record.key(), UTF_8);
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(Newsroom newsroom, String topic) {
        try (TopicReader reader = new TopicReader(newsroom.clientSettings(), List.of(topic), true)) {
            return reader.readToEnd();
        }
    }
}
