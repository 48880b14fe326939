package org.copytaster.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copytaster.article.Verdict;
import org.copytaster.run.PrometheusMeter;
import org.copytaster.run.Settings;
import org.copytaster.stream.DeadLetter;
import org.copytaster.stream.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts, dashboard and documents name what the program has: a metric that is renamed would only fall silent. */
class OperationsTest {

    private static final Pattern METRIC = Pattern.compile("\\bcopytaster_[a-z_]+");

    @ParameterizedTest
    @ValueSource(strings = {"ops/alerts.yml", "ops/grafana/dashboards/copytaster.json", "docs/OPERATIONS.md"})
    void everyMetricThatIsAskedForExists(String file) {
        assertThat(metrics(text(file))).hasSizeGreaterThan(3).isSubsetOf(metrics(scrape()));
    }

    /** Prometheus sees no growth in a series that begins with its first event. */
    @Test
    void eachEndThatARecordCanComeToIsCountedFromNoughtOn() {
        try (PrometheusMeter meter = new PrometheusMeter()) {
            String scraped = meter.scrape();

            assertThat(DeadLetter.STAGES)
                    .contains("intake", "entities", "write")
                    .allSatisfy(stage ->
                            assertThat(scraped).contains("copytaster_dead_letters_total{stage=\"" + stage + "\"} 0.0"));
            assertThat(Verdict.RejectionReason.values())
                    .allSatisfy(reason -> assertThat(scraped)
                            .contains("copytaster_rejected_total{reason=\"" + reason.code() + "\"} 0.0"));
        }
    }

    @Test
    void alertsAndDashboardNameTheJobThatIsScraped() {
        JsonNode job = ContractFiles.yaml(Path.of("ops/prometheus.yml")).at("/scrape_configs/0/job_name");

        assertThat(text("ops/alerts.yml")).contains("job=\"" + job.textValue() + "\"");
        assertThat(text("ops/grafana/dashboards/copytaster.json")).contains("job=\\\"" + job.textValue() + "\\\"");
    }

    @Test
    void everyCounterIsListed() {
        assertThat(metrics(text("docs/OPERATIONS.md")))
                .containsAll(metrics(scrape()).stream()
                        .filter(metric -> metric.endsWith("_total"))
                        .toList());
    }

    @Test
    void everySettingIsListed() {
        assertThat(settings())
                .hasSize(13)
                .allSatisfy(name -> assertThat(text("docs/SETTINGS.md")).contains("\n| `" + name + "` |"));
    }

    /** As the message has them that refuses one that is none. */
    private static Set<String> settings() {
        Throwable refusal = catchThrowable(() -> Settings.resolve(null, Map.of(), Map.of("copytaster.none", "1")));
        String message = Objects.requireNonNull(refusal.getMessage());
        return Set.of(message.substring(message.indexOf("there are ") + "there are ".length())
                .split(", "));
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
