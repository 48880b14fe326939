package org.copytaster.run.replay;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.copytaster.stream.RecordSize;
import org.jspecify.annotations.Nullable;

/**
 * What the raw topic keeps, as it is on the cluster.
 *
 * @param partitions how many partitions
 * @param maxBytes the largest record it takes
 * @param retention how old a record may be; negative for any age
 */
record RawTopicLimits(int partitions, long maxBytes, Duration retention) {

    /** Time for the desk to read what has been put back, should it stand still just then; half, where all is less. */
    private static final Duration TIME_TO_READ = Duration.ofDays(1);

    static RawTopicLimits of(Admin admin, String topic) throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        return new RawTopicLimits(
                Ledgers.describe(admin, topic).partitions().size(),
                number(config, TopicConfig.MAX_MESSAGE_BYTES_CONFIG, 1_048_588),
                Duration.ofMillis(number(config, TopicConfig.RETENTION_MS_CONFIG, -1)));
    }

    private static long number(@Nullable Config config, String name, long otherwise) {
        ConfigEntry entry = config == null ? null : config.get(name);
        return entry == null || entry.value() == null ? otherwise : Long.parseLong(entry.value());
    }

    boolean takes(long bytes) {
        return bytes + RecordSize.FRAMING <= maxBytes;
    }

    /** Whether a record of that time could be deleted before the desk has read it. */
    boolean isTooOld(long timestamp, long now) {
        return !retention.isNegative()
                && now - timestamp > retention.toMillis() - Math.min(TIME_TO_READ.toMillis(), retention.toMillis() / 2);
    }
}
