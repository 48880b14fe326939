package org.copytaster.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.copytaster.intake.Admission;
import org.copytaster.intake.ContentType;
import org.copytaster.intake.Intake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Same input, same models: same bytes. */
class DeterminismTest {

    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    private final List<Samples.Sample> samples = Samples.all();
    private final Map<String, String> expected = events(samples, desk());

    @AfterEach
    void restore() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    @Test
    void theOrderOfArticlesDoesNotMatter() {
        List<Samples.Sample> reversed = new ArrayList<>(samples);
        Collections.reverse(reversed);

        assertThat(events(reversed, desk())).isEqualTo(expected);
    }

    @Test
    void aDeskThatHasSeenThemAllSaysTheSameAgain() {
        Desk desk = desk();
        events(samples, desk);

        assertThat(events(samples, desk)).isEqualTo(expected);
    }

    @Test
    void neitherATurkishLocaleNorAnotherTimeZoneMatters() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

        assertThat(events(samples, desk())).isEqualTo(expected);
    }

    @Test
    void neitherDoesTheThread() throws Exception {
        Models models = Models.bundled();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Map<String, String>>> results = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                results.add(threads.submit(() -> events(samples, new Desk(models, Admission.DEFAULT, Set.of()))));
            }
            for (Future<Map<String, String>> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Desk desk() {
        return new Desk(Models.bundled(), Admission.DEFAULT, Set.of());
    }

    private static Map<String, String> events(List<Samples.Sample> samples, Desk desk) {
        Map<String, String> events = new TreeMap<>();
        for (Samples.Sample sample : samples) {
            byte[] event =
                    EventWriter.write(desk.taste(Intake.read(sample.json(), ContentType.JSON, null)), Instant.EPOCH);
            events.put(sample.name(), new String(event, UTF_8));
        }
        return events;
    }
}
