package org.copytaster.command;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import org.copytaster.run.Settings;
import org.copytaster.run.access.Verb;
import org.copytaster.run.replay.Decision;
import org.copytaster.run.replay.Replay;
import org.copytaster.run.replay.ReplayReport;
import org.copytaster.run.replay.ReplaySelection;
import org.copytaster.run.replay.ReplaySource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What both replays share: which records, how often, and what is told in the end. */
final class ReplayOptions {

    @Option(names = "--dry-run", description = "Put nothing back; tell what would be.")
    private boolean dryRun;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = SinceConverter.class,
            description = "Only records whose raw record is of this time or later: 90m, 36h, 7d (ago), 2026-01-31 (UTC)"
                    + " or 2026-01-31T08:30:00Z.")
    private @Nullable Instant since;

    @Option(names = "--max", paramLabel = "N", description = "Put back at most so many.")
    private long max = Long.MAX_VALUE;

    @Option(
            names = "--max-replays",
            paramLabel = "N",
            description = "Leave what has been put back so often already (default: ${DEFAULT-VALUE}).")
    private int maxReplays = ReplaySelection.DEFAULT_MAX_REPLAYS;

    @Option(
            names = "--superseded",
            description = "Also those for whose key the raw topic has a later record: a newer version, a withdrawal.")
    private boolean superseded;

    /** Puts back and prints the outcome. */
    int replay(Settings settings, ReplaySource source, @Nullable String kind) throws Exception {
        Verb verb = source == ReplaySource.REJECTED ? Verb.REPLAY_REJECTED : Verb.DLQ_REPLAY;
        if (!dryRun) {
            // Better than half way.
            OnCluster.require(verb, settings);
        }
        return OnCluster.call(verb, settings, () -> replayAllowed(settings, source, kind));
    }

    private int replayAllowed(Settings settings, ReplaySource source, @Nullable String kind) throws Exception {
        ReplaySelection selection = new ReplaySelection(kind, since, max, maxReplays, superseded);
        try (Replay replay = new Replay(
                settings.kafka(), settings.topics(), settings.applicationId(), source, selection, Clock.systemUTC())) {
            ReplayReport report = replay.run(dryRun);
            print(report, Output.utf8());
            return report.count(Decision.GONE) == 0 ? ExitCode.OK : ExitCode.SOME_FAILED;
        }
    }

    void print(ReplayReport report, PrintStream out) {
        report.putBackByKind().forEach((name, count) -> out.println("  " + Printable.text(name) + " " + count));
        for (Decision decision : Decision.values()) {
            if (decision == Decision.PUT_BACK || report.count(decision) > 0) {
                String would = dryRun && decision == Decision.PUT_BACK ? "would be " : "";
                out.println(report.count(decision) + " " + would + decision.words());
            }
        }
        if (report.restamped() > 0) {
            out.println(report.restamped() + " of them " + (dryRun ? "would get" : "got")
                    + " the time of now: the raw topic would delete their own at once");
        }
        report.troubles().forEach(trouble -> out.println("  " + trouble));
        if (report.furtherTroubles() > 0) {
            out.println("  and " + report.furtherTroubles() + " more");
        }
    }
}
