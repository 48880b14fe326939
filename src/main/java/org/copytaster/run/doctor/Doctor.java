package org.copytaster.run.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.QuorumInfo;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.server.common.MetadataVersion;
import org.copytaster.desk.Pipeline;
import org.copytaster.run.Settings;
import org.copytaster.run.access.MissingRights;
import org.copytaster.run.access.Right;
import org.copytaster.run.access.Verb;
import org.copytaster.stream.TopicAdmin;
import org.copytaster.stream.TopicManifest;
import org.copytaster.stream.TopicNames;

/**
 * Examines a cluster and this machine. What it prints has names, numbers and advice, and never the value of a setting. For
 * one thread.
 */
public final class Doctor {

    private static final int CONNECT_MILLIS = 5_000;
    private static final long SKEW_WORTH_A_NOTE = 2_000;
    private static final long SKEW_THAT_IS_WRONG = 30_000;

    /** Of a disk of a broker: below a twentieth, retention may come too late. */
    private static final int SMALLEST_SHARE = 20;

    private final Settings settings;
    private final Admin admin;
    private final Path stateFolder;
    private final Clock clock;
    private final Duration transactionPatience;
    private final List<Finding> findings = new ArrayList<>();

    /** The caller closes the admin client. */
    public Doctor(Settings settings, Admin admin, Path stateFolder, Clock clock) {
        this(settings, admin, stateFolder, clock, OpenTransactions.PATIENCE);
    }

    Doctor(Settings settings, Admin admin, Path stateFolder, Clock clock, Duration transactionPatience) {
        this.settings = settings;
        this.admin = admin;
        this.stateFolder = stateFolder;
        this.clock = clock;
        this.transactionPatience = transactionPatience;
    }

    /** A check that asks the cluster. */
    private interface Check {
        void look() throws ExecutionException, InterruptedException;
    }

    /** Everything, in the order in which one would mend it. */
    public List<Finding> examine() throws InterruptedException {
        findings.add(Finding.ok("copytaster", Pipeline.VERSION));
        findings.addAll(Machine.look(stateFolder));
        if (brokers()) {
            check("features", this::features);
            check("rights", this::rights);
            check("topics", this::topics);
            check("transactions", this::transactions);
            check("clock", this::clockSkew);
            check("broker disks", this::brokerDisks);
        }
        return List.copyOf(findings);
    }

    private void check(String subject, Check check) throws InterruptedException {
        try {
            check.look();
        } catch (ExecutionException e) {
            findings.add(unanswered(subject, e));
        }
    }

    /** What a check comes to that the brokers did not answer. */
    static Finding unanswered(String subject, ExecutionException fault) {
        if (fault.getCause() instanceof AuthorizationException) {
            return Finding.note(
                    subject, "not looked at: that takes DESCRIBE on the cluster, which this principal need not have");
        }
        if (fault.getCause() instanceof UnsupportedVersionException) {
            return Finding.note(subject, "not looked at: these brokers are too old to tell");
        }
        return Finding.wrong(subject, "can't be asked for: " + reason(fault));
    }

    /** Returns false where nothing further can be asked. */
    private boolean brokers() throws InterruptedException {
        Collection<Node> nodes;
        try {
            DescribeClusterResult cluster = admin.describeCluster();
            nodes = cluster.nodes().get();
        } catch (ExecutionException e) {
            findings.add(Finding.wrong(
                    "brokers",
                    e.getCause() instanceof AuthenticationException
                            ? "they refuse the login (" + reason(e) + "): look at security.protocol and sasl.* or ssl.*"
                            : "no answer from " + settings.bootstrapServers() + " (" + reason(e)
                                    + "): is the address right, are they up, and does security.protocol fit?"));
            return false;
        }
        List<String> unreachable = nodes.stream()
                .filter(node -> !isReachable(node))
                .map(node -> node.host() + ":" + node.port())
                .toList();
        findings.add(
                unreachable.isEmpty()
                        ? Finding.ok("brokers", nodes.size() + " answer")
                        : Finding.wrong(
                                "brokers",
                                "the cluster names " + String.join(", ", unreachable)
                                        + ", which can't be reached from here: mend advertised.listeners, DNS or the firewall"));
        return true;
    }

