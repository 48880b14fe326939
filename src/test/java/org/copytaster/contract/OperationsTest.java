package org.copytaster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copytaster.run.PrometheusMeter;
import org.copytaster.stream.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts and dashboard ask for metrics that the program has: one that is renamed would only fall silent. */
class OperationsTest {

    private static final Pattern METRIC = Pattern.compile("\\bcopytaster_[a-z_]+");

    @ParameterizedTest
    @ValueSource(strings = {"ops/alerts.yml", "ops/grafana/dashboards/copytaster.json"})
    void everyMetricThatIsAskedForExists(String file) {
        assertThat(metrics(text(file))).hasSizeGreaterThan(3).isSubsetOf(metrics(scrape()));
    }

    @Test
    void alertsAndDashboardNameTheJobThatIsScraped() {
        JsonNode job = ContractFiles.yaml(Path.of("ops/prometheus.yml")).at("/scrape_configs/0/job_name");

        assertThat(text("ops/alerts.yml")).contains("job=\"" + job.textValue() + "\"");
        assertThat(text("ops/grafana/dashboards/copytaster.json")).contains("job=\\\"" + job.textValue() + "\\\"");
    }

    /** What a meter shows that has counted one of each. */
    private static String scrape() {
        try (PrometheusMeter meter = new PrometheusMeter()) {
            for (Outcome outcome : Outcome.values()) {
                meter.in();
                meter.out(outcome, "detail");
            }
            meter.deskNanos(1);
            return meter.scrape();
        }
    }

    private static Set<String> metrics(String text) {
        return METRIC.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(String file) {
        return new String(ContractFiles.bytes(Path.of(file)), StandardCharsets.UTF_8);
    }
}
