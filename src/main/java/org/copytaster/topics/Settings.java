package org.copytaster.topics;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.copytaster.resource.Resource;

/** The tagger's numbers. What each means stands beside it in {@code settings.properties}. */
record Settings(
        float headlineWeight,
        float ledeWeight,
        int ledeTokens,
        float bodyWeight,
        float tailWeight,
        int tailTokens,
        Map<String, Float> modelShares,
        Map<String, Float> factors,
        Map<String, Map<String, Float>> lends,
        int mostTopics,
        float leastSecond,
        float leastThird,
        Map<String, Float> beside,
        float contrast,
        float leastShare,
        float leastEvidence,
        int leastWitnesses,
        int shortProseSentences,
        float shortProseFunctionWords,
        int longSentenceWords,
        float longSentenceEvidence,
        float leastLevelTwoShare,
        float leastShareOfTwo,
        float notNewsShare,
        int runningTextTokens,
        float leastFunctionWords,
        float confidenceBase,
        float confidenceByLogShare,
        float confidenceByEvidence,
        float confidenceByRank) {

    private static final String FILE = "settings.properties";

    static Settings bundled() {
        Properties properties = Resource.properties(Settings.class, FILE);
        return new Settings(
                number(properties, "weight.headline"),
                number(properties, "weight.lede"),
                (int) number(properties, "lede.tokens"),
                number(properties, "weight.body"),
                number(properties, "weight.tail"),
                (int) number(properties, "tail.tokens"),
                modelShares(properties),
                byTopic(properties, "factor."),
                lends(properties),
                (int) number(properties, "topics.most"),
                number(properties, "topics.second"),
                number(properties, "topics.third"),
                byTopic(properties, "beside."),
                number(properties, "topics.contrast"),
                number(properties, "abstain.share"),
                number(properties, "abstain.evidence"),
                (int) number(properties, "abstain.words"),
                (int) number(properties, "short-prose.sentences"),
                number(properties, "short-prose.function-words"),
                (int) number(properties, "long-sentence.words"),
                number(properties, "long-sentence.evidence"),
                number(properties, "level-two.share"),
                number(properties, "level-two.second"),
                number(properties, "abstain.not-news"),
                (int) number(properties, "abstain.running-text.tokens"),
                number(properties, "abstain.function-words"),
                number(properties, "confidence.base"),
                number(properties, "confidence.by-log-share"),
                number(properties, "confidence.by-evidence"),
                number(properties, "confidence.by-rank"));
    }

    /** By language: how much of a topic's share the hashed model decides there. */
    private static Map<String, Float> modelShares(Properties properties) {
        Map<String, Float> shares = new TreeMap<>();
        for (String language : MediaTopics.LANGUAGES) {
            shares.put(language, number(properties, "model.share." + language));
        }
        return Map.copyOf(shares);
    }

    /** The numbers that are given by topic, after a prefix, by qcode. */
    private static Map<String, Float> byTopic(Properties properties, String prefix) {
        Map<String, Float> numbers = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(prefix)) {
                numbers.put(MediaTopics.SCHEME + name.substring(prefix.length()), number(properties, name));
            }
        }
        return Map.copyOf(numbers);
    }

    /** By topic: to which top-level topics its words lend which part of their weight. */
    private static Map<String, Map<String, Float>> lends(Properties properties) {
        Map<String, Map<String, Float>> lends = new TreeMap<>();
        byTopic(properties, "lends.").forEach((pair, part) -> {
            int dot = pair.indexOf('.');
            lends.computeIfAbsent(pair.substring(0, dot), from -> new TreeMap<>())
                    .put(MediaTopics.SCHEME + pair.substring(dot + 1), part);
        });
        return Map.copyOf(lends);
    }

    private static float number(Properties properties, String name) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("not in " + FILE + ": " + name);
        }
        return Float.parseFloat(value.strip());
    }
}
