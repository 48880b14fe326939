package org.copytaster.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

    private Duration shown = Duration.ofDays(20_000);
    private Duration passed = Duration.ofDays(3);
    private final List<Duration> steps = new ArrayList<>();
    private final ClockWatch watch = new ClockWatch(() -> shown.toMillis(), () -> passed.toNanos(), steps::add);

    @Test
    void aClockThatIsSetBackIsNoticedOnce() {
        pass(Duration.ofSeconds(1));
        shown = shown.minusDays(2);
        watch.look();
        pass(Duration.ofSeconds(1));
        watch.look();

        assertThat(steps).containsExactly(Duration.ofDays(2));
    }

    @Test
    void timeThatPassesAStepForwardAndAStepThatIsSoonOverAreNothing() {
        pass(Duration.ofHours(1));
        watch.look();
        shown = shown.plusDays(2);
        watch.look();
        shown = shown.minusSeconds(4);
        watch.look();

        assertThat(steps).isEmpty();
    }

    private void pass(Duration time) {
        shown = shown.plus(time);
        passed = passed.plus(time);
    }
}
