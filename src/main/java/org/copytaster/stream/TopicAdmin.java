package org.copytaster.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/** Brings a cluster's topics to what the manifests say, and tells where they differ. Not thread-safe. */
public final class TopicAdmin {

    private static final String TIMESTAMP_DIFFERENCE = "message.timestamp.difference.max.ms";

    private static final Duration READY_WITHIN = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final Admin admin;

    /** The caller closes the admin client. */
    public TopicAdmin(Admin admin) {
        this.admin = admin;
    }

    /**
     * Creates the topics that are missing and sets the settings that differ. The number of partitions of a topic that
     * exists is never changed: it would tear keys from the partitions they are in.
     *
     * @return what was done, a line each
     * @throws ExecutionException with the broker's reason as its cause
     */
    public List<String> apply(List<TopicManifest> manifests) throws ExecutionException, InterruptedException {
        List<String> done = new ArrayList<>();
        int brokers = admin.describeCluster().nodes().get().size();
        Set<String> existing = admin.listTopics().names().get();
        List<TopicManifest> present = new ArrayList<>();
        for (TopicManifest manifest : manifests) {
            if (existing.contains(manifest.name()) || !create(manifest, brokers)) {
                present.add(manifest);
            } else {
                done.add(manifest.name() + ": created with " + manifest.partitions() + " partitions");
            }
        }
        done.addAll(align(present, brokers));
        awaitLeaders(manifests);
        return done;
    }

    /**
     * Compares the cluster with the manifests.
     *
     * @return what differs, a line each; empty if nothing does
     */
    public List<String> check(List<TopicManifest> manifests) throws ExecutionException, InterruptedException {
        List<String> differences = new ArrayList<>();
        int brokers = admin.describeCluster().nodes().get().size();
        Set<String> existing = admin.listTopics().names().get();
        List<TopicManifest> present = new ArrayList<>();
        for (TopicManifest manifest : manifests) {
            if (existing.contains(manifest.name())) {
                present.add(manifest);
            } else {
                differences.add(manifest.name() + ": missing");
            }
        }
        Map<String, TopicDescription> described =
                admin.describeTopics(names(present)).allTopicNames().get();
        Map<String, Config> configs = configs(present);
        for (TopicManifest manifest : present) {
            TopicDescription topic = described.get(manifest.name());
            if (topic == null) {
                continue;
            }
            int replicas = topic.partitions().get(0).replicas().size();
            if (topic.partitions().size() != manifest.partitions()) {
                differences.add(manifest.name() + ": " + topic.partitions().size() + " partitions, the manifest says "
                        + manifest.partitions());
            }
            if (replicas < Math.min(manifest.replicas(), brokers)) {
                differences.add(
                        manifest.name() + ": " + replicas + " replicas, the manifest says " + manifest.replicas());
            }
            wanted(manifest, brokers).forEach((name, value) -> {
                String actual = value(configs.get(manifest.name()), name);
                if (!value.equals(actual)) {
                    differences.add(manifest.name() + ": " + name + " is " + actual + ", the manifest says " + value);
                }
            });
        }
        return differences;
    }

