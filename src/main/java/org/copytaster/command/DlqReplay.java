package org.copytaster.command;

import java.util.concurrent.Callable;
import org.copytaster.run.replay.ReplaySource;
import org.copytaster.stream.DeadLetter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code copytaster dlq replay}: dead letters back onto the raw topic, once what broke them is mended. */
@Command(
        name = "replay",
        description =
                "Puts dead letters back onto the raw topic, each once. What is left out waits for another replay.",
        mixinStandardHelpOptions = true)
public final class DlqReplay implements Callable<Integer> {

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private ReplayOptions options = new ReplayOptions();

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            completionCandidates = Stages.class,
            converter = Stages.class,
            description = "Only those that failed in this stage: ${COMPLETION-CANDIDATES}.")
    private @Nullable String stage;

    private static final class Stages extends OneOf {

        Stages() {
            super(DeadLetter.STAGES);
        }
    }

    @Override
    public Integer call() throws Exception {
        return options.replay(kafka.settings(), ReplaySource.DEAD_LETTERS, stage);
    }
}
