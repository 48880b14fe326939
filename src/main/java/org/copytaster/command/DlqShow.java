package org.copytaster.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.copytaster.run.Settings;
import org.copytaster.run.TopicReader;
import org.copytaster.run.access.Verb;
import org.copytaster.run.replay.DeadLetters;
import org.copytaster.run.replay.HeaderText;
import org.copytaster.run.replay.RawPlace;
import org.copytaster.run.replay.RawRecords;
import org.copytaster.run.replay.ReplaySource;
import org.copytaster.stream.DeadLetter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code copytaster dlq show}: one dead letter, whole. */
@Command(
        name = "show",
        description = "Shows one dead letter: where it came from, what went wrong, headers and payload.",
        mixinStandardHelpOptions = true)
public final class DlqShow implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(500);

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Parameters(
            index = "0",
            paramLabel = "PARTITION:OFFSET|ID",
            description =
                    "Its place in the dead-letter topic, as 'dlq list' names it, or the article's key or uri: then"
                            + " the newest that has it is shown.")
    private String which = "";

    @Option(names = "--raw", description = "Print the payload alone, byte for byte.")
    private boolean rawOnly;

    @Override
    public Integer call() throws Exception {
        Settings settings = kafka.settings();
        return OnCluster.call(Verb.DLQ_SHOW, settings, () -> show(settings));
    }

    private int show(Settings settings) throws IOException {
        String topic = settings.topics().deadLetters();
        ConsumerRecord<byte[], byte[]> letter = find(settings, topic);
        if (letter == null) {
            System.err.println("copytaster: there is no " + Printable.text(which) + " in " + topic);
            return ExitCode.FAILURE;
        }
        byte[] value = value(settings, letter);
        PrintStream out = Output.utf8();
        if (rawOnly) {
            if (value != null) {
                out.write(value, 0, value.length);
            }
        } else {
            print(letter, value, out);
        }
        Output.check(out);
        return ExitCode.OK;
    }

    private @Nullable ConsumerRecord<byte[], byte[]> find(Settings settings, String topic) {
        if (which.matches("\\d{1,9}:\\d{1,18}")) {
            int colon = which.indexOf(':');
            try (RawRecords letters = new RawRecords(settings.kafka(), topic)) {
                return letters.at(new RawPlace(
                        Integer.parseInt(which.substring(0, colon)), Long.parseLong(which.substring(colon + 1))));
            }
        }
        byte[] id = which.getBytes(StandardCharsets.UTF_8);
        ConsumerRecord<byte[], byte[]> newest = null;
        try (TopicReader reader = new TopicReader(settings.kafka(), List.of(topic), true)) {
            Map<TopicPartition, Long> end = reader.end();
            while (!reader.isPast(end)) {
                for (ConsumerRecord<byte[], byte[]> letter : reader.poll(POLL)) {
                    boolean newer = newest == null || letter.timestamp() >= newest.timestamp();
                    if (newer && (Arrays.equals(id, letter.key()) || contains(letter.value(), id))) {
                        newest = letter;
                    }
                }
            }
        }
        return newest;
    }

    /** The payload may be broken, so that its uri can't be read: it is enough that it stands there, in quotes. */
    private static boolean contains(byte @Nullable [] value, byte[] id) {
        if (value == null) {
            return false;
        }
        for (int at = 1; at + id.length < value.length; at++) {
            if (value[at - 1] == '"'
                    && value[at + id.length] == '"'
                    && Arrays.equals(value, at, at + id.length, id, 0, id.length)) {
                return true;
            }
        }
        return false;
    }

    /** From the raw topic, where it did not fit into the letter. */
    private static byte @Nullable [] value(Settings settings, ConsumerRecord<byte[], byte[]> letter) {
        if (HeaderText.of(letter.headers(), DeadLetter.VALUE_OMITTED) == null) {
            return letter.value();
        }
        try (RawRecords raw = new RawRecords(settings.kafka(), settings.topics().raw())) {
            ConsumerRecord<byte[], byte[]> whole =
                    DeadLetters.whole(ReplaySource.DEAD_LETTERS.read(letter, settings.topics()), raw);
            return whole == null ? null : whole.value();
        }
    }

    private static void print(ConsumerRecord<byte[], byte[]> letter, byte @Nullable [] value, PrintStream out) {
        row(out, "letter", letter.topic() + " " + letter.partition() + ":" + letter.offset());
        row(
                out,
                "from",
                header(letter, DeadLetter.TOPIC) + " " + header(letter, DeadLetter.PARTITION) + ":"
                        + header(letter, DeadLetter.OFFSET));
        row(out, "key", Printable.text(letter.key()));
        row(out, "time", Instant.ofEpochMilli(letter.timestamp()).toString());
        row(out, "stage", header(letter, DeadLetter.STAGE));
        row(out, "cause", header(letter, DeadLetter.EXCEPTION) + ": " + header(letter, DeadLetter.MESSAGE));
        row(out, "version", header(letter, DeadLetter.VERSION));
        row(out, "replays", header(letter, DeadLetter.REPLAYS));
        out.println();
        out.println("headers");
        for (Header each : letter.headers()) {
            if (!each.key().equals(DeadLetter.STACK_TRACE)) {
                out.println("  " + Printable.text(each.key()) + ": " + Printable.text(each.value()));
            }
        }
        out.println();
        out.println("payload, " + (value == null ? "none" : value.length + " bytes"));
        String omitted = HeaderText.of(letter.headers(), DeadLetter.VALUE_OMITTED);
        if (value == null && omitted != null) {
            out.println("its " + Printable.text(omitted)
                    + " bytes did not fit into the letter, and the raw topic does not have them any more");
        } else if (value != null) {
            out.println(Printable.text(value));
        }
        String trace = HeaderText.of(letter.headers(), DeadLetter.STACK_TRACE);
        if (trace != null) {
            out.println();
            out.println("stack trace");
            Printable.text(trace).lines().forEach(line -> out.println("  " + line));
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        String text = HeaderText.of(letter.headers(), name);
        return text == null ? "?" : Printable.text(text);
    }

    private static void row(PrintStream out, String label, String text) {
        out.println((label + "        ").substring(0, 9) + text);
    }
}