    /**
     * How large events may be, as the topics on the cluster have it.
     *
     * @throws MissingTopicsException if one of the four topics does not exist
     */
    public EventLimits limits(TopicNames names) throws ExecutionException, InterruptedException {
        List<TopicManifest> manifests = TopicManifest.bundled(names);
        Set<String> existing = admin.listTopics().names().get();
        List<String> missing = names(manifests).stream()
                .filter(name -> !existing.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new MissingTopicsException(names, missing);
        }
        Map<String, Config> configs = configs(manifests);
        TimestampLimits timestamps = TimestampLimits.NONE;
        for (String topic : List.of(names.enriched(), names.rejected(), names.deadLetters())) {
            timestamps = timestamps.and(timestamps(configs.get(topic)));
        }
        return EventLimits.of(
                        number(configs, names.enriched(), TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
                        number(configs, names.rejected(), TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
                        number(configs, names.deadLetters(), TopicConfig.MAX_MESSAGE_BYTES_CONFIG))
                .with(timestamps);
    }

    /** Brokers have two settings since Kafka 3.6 (KIP-937), one for both directions before 4.0, and both in between. */
    static TimestampLimits timestamps(@Nullable Config topic) {
        long both = number(topic, TIMESTAMP_DIFFERENCE, Long.MAX_VALUE);
        return new TimestampLimits(
                Math.min(both, number(topic, TopicConfig.MESSAGE_TIMESTAMP_BEFORE_MAX_MS_CONFIG, Long.MAX_VALUE)),
                Math.min(both, number(topic, TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.MAX_VALUE)));
    }

    private static long number(@Nullable Config topic, String setting, long otherwise) {
        String value = value(topic, setting);
        return value == null ? otherwise : Long.parseLong(value);
    }

    private static long number(Map<String, Config> configs, String topic, String setting) {
        String value = value(configs.get(topic), setting);
        if (value == null) {
            throw new IllegalStateException("the broker does not tell " + setting + " of " + topic);
        }
        return Long.parseLong(value);
    }

    /** Returns false if somebody else was faster. */
    private boolean create(TopicManifest manifest, int brokers) throws ExecutionException, InterruptedException {
        NewTopic topic = new NewTopic(
                        manifest.name(), manifest.partitions(), (short) Math.min(manifest.replicas(), brokers))
                .configs(wanted(manifest, brokers));
        try {
            admin.createTopics(List.of(topic)).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    private List<String> align(List<TopicManifest> present, int brokers)
            throws ExecutionException, InterruptedException {
        List<String> done = new ArrayList<>();
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        Map<String, Config> configs = configs(present);
        for (TopicManifest manifest : present) {
            wanted(manifest, brokers).forEach((name, value) -> {
                String actual = value(configs.get(manifest.name()), name);
                if (!value.equals(actual)) {
                    changes.computeIfAbsent(resource(manifest), unused -> new ArrayList<>())
                            .add(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET));
                    done.add(manifest.name() + ": " + name + " was " + actual + ", is " + value);
                }
            });
        }
        if (!changes.isEmpty()) {
            admin.incrementalAlterConfigs(changes).all().get();
        }
        return done;
    }

    /** The manifest's settings; on a cluster smaller than the manifest is written for, the replicas that must agree are fewer. */
    private static Map<String, String> wanted(TopicManifest manifest, int brokers) {
        Map<String, String> wanted = new TreeMap<>(manifest.config());
        if (brokers < manifest.replicas()) {
            wanted.computeIfPresent(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, (name, value) -> "1");
        }
        return wanted;
    }

    private Map<String, Config> configs(List<TopicManifest> manifests) throws ExecutionException, InterruptedException {
        return admin
                .describeConfigs(manifests.stream().map(TopicAdmin::resource).toList())
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    /**
     * Waits until every partition has a leader. Producing at once into a topic just created makes an idempotent producer
     * drop its first batch now and then (KAFKA-15591).
     */
    private void awaitLeaders(List<TopicManifest> manifests) throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (true) {
            try {
                Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
                Map<String, TopicDescription> topics =
                        admin.describeTopics(names(manifests)).allTopicNames().get();
                topics.forEach((name, topic) -> topic.partitions()
                        .forEach(partition ->
                                partitions.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
                KafkaFuture<?> offsets = admin.listOffsets(partitions).all();
                offsets.get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException) || System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(BETWEEN_TRIES.toMillis());
            }
        }
    }

    private static List<String> names(List<TopicManifest> manifests) {
        return manifests.stream().map(TopicManifest::name).toList();
    }

    private static ConfigResource resource(TopicManifest manifest) {
        return new ConfigResource(ConfigResource.Type.TOPIC, manifest.name());
    }

    private static @Nullable String value(@Nullable Config config, String name) {
        ConfigEntry entry = config == null ? null : config.get(name);
        return entry == null ? null : entry.value();
    }
}
