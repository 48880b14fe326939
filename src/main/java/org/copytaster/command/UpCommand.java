package org.copytaster.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.copytaster.desk.Desk;
import org.copytaster.desk.Models;
import org.copytaster.desk.Samples;
import org.copytaster.intake.ContentType;
import org.copytaster.intake.Intake;
import org.copytaster.run.BrokerStartException;
import org.copytaster.run.Folders;
import org.copytaster.run.HttpEndpoint;
import org.copytaster.run.Logging;
import org.copytaster.run.Newsroom;
import org.copytaster.run.RecordPublisher;
import org.copytaster.run.Settings;
import org.copytaster.run.TopicReader;
import org.copytaster.stream.StreamsDefaults;
import org.copytaster.stream.TopicNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code copytaster up}: everything in one process, for the first twenty minutes. */
@Command(
        name = "up",
        description = "Starts a broker and the pipeline, publishes the sample articles, and shows what comes out.",
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {

    private static final int STANDARD_PORT = 9092;
    private static final Path DATA_DIRECTORY = Path.of(".copytaster");
    private static final Duration SAMPLES_WITHIN = Duration.ofSeconds(90);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(500);

    @Mixin
    private HttpOptions http = new HttpOptions();

    @Mixin
    private TopicOptions topicOptions = new TopicOptions();

    @Mixin
    private CleanOptions cleaning = new CleanOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before it calls.
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The broker's port on localhost, 0 for a free one (default: 9092; with --once a free one).")
    private @Nullable Integer port;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description =
                    "Where the broker keeps its data between runs (default: .copytaster; with --once a temporary one).")
    private @Nullable Path dataDirectory;

    @Mixin
    private ModelOptions modelOptions = new ModelOptions();

    @Option(names = "--once", description = "Stop when every sample article has come out; exit code 0 if all did.")
    private boolean once;

    @Option(
            names = "--latency",
            description = "Brings each event out as soon as can be, at the price of more CPU time for each.")
    private boolean latency;

    private final PrintStream out = Output.utf8();
    private final OrderlyStop stop = new OrderlyStop();

    @Override
    public Integer call() throws Exception {
        Map<String, String> flags = new HashMap<>(http.flags());
        flags.putAll(topicOptions.flags());
        flags.putAll(cleaning.flags());
        Settings settings = CommandSettings.resolve(spec, null, System.getenv(), flags);
        Models models = topicOptions.models(modelOptions.load(settings.cleaning()), settings);
        Path temporary = once && dataDirectory == null ? Files.createTempDirectory("copytaster-up") : null;
        try (Newsroom newsroom = open(settings, models, temporary);
                TopicReader reader = new TopicReader(newsroom.clientSettings(), outgoing(newsroom.topics()), false);
                HttpEndpoint endpoint = newsroom.http(settings.httpHost(), settings.httpPort())) {
            stop.onShutdown(reader::wakeup, CLOSE_WITHIN);
            if (endpoint != null) {
                out.println("metrics and health: http://" + settings.httpHost() + ":" + endpoint.port());
            }
            return tail(reader, newsroom, publishSamples(newsroom));
        } finally {
            if (temporary != null) {
                Folders.delete(temporary);
            }
            stop.closed();
        }
    }

    private Newsroom open(Settings settings, Models models, @Nullable Path temporary) throws Exception {
        Logging.quietBroker();
        out.println("starting a broker and the pipeline ...");
        Path directory = Objects.requireNonNullElse(temporary != null ? temporary : dataDirectory, DATA_DIRECTORY);
        int brokerPort = Objects.requireNonNullElse(port, once ? 0 : STANDARD_PORT);
        try {
            return Newsroom.open(
                    directory,
                    brokerPort,
                    () -> new Desk(models, settings.admission(), Set.of()),
                    new TopicNames(""),
                    latency ? StreamsDefaults.lowLatency() : Map.of());
        } catch (BrokerStartException e) {
            System.err.println("copytaster: " + e.getMessage());
            // A broker that failed half way leaves threads behind that would keep the process alive.
            Runtime.getRuntime().halt(ExitCode.FAILURE);
            throw e;
        }
    }

    private static List<String> outgoing(TopicNames topics) {
        return List.of(topics.enriched(), topics.rejected(), topics.deadLetters());
    }

    /** Returns the ids whose events are to be waited for. */
    private static Set<String> publishSamples(Newsroom newsroom) throws IOException {
        Set<String> ids = new TreeSet<>();
        try (RecordPublisher publisher =
                new RecordPublisher(newsroom.clientSettings(), newsroom.topics().raw())) {
            for (Samples.Sample sample : Samples.all()) {
                String id = Intake.read(sample.json(), ContentType.JSON, null).uri();
                ids.add(id);
                publisher.publish(id.getBytes(StandardCharsets.UTF_8), sample.json(), "application/json");
            }
            publisher.flush();
            if (publisher.failed() > 0) {
                throw new IOException("the samples could not be published", publisher.firstFailure());
            }
        }
        return ids;
    }

    private int tail(TopicReader reader, Newsroom newsroom, Set<String> awaited) {
        EventPrinter printer = new EventPrinter(out);
        boolean introduced = false;
        long deadline = System.nanoTime() + SAMPLES_WITHIN.toNanos();
        try {
            while (newsroom.isAlive()) {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
                    print(printer, newsroom.topics(), record);
                    if (record.topic().equals(newsroom.topics().enriched())) {
                        awaited.remove(new String(record.key(), StandardCharsets.UTF_8));
                    }
                }
                if (once && awaited.isEmpty()) {
                    out.println("every sample has come out");
                    return ExitCode.OK;
                }
                if (once && System.nanoTime() > deadline) {
                    System.err.println("copytaster: these samples did not come out: " + String.join(", ", awaited));
                    return ExitCode.FAILURE;
                }
                if (awaited.isEmpty() && !introduced) {
                    introduce(newsroom);
                    introduced = true;
                }
            }
            System.err.println("copytaster: the pipeline has stopped; the log says why");
            return ExitCode.FAILURE;
        } catch (WakeupException e) {
            return ExitCode.OK;
        }
    }

    private static void print(EventPrinter printer, TopicNames topics, ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(topics.deadLetters())) {
            printer.deadLetter(record);
        } else {
            printer.event(record.key(), record.value());
        }
    }

    private void introduce(Newsroom newsroom) {
        String broker = newsroom.bootstrapServers();
        TopicNames topics = newsroom.topics();
        out.println("The broker is at " + broker + ". Publish with any Kafka client, or with Kafka's own tools:");
        out.println("  kafka-console-producer.sh --bootstrap-server " + broker + " --topic " + topics.raw());
        out.println("  kafka-console-consumer.sh --bootstrap-server " + broker + " --topic " + topics.enriched()
                + " --isolation-level read_committed --from-beginning");
        out.println("  kafka-consumer-groups.sh --bootstrap-server " + broker + " --describe --group "
                + StreamsDefaults.APPLICATION_ID);
        out.println("or with copytaster itself:");
        out.println("  ./copytaster publish -b " + broker + " --input text article.txt");
        out.println("What comes out is shown here. Ctrl-C ends it all; the data stay.");
        out.println();
    }
}
