package org.copytaster.command;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.copytaster.run.Settings;
import org.copytaster.run.TopicReader;
import org.copytaster.run.access.Verb;
import org.copytaster.run.replay.HeaderText;
import org.copytaster.run.replay.Ledgers;
import org.copytaster.run.replay.ReplaySource;
import org.copytaster.stream.DeadLetter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code copytaster dlq list}: how many dead letters of which kind. */
@Command(
        name = "list",
        description = "Counts dead letters by stage, exception and topic; says how many still wait to be put back.",
        mixinStandardHelpOptions = true)
public final class DlqList implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(500);

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = SinceConverter.class,
            description = "Only those whose raw record is of this time or later: 90m, 36h, 7d (ago), 2026-01-31 (UTC).")
    private @Nullable Instant since;

    /** What is counted together. */
    private record Kind(String stage, String exception, String topic) {}

    /** How many of a kind. */
    private static final class Tally {

        private long letters;
        private long waiting;
        private long oldest = Long.MAX_VALUE;
        private long newest = Long.MIN_VALUE;
        private String example = "";

        void add(ConsumerRecord<byte[], byte[]> letter, boolean waits) {
            letters++;
            waiting += waits ? 1 : 0;
            oldest = Math.min(oldest, letter.timestamp());
            newest = Math.max(newest, letter.timestamp());
            example = letter.partition() + ":" + letter.offset();
        }
    }

    @Override
    public Integer call() throws Exception {
        Settings settings = kafka.settings();
        return OnCluster.call(Verb.DLQ_LIST, settings, () -> list(settings));
    }

    private int list(Settings settings) throws Exception {
        String topic = settings.topics().deadLetters();
        Map<Kind, Tally> tallies = new HashMap<>();
        try (Admin admin = Admin.create(settings.kafka());
                TopicReader reader = new TopicReader(settings.kafka(), List.of(topic), true)) {
            Ledgers ledgers = Ledgers.read(admin, topic, ReplaySource.DEAD_LETTERS.group(settings.applicationId()));
            Map<TopicPartition, Long> end = reader.end();
            while (!reader.isPast(end)) {
                for (ConsumerRecord<byte[], byte[]> letter : reader.poll(POLL)) {
                    if (since == null || letter.timestamp() >= since.toEpochMilli()) {
                        tallies.computeIfAbsent(kind(letter), unused -> new Tally())
                                .add(letter, !ledgers.isDone(letter));
                    }
                }
            }
        }
        print(tallies, Output.utf8());
        return ExitCode.OK;
    }

    private static Kind kind(ConsumerRecord<byte[], byte[]> letter) {
        return new Kind(
                header(letter, DeadLetter.STAGE),
                header(letter, DeadLetter.EXCEPTION),
                header(letter, DeadLetter.TOPIC));
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return Printable.text(Objects.requireNonNullElse(HeaderText.of(letter.headers(), name), "?"));
    }

    private static void print(Map<Kind, Tally> tallies, PrintStream out) {
        if (tallies.isEmpty()) {
            out.println("no dead letters");
            return;
        }
        Columns columns =
                new Columns("STAGE", "EXCEPTION", "TOPIC", "LETTERS", "WAITING", "OLDEST", "NEWEST", "EXAMPLE");
        tallies.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<Kind, Tally> entry) -> -entry.getValue().letters)
                        .thenComparing(entry -> entry.getKey().toString()))
                .forEach(entry -> columns.row(
                        entry.getKey().stage(),
                        entry.getKey().exception(),
                        entry.getKey().topic(),
                        Long.toString(entry.getValue().letters),
                        Long.toString(entry.getValue().waiting),
                        time(entry.getValue().oldest),
                        time(entry.getValue().newest),
                        entry.getValue().example));
        columns.print(out);
        out.println();
        out.println(sum(tallies, tally -> tally.letters) + " dead letters, " + sum(tallies, tally -> tally.waiting)
                + " of them not put back. 'copytaster dlq show "
                + tallies.values().iterator().next().example + "' shows one.");
    }

    private static long sum(Map<Kind, Tally> tallies, ToLongFunction<Tally> count) {
        return tallies.values().stream().mapToLong(count).sum();
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
