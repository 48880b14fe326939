package org.copytaster.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.copytaster.run.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is struck out of articles, as the operator wants it. */
final class CleanOptions {

    @Option(
            names = "--keep-reasons",
            split = ",",
            paramLabel = "REASON",
            description = "Strike nothing out for these reasons, such as photo_credit,author_bio (default: none).")
    private List<String> keepReasons = List.of();

    @Option(
            names = "--clean-thresholds",
            split = ",",
            paramLabel = "REASON=SHARE",
            description = "How sure to be before a line goes, 0 to 1, by reason (default: 0.5 for all).")
    private Map<String, String> thresholds = new LinkedHashMap<>();

    @Option(
            names = "--clean-settings",
            paramLabel = "FILE",
            description = "YAML with reasons, thresholds and phrases by source; the two options above go over it.")
    private @Nullable Path file;

    Map<String, String> flags() {
        Map<String, String> flags = new HashMap<>();
        if (!keepReasons.isEmpty()) {
            flags.put(Settings.CLEAN_KEEP_REASONS, String.join(",", keepReasons));
        }
        if (!thresholds.isEmpty()) {
            flags.put(
                    Settings.CLEAN_THRESHOLDS,
                    thresholds.entrySet().stream()
                            .map(entry -> entry.getKey() + '=' + entry.getValue())
                            .collect(Collectors.joining(",")));
        }
        if (file != null) {
            flags.put(Settings.CLEAN_SETTINGS, file.toString());
        }
        return flags;
    }
}