    private static boolean isReachable(Node node) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(node.host(), node.port()), CONNECT_MILLIS);
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private void features() throws ExecutionException, InterruptedException {
        FinalizedVersionRange metadata = admin.describeFeatures()
                .featureMetadata()
                .get()
                .finalizedFeatures()
                .get(MetadataVersion.FEATURE_NAME);
        findings.add(
                metadata == null
                        ? Finding.note(
                                "features", "the brokers tell no metadata.version: older than Kafka 3.3, or ZooKeeper")
                        : Finding.ok("features", "metadata.version " + level(metadata.maxVersionLevel())));
    }

    private static String level(short level) {
        try {
            return MetadataVersion.fromFeatureLevel(level).toString();
        } catch (IllegalArgumentException e) {
            return "level " + level;
        }
    }

    private void rights() throws ExecutionException, InterruptedException {
        for (Verb verb : Verb.values()) {
            List<String> missing = new MissingRights(admin)
                    .among(verb.rights(settings.topics(), settings.applicationId(), settings.kafka())).stream()
                            .map(Right::toString)
                            .toList();
            if (verb == Verb.RUN) {
                findings.add(
                        missing.isEmpty()
                                ? Finding.ok("rights", "this principal may do what 'run' needs")
                                : Finding.wrong("rights", "for 'run', grant " + String.join(", ", missing)));
            } else if (!missing.isEmpty()) {
                findings.add(Finding.note(
                        "rights", "for '" + verb.words() + "' it would take " + String.join(", ", missing)));
            }
        }
    }

    private void topics() throws ExecutionException, InterruptedException {
        List<String> differences = new TopicAdmin(admin).check(TopicManifest.bundled(settings.topics()));
        if (differences.isEmpty()) {
            findings.add(Finding.ok("topics", "as their manifests say"));
        }
        differences.forEach(difference -> findings.add(Finding.wrong(
                "topics",
                difference
                        + (difference.contains(" partitions,") || difference.contains(" replicas,")
                                ? ": it can't be changed without moving data; make a plan for it"
                                : ": 'copytaster topics apply' mends it"))));
    }

    private void transactions() throws ExecutionException, InterruptedException {
        TopicNames names = settings.topics();
        List<String> topics = List.of(names.raw(), names.enriched(), names.rejected(), names.deadLetters());
        OpenTransactions.Seen seen = new OpenTransactions(admin, transactionPatience).look(topics);
        if (!seen.unseen().isEmpty()) {
            findings.add(Finding.note(
                    "transactions",
                    "not looked at on " + String.join(", ", seen.unseen())
                            + ": that takes READ there, which this principal need not have"));
        }
        if (seen.staying().isEmpty() && seen.unseen().size() < topics.size()) {
            findings.add(Finding.ok(
                    "transactions", "none stays open" + (seen.unseen().isEmpty() ? "" : " on the other topics")));
        }
        seen.staying()
                .forEach(open -> findings.add(Finding.wrong(
                        "transactions",
                        "one of producer " + open.producer() + " stays open on " + open.partition() + " from offset "
                                + open.start()
                                + " on, and holds up whoever reads what is committed there: if that producer is"
                                + " gone, 'kafka-transactions.sh --bootstrap-server " + settings.bootstrapServers()
                                + " abort --topic " + open.partition().topic() + " --partition "
                                + open.partition().partition() + " --start-offset " + open.start() + "' ends it")));
    }

    /** The controller tells the time of its own clock as that at which it was last up to date with itself. */
    private void clockSkew() throws ExecutionException, InterruptedException {
        long before = clock.millis();
        QuorumInfo quorum = admin.describeMetadataQuorum().quorumInfo().get();
        long after = clock.millis();
        for (QuorumInfo.ReplicaState voter : quorum.voters()) {
            if (voter.replicaId() == quorum.leaderId()
                    && voter.lastFetchTimestamp().isPresent()) {
                findings.add(skew(voter.lastFetchTimestamp().getAsLong(), before, after));
            }
        }
    }

    /** What the answer's time tells, that lay between two times of this clock. */
    static Finding skew(long theirs, long before, long after) {
        long skew = theirs > after ? theirs - after : Math.min(0, theirs - before);
        String text = "the controller's clock is " + Math.abs(skew) + " ms " + (skew < 0 ? "behind" : "ahead of")
                + " this one";
        if (Math.abs(skew) >= SKEW_THAT_IS_WRONG) {
            return Finding.wrong("clock", text + ": set both by NTP; retention and --since go by them");
        }
        return Math.abs(skew) >= SKEW_WORTH_A_NOTE
                ? Finding.note("clock", text)
                : Finding.ok("clock", "as the controller's");
    }

    private void brokerDisks() throws ExecutionException, InterruptedException {
        List<Integer> brokers =
                admin.describeCluster().nodes().get().stream().map(Node::id).toList();
        Map<Integer, Map<String, LogDirDescription>> all =
                admin.describeLogDirs(brokers).allDescriptions().get();
        int before = findings.size();
        all.forEach((broker, folders) -> folders.forEach((folder, description) -> {
            long total = description.totalBytes().orElse(0);
            long usable = description.usableBytes().orElse(total);
            if (description.error() != null) {
                findings.add(Finding.wrong("broker disks", folder + " of broker " + broker + " has failed"));
            } else if (usable < total / SMALLEST_SHARE) {
                findings.add(Finding.wrong(
                        "broker disks",
                        folder + " of broker " + broker + " has " + (usable >> 20) + " MiB left: make room, or shorten"
                                + " retention.ms"));
            }
        }));
        if (findings.size() == before) {
            findings.add(Finding.ok("broker disks", "there is room"));
        }
    }

    private static String reason(ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
