package org.copytaster.command;

import java.util.Arrays;
import java.util.concurrent.Callable;
import org.copytaster.article.Verdict.RejectionReason;
import org.copytaster.run.replay.ReplaySource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code copytaster replay --rejected}: rejected articles back onto the raw topic, once the settings are others. */
@Command(
        name = "replay",
        description = "Puts rejected articles back onto the raw topic, each once. What is left out waits for another"
                + " replay. For dead letters: copytaster dlq replay.",
        mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private ReplayOptions options = new ReplayOptions();

    @Option(names = "--rejected", required = true, description = "Put back rejected articles.")
    private boolean rejected;

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            completionCandidates = Reasons.class,
            converter = Reasons.class,
            description = "Only those rejected for this reason: ${COMPLETION-CANDIDATES}.")
    private @Nullable String reason;

    @Spec
    private @Nullable CommandSpec command;

    private static final class Reasons extends OneOf {

        Reasons() {
            super(Arrays.stream(RejectionReason.values())
                    .map(RejectionReason::code)
                    .toList());
        }
    }

    @Override
    public Integer call() throws Exception {
        if (!rejected && command != null) {
            throw new ParameterException(
                    command.commandLine(), "what else but rejected articles? For dead letters: dlq replay");
        }
        return options.replay(kafka.settings(), ReplaySource.REJECTED, reason);
    }
}
