package org.copytaster.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.copytaster.Copytaster;
import org.copytaster.command.OtherProcess.Result;
import org.copytaster.command.OtherProcess.Running;
import org.copytaster.desk.Desk;
import org.copytaster.desk.Models;
import org.copytaster.intake.Admission;
import org.copytaster.run.DeskApplication;
import org.copytaster.run.Settings;
import org.copytaster.run.access.MissingRights;
import org.copytaster.run.access.Right;
import org.copytaster.run.access.Verb;
import org.copytaster.run.doctor.Doctor;
import org.copytaster.run.doctor.Finding;
import org.copytaster.stream.Meter;
import org.copytaster.stream.TopicAdmin;
import org.copytaster.stream.TopicManifest;
import org.copytaster.stream.TopicNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every verb on a cluster with TLS, SASL and an authorizer, as a principal that may do what RATIONALE.md lists and no more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecuredClusterIT {

    private static final String MAIN = "org.copytaster.Copytaster";
    private static final TopicNames TOPICS = new TopicNames("");
    private static final String APPLICATION = "copytaster";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String ARTICLE =
            "Le conseil municipal a voté mercredi soir le budget de la ville, après une longue discussion.";

    @TempDir
    private static Path folder;

    private @Nullable SecuredBroker broker;
    private @Nullable Path debug;

    @BeforeAll
    void start() throws Exception {
        Map<String, List<Right>> users = new TreeMap<>();
        for (Verb verb : Verb.values()) {
            List<Right> rights = verb.rights(TOPICS, APPLICATION, new Properties());
            users.put(user(verb), rights);
            for (int i = 0; i < rights.size(); i++) {
                users.put(userWithout(verb, i), without(rights, i));
            }
        }
        SecuredBroker started = SecuredBroker.start(folder, users);
        broker = started;
        try (Admin admin = Admin.create(started.client(SecuredBroker.ADMIN))) {
            new TopicAdmin(admin).apply(TopicManifest.bundled(TOPICS));
        }
        debug = Files.writeString(
                folder.resolve("debug.xml"),
                "<configuration><appender name=\"E\" class=\"ch.qos.logback.core.ConsoleAppender\">"
                        + "<target>System.err</target><encoder><pattern>%level %logger %msg%n%ex</pattern></encoder>"
                        + "</appender><root level=\"DEBUG\"><appender-ref ref=\"E\"/></root></configuration>");
    }

    @AfterAll
    void stop() {
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    void eachVerbWorksWithItsRightsAloneAndNothingItPrintsAtDebugHasASecret() throws Exception {
        int port = freePort();
        List<String> printed = new ArrayList<>();
        String metrics;
        try (Running desk = start(Verb.RUN, "", "run", "--http-port", Integer.toString(port))) {
            Result published =
                    run(Verb.PUBLISH, "{\"uri\": \"urn:sound\", \"text\": \"" + ARTICLE + "\"}\n{\"uri\"\n", "publish");
            assertThat(published.exitCode()).as(published.output()).isZero();
            printed.add(published.output());
            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> {
                        assertThat(desk.isAlive()).as(desk.output()).isTrue();
                        return metrics(port).contains("copytaster_records_in_total 2.0");
                    });
            metrics = metrics(port);
            desk.terminate();
            printed.add(desk.await().output());
        }
        for (Verb verb : List.of(Verb.DLQ_LIST, Verb.TOPICS_APPLY, Verb.CONSUME_REJECTED, Verb.CONSUME_DEAD_LETTERS)) {
            List<String> arguments = new ArrayList<>(List.of(verb.words().split(" ", -1)));
            if (verb.words().startsWith("consume")) {
                arguments.add("--until-end");
            }
            assertThat(execute(user(verb), arguments)).as(verb.words()).isZero();
        }
        assertThat(execute(user(Verb.DLQ_SHOW), List.of("dlq", "show", "uri"))).isZero();
        assertThat(execute(user(Verb.REPLAY_REJECTED), List.of("replay", "--rejected")))
                .isZero();
        Map<Verb, String> expected = new TreeMap<>(Map.of(
                Verb.CONSUME, "urn:sound",
                Verb.TOPICS_CHECK, "as their manifests say",
                Verb.DLQ_REPLAY, "1 put back"));
        for (Verb verb : expected.keySet()) {
            Result result = run(verb, "", (verb.words() + (verb == Verb.CONSUME ? " --until-end" : "")).split(" ", -1));
            assertThat(result.exitCode()).as(result.output()).isZero();
            assertThat(result.output()).as(verb.words()).contains(expected.get(verb));
            printed.add(result.output());
        }
        Result refused = run(broker().clientFileWithWrongPassword("run"), "", "topics", "check");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).contains("copytaster: Authentication failed");
        printed.add(refused.output());

        assertThat(printed)
                .hasSize(6)
                .allMatch(text -> text.contains("DEBUG"))
                .noneMatch(text -> text.contains("s3cret"));
        assertThat(metrics).doesNotContain("s3cret");
    }

    @Test
    void whicheverRightAVerbLacksIsFound() throws Exception {
        for (Verb verb : Verb.values()) {
            List<Right> rights = verb.rights(TOPICS, APPLICATION, new Properties());
            try (Admin admin = Admin.create(broker().client(user(verb)))) {
                assertThat(new MissingRights(admin).among(rights))
                        .as(verb.words())
                        .isEmpty();
            }
            for (int i = 0; i < rights.size(); i++) {
                Right missing = rights.get(i);
                try (Admin admin = Admin.create(broker().client(userWithout(verb, i)))) {
                    // Where a resource may not even be described, all that is needed of it is named.
                    assertThat(new MissingRights(admin).among(rights))
                            .as(verb.words() + " without " + missing)
                            .contains(missing)
                            .allMatch(right -> right.resource() == missing.resource()
                                    && right.name().equals(missing.name()));
                }
            }
        }
    }

    @Test
    void underAtLeastOnceTheDeskWorksWithoutARightOnTransactions() throws Exception {
        Properties settings = broker().client(userWithout(Verb.RUN, 9));
        settings.put("processing.guarantee", "at_least_once");
        Models models = Models.bundled();
        long before = enriched();
        try (DeskApplication desk = DeskApplication.start(
                settings, TOPICS, () -> new Desk(models, Admission.DEFAULT, Set.of()), Meter.NONE)) {
            assertThat(desk.awaitRunning(PATIENCE)).isTrue();
            assertThat(run(Verb.PUBLISH, "{\"uri\": \"urn:once\", \"text\": \"" + ARTICLE + "\"}\n", "publish")
                            .exitCode())
                    .isZero();
            await().atMost(PATIENCE).until(() -> enriched() > before);
        }
    }

    @Test
    void theDoctorLooksAtTheTransactionsOfTheTopicsThatItMayRead() throws Exception {
        Properties client = broker().client(user(Verb.RUN));
        Map<String, String> flags = new TreeMap<>();
        client.stringPropertyNames().forEach(name -> flags.put(name, client.getProperty(name)));
        try (Admin admin = Admin.create(client)) {
            assertThat(new Doctor(
                                    Settings.resolve(null, Map.of(), flags),
                                    admin,
                                    folder.resolve("state"),
                                    Clock.systemUTC())
                            .examine())
                    .filteredOn(finding -> finding.subject().equals("transactions"))
                    .extracting(Finding::text)
                    .containsExactly(
                            "not looked at on news.articles.dlq, news.articles.enriched, news.articles.rejected: that"
                                    + " takes READ there, which this principal need not have",
                            "none stays open on the other topics");
        }
    }

    private long enriched() throws Exception {
        try (Admin admin = Admin.create(broker().client(SecuredBroker.ADMIN))) {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            for (int partition = 0; partition < 6; partition++) {
                latest.put(new TopicPartition(TOPICS.enriched(), partition), OffsetSpec.latest());
            }
            return admin.listOffsets(latest).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLISH, 0, publish, WRITE on topic news.articles.raw",
        "CONSUME, 0, consume, READ on topic news.articles.enriched",
        "TOPICS_CHECK, 1, topics check, DESCRIBE_CONFIGS on topic news.articles.raw",
        "DLQ_REPLAY, 2, dlq replay, WRITE on topic news.articles.raw",
        "DLQ_REPLAY, 4, dlq replay, READ on group copytaster-replay-dlq",
        "DLQ_REPLAY, 5, dlq replay, WRITE on transactional id copytaster-replay-dlq",
        "RUN, 9, run, WRITE on transactional id copytaster-*"
    })
    void withoutARightItSaysWhichAndEndsWithOne(Verb verb, int missing, String command, String right) throws Exception {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(errors, true, UTF_8));
        try {
            assertThat(execute(userWithout(verb, missing), List.of(command.split(" ", -1))))
                    .isEqualTo(1);
        } finally {
            System.setErr(before);
        }
        assertThat(errors.toString(UTF_8))
                .startsWith("copytaster: the cluster does not let this principal")
                .contains("'" + command + "'")
                .contains(right);
    }

    /** In this process, which is quicker; publishes a line, where it publishes. */
    private int execute(String user, List<String> command) throws IOException {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("-c", broker().clientFile(user).toString()));
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("{\"text\": \"t\"}\n".getBytes(UTF_8)));
        try {
            String[] line = arguments.toArray(String[]::new);
            return Copytaster.line(line).execute(line);
        } finally {
            System.setIn(before);
        }
    }

    private SecuredBroker broker() {
        if (broker == null) {
            throw new IllegalStateException("not started");
        }
        return broker;
    }

    private Running start(Verb verb, String input, String... arguments) throws IOException {
        return start(broker().clientFile(user(verb)), input, arguments);
    }

    private Running start(Path client, String input, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("-c", client.toString()));
        return OtherProcess.start(MAIN, List.of("-Dlogback.configurationFile=" + debug), input, all);
    }

    private Result run(Verb verb, String input, String... arguments) throws Exception {
        return run(broker().clientFile(user(verb)), input, arguments);
    }

    private Result run(Path client, String input, String... arguments) throws Exception {
        try (Running running = start(client, input, arguments)) {
            return running.await();
        }
    }

    private static String user(Verb verb) {
        return verb.name().toLowerCase(Locale.ROOT);
    }

    private static String userWithout(Verb verb, int right) {
        return user(verb) + "_" + right;
    }

    private static List<Right> without(List<Right> rights, int index) {
        List<Right> fewer = new ArrayList<>(rights);
        fewer.remove(index);
        return fewer;
    }

    private static String metrics(int port) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
