package org.copytaster.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.copytaster.run.Settings;
import org.copytaster.run.TopicReader;
import org.copytaster.run.access.Verb;
import org.copytaster.stream.TopicNames;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code copytaster consume}: what came out, readable or as it is. */
@Command(
        name = "consume",
        description = "Prints enriched articles as they come, or rejected ones, or dead letters.",
        mixinStandardHelpOptions = true)
public final class ConsumeCommand implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @ArgGroup
    private Which which = new Which();

    /** Which topic; one of them at most. */
    static final class Which {

        @Option(names = "--rejected", description = "Read the rejected articles.")
        private boolean rejected;

        @Option(names = "--dlq", description = "Read the dead letters.")
        private boolean deadLetters;
    }

    @Option(names = "--from-beginning", description = "Begin with what is there already.")
    private boolean fromBeginning;

    @Option(names = "--until-end", description = "Stop at what is there now; implies --from-beginning.")
    private boolean untilEnd;

    @Option(names = "--max", paramLabel = "N", description = "Stop after so many.")
    private long max = Long.MAX_VALUE;

    @Option(names = "--json", description = "Print the records' values as they are, one a line.")
    private boolean json;

    private final OrderlyStop stop = new OrderlyStop();

    @Override
    public Integer call() throws Exception {
        Settings settings = kafka.settings();
        return OnCluster.call(verb(), settings, () -> consume(settings));
    }

    private int consume(Settings settings) throws IOException {
        PrintStream out = Output.utf8();
        EventPrinter printer = new EventPrinter(out);
        try (TopicReader reader =
                new TopicReader(settings.kafka(), List.of(topic(settings.topics())), fromBeginning || untilEnd)) {
            stop.onShutdown(reader::wakeup, CLOSE_WITHIN);
            Map<TopicPartition, Long> end = untilEnd ? reader.end() : Map.of();
            long printed = 0;
            while (printed < max && !(untilEnd && reader.isPast(end))) {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
                    if (printed < max) {
                        print(out, printer, record);
                        printed++;
                    }
                }
                Output.check(out);
            }
            return ExitCode.OK;
        } catch (WakeupException e) {
            return ExitCode.OK;
        } finally {
            stop.closed();
        }
    }

    private void print(PrintStream out, EventPrinter printer, ConsumerRecord<byte[], byte[]> record) {
        if (json) {
            out.println(record.value() == null ? "null" : new String(record.value(), StandardCharsets.UTF_8));
        } else if (which.deadLetters) {
            printer.deadLetter(record);
        } else {
            printer.event(record.key(), record.value());
        }
    }

    private Verb verb() {
        if (which.rejected) {
            return Verb.CONSUME_REJECTED;
        }
        return which.deadLetters ? Verb.CONSUME_DEAD_LETTERS : Verb.CONSUME;
    }

    private String topic(TopicNames topics) {
        if (which.rejected) {
            return topics.rejected();
        }
        return which.deadLetters ? topics.deadLetters() : topics.enriched();
    }
}
