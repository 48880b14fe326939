package org.copytaster.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copytaster.resource.Resource;

/**
 * A topic as its manifest under {@code topics/} defines it. The manifests are Strimzi's KafkaTopic resources; a copy
 * ships in the jar.
 *
 * @param name the topic's name, with the prefix
 * @param partitions how many partitions
 * @param replicas how many replicas, on a cluster that has as many brokers
 * @param config the topic's settings, by name
 */
public record TopicManifest(String name, int partitions, short replicas, Map<String, String> config) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** The four topics, in the order of {@link TopicNames#ALL}. */
    public static List<TopicManifest> bundled(TopicNames names) {
        return TopicNames.ALL.stream().map(name -> read(names.prefix(), name)).toList();
    }

    private static TopicManifest read(String prefix, String name) {
        String resource = "topics/" + name + ".yaml";
        try {
            JsonNode spec =
                    YAML.readTree(Resource.bytes(TopicManifest.class, resource)).path("spec");
            Map<String, String> config = new TreeMap<>();
            spec.path("config")
                    .properties()
                    .forEach(
                            entry -> config.put(entry.getKey(), entry.getValue().asText()));
            return new TopicManifest(
                    prefix + spec.path("topicName").asText(),
                    spec.path("partitions").asInt(),
                    (short) spec.path("replicas").asInt(),
                    config);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
