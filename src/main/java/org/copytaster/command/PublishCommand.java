package org.copytaster.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.errors.AuthorizationException;
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

    private static final ObjectMapper MAPPER = new ObjectMapper();

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
            case ndjson -> NdjsonLines.read(in, line -> publisher.publish(keyOf(line), line, "application/json"));
            case text -> publisher.publish(utf8(key), in.readAllBytes(), "text/plain");
            case html -> publisher.publish(utf8(key), in.readAllBytes(), "text/html");
        }
    }

    /** The article's own uri, so that all versions of an article share a partition. */
    private byte @Nullable [] keyOf(byte[] line) {
        if (key != null) {
            return utf8(key);
        }
        try {
            JsonNode uri = MAPPER.readTree(line).path("uri");
            return uri.isTextual() ? utf8(uri.textValue()) : null;
        } catch (IOException e) {
            // Not for the publisher to judge: the desk sends it to the dead letters.
            return null;
        }
    }

    private static byte @Nullable [] utf8(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
