package org.copytaster.run;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Settings for a client that asks the brokers something and does not wait for long. */
public final class AdminSettings {

    private AdminSettings() {}

    /**
     * Kafka's settings with a limit on how long an answer may take.
     *
     * @param settings those that the user gave. Kafka refuses a limit below that of a single request: where either is set
     *     the other is not for us to choose.
     */
    public static Properties answeringWithin(Duration limit, Properties settings) {
        Properties merged = new Properties();
        if (!settings.containsKey(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG)
                && !settings.containsKey(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG)) {
            merged.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Long.toString(limit.toMillis()));
            merged.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Long.toString(limit.toMillis()));
        }
        merged.putAll(settings);
        return merged;
    }
}
