package org.copytaster.topics;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The tagger's numbers. What each means stands beside it in {@code settings.properties}. */
record Settings(
        float headlineWeight,
        float ledeWeight,
        int ledeTokens,
        float bodyWeight,
        float tailWeight,
        int tailTokens,
        float modelShare,
        int mostTopics,
        float shareOfBest,
        float contrast,
        float leastShare,
        float leastEvidence,
        float leastLevelTwoShare,
        float notNewsShare,
        int runningTextTokens,
        float leastFunctionWords,
        float confidenceBase,
        float confidenceByShare,
        float confidenceByEvidence,
        float confidenceByRank) {

    private static final String FILE = "settings.properties";

    static Settings bundled() {
        Properties properties = new Properties();
        try (InputStream stream = Resources.open(FILE);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read org/copytaster/topics/" + FILE, e);
        }
        return new Settings(
                number(properties, "weight.headline"),
                number(properties, "weight.lede"),
                (int) number(properties, "lede.tokens"),
                number(properties, "weight.body"),
                number(properties, "weight.tail"),
                (int) number(properties, "tail.tokens"),
                number(properties, "model.share"),
                (int) number(properties, "topics.most"),
                number(properties, "topics.share-of-best"),
                number(properties, "topics.contrast"),
                number(properties, "abstain.share"),
                number(properties, "abstain.evidence"),
                number(properties, "level-two.share"),
                number(properties, "abstain.not-news"),
                (int) number(properties, "abstain.running-text.tokens"),
                number(properties, "abstain.function-words"),
                number(properties, "confidence.base"),
                number(properties, "confidence.by-share"),
                number(properties, "confidence.by-evidence"),
                number(properties, "confidence.by-rank"));
    }

    private static float number(Properties properties, String name) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("not in " + FILE + ": " + name);
        }
        return Float.parseFloat(value.strip());
    }
}
