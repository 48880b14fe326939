package org.copytaster.clean;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.article.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may decide about cleaning. Immutable. {@link CleanSettingsFile} has them as YAML.
 *
 * <p>Phrases are literal, no patterns: an operator's pattern could take for ever. Case, kinds of blanks, quotation marks
 * and numbers make no difference to them, nor does case to the names of sources.
 *
 * @param keepReasons reasons for which nothing is struck out
 * @param thresholds how sure to be, 0 to 1, by reason; {@link #DEFAULT_THRESHOLD} where nothing is said
 * @param sources phrases by the article's source; a source named twice, whatever its case, is refused
 */
public record CleanSettings(
        Set<Reason> keepReasons, Map<Reason, Double> thresholds, Map<String, SourcePhrases> sources) {

    public static final double DEFAULT_THRESHOLD = 0.5;

    public static final CleanSettings DEFAULT = new CleanSettings(Set.of(), Map.of(), Map.of());

    /**
     * What is known of one source's pages.
     *
     * @param never phrases of lines that always stay
     * @param always phrases of lines that always go, unless {@code never} speaks of them too
     */
    public record SourcePhrases(List<String> never, List<String> always) {

        static final SourcePhrases NONE = new SourcePhrases(List.of(), List.of());

        /** @throws IllegalArgumentException if nothing is to be seen of a phrase: every line would contain it */
        public SourcePhrases {
            never = never.stream().map(SourcePhrases::folded).toList();
            always = always.stream().map(SourcePhrases::folded).toList();
        }

        private static String folded(String phrase) {
            String folded = Folding.foldNumbers(phrase, 0, phrase.length());
            if (folded.isEmpty()) {
                throw new IllegalArgumentException("A phrase is empty");
            }
            return folded;
        }
    }

    public CleanSettings {
        keepReasons = Set.copyOf(keepReasons);
        thresholds = Map.copyOf(thresholds);
        sources = byKey(sources);
    }

    private static Map<String, SourcePhrases> byKey(Map<String, SourcePhrases> sources) {
        Map<String, SourcePhrases> byKey = new HashMap<>();
        sources.forEach((source, phrases) -> {
            if (byKey.put(sourceKey(source), phrases) != null) {
                throw new IllegalArgumentException("The source " + sourceKey(source) + " stands there twice");
            }
        });
        return Map.copyOf(byKey);
    }

    /** The same settings with a few more reasons that are kept. */
    public CleanSettings keeping(Set<Reason> more) {
        Set<Reason> all = EnumSet.noneOf(Reason.class);
        all.addAll(keepReasons);
        all.addAll(more);
        return new CleanSettings(all, thresholds, sources);
    }

    /** The same settings with some thresholds put over those that are there. */
    public CleanSettings requiring(Map<Reason, Double> others) {
        Map<Reason, Double> all = new EnumMap<>(Reason.class);
        all.putAll(thresholds);
        all.putAll(others);
        return new CleanSettings(keepReasons, all, sources);
    }

    double threshold(Reason reason) {
        return thresholds.getOrDefault(reason, DEFAULT_THRESHOLD);
    }

    SourcePhrases phrases(@Nullable String source) {
        return source == null || sources.isEmpty()
                ? SourcePhrases.NONE
                : sources.getOrDefault(sourceKey(source), SourcePhrases.NONE);
    }

    private static String sourceKey(String source) {
        return source.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a YAML file.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it makes no sense; the message names the file and what is wrong
     */
    public static CleanSettings load(Path file) throws IOException {
        return CleanSettingsFile.load(file);
    }

    /**
     * The reasons in a list separated by commas, by their codes in events.
     *
     * @throws IllegalArgumentException if there is no such reason
     */
    public static Set<Reason> reasons(String list) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        items(list).forEach(code -> reasons.add(reason(code)));
        return reasons;
    }

    /**
     * The thresholds in a list such as {@code author_bio=0.7,other=0.9}.
     *
     * @throws IllegalArgumentException if there is no such reason, or no number from 0 to 1 behind it
     */
    public static Map<Reason, Double> thresholds(String list) {
        Map<Reason, Double> thresholds = new EnumMap<>(Reason.class);
        items(list).forEach(item -> {
            String[] sides = item.split("=", 2);
            if (sides.length < 2) {
                throw new IllegalArgumentException("A threshold is written reason=share, not " + item);
            }
            thresholds.put(reason(sides[0].strip()), share(sides[0].strip(), sides[1].strip()));
        });
        return thresholds;
    }

    private static Stream<String> items(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).filter(item -> !item.isEmpty());
    }

    /** The reason with a code, as in events. */
    static Reason reason(String code) {
        for (Reason reason : Reason.values()) {
            if (reason.code().equals(code.toLowerCase(Locale.ROOT))) {
                return reason;
            }
        }
        throw new IllegalArgumentException("Unknown reason " + code + "; there are "
                + Arrays.stream(Reason.values()).map(Reason::code).collect(Collectors.joining(", ")));
    }

    /** How sure to be; a number written as text. */
    static double share(String key, String value) {
        try {
            double share = Double.parseDouble(value);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new IllegalArgumentException("A threshold is a number from 0 to 1, not " + key + ": " + value);
    }
}
