package org.copytaster.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.copytaster.intake.Intake;
import org.copytaster.run.RecordPublisher;
import org.copytaster.run.Settings;
import org.copytaster.run.access.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code copytaster publish}: articles onto the raw topic. */
@Command(name = "publish", description = "Publishes articles to the raw topic.", mixinStandardHelpOptions = true)
public final class PublishCommand implements Callable<Integer> {

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files to publish; - or none for standard input.")
    private List<Path> files = List.of();

    @Option(
            names = "--input",
            defaultValue = "ndjson",
            description = "What the files hold: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private EnrichCommand.Input input = EnrichCommand.Input.ndjson;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The record's key: the article's id, if it has no uri of its own.")
    private @Nullable String key;

    @Override
    public Integer call() throws Exception {
        Settings settings = kafka.settings();
        return OnCluster.call(Verb.PUBLISH, settings, () -> publish(settings));
    }

    private int publish(Settings settings) throws IOException {
        try (RecordPublisher publisher =
                new RecordPublisher(settings.kafka(), settings.topics().raw())) {
            for (Path file : files.isEmpty() ? List.of(Path.of("-")) : files) {
                try (InputStream in = file.toString().equals("-") ? System.in : Files.newInputStream(file)) {
                    publish(publisher, in);
                }
            }
            publisher.flush();
            if (publisher.firstFailure() instanceof AuthorizationException refused) {
                throw refused;
            }
            System.err.println(
                    publisher.published() + " published to " + settings.topics().raw()
                            + (publisher.failed() == 0
                                    ? ""
                                    : ", " + publisher.failed() + " failed: " + publisher.firstFailure()));
            return publisher.failed() == 0 ? ExitCode.OK : ExitCode.SOME_FAILED;
        }
    }

    private void publish(RecordPublisher publisher, InputStream in) throws IOException {
        switch (input) {
            case ndjson ->
                NdjsonLines.read(in, line -> {
                    publisher.publish(keyOf(line), line, "application/json");
                    giveUpWithoutAnswer(publisher);
                });
            case text -> publisher.publish(utf8(key), in.readAllBytes(), "text/plain");
            case html -> publisher.publish(utf8(key), in.readAllBytes(), "text/html");
        }
    }

    /** Where no broker answers at all, each line would wait for one as long as the first did. */
    private static void giveUpWithoutAnswer(RecordPublisher publisher) {
        if (publisher.published() == 0 && publisher.firstFailure() instanceof TimeoutException noAnswer) {
            throw noAnswer;
        }
    }

    /**
     * The article's own uri, so that all versions of an article share a partition. Where it can't be read there is no
     * key: the line is not for the publisher to judge, the desk sends it to the dead letters.
     */
    private byte @Nullable [] keyOf(byte[] line) {
        return utf8(key != null ? key : Intake.uri(line));
    }

    private static byte @Nullable [] utf8(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
