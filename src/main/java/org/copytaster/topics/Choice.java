package org.copytaster.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.copytaster.article.Topic;
import org.copytaster.entities.Tokens;

/** Chooses the topics of one article by their shares. Used by one thread for one article. */
final class Choice {

    private static final double ROUNDING = 1e4;

    private final TopicTree tree;
    private final Settings settings;
    private final float[] beside;
    private final Tally tally;
    private final int leastWitnesses;
    private final float leastEvidence;
    private final Tokens headline;
    private final Tokens body;
    private final String language;

    /**
     * @param beside by root, what is asked of one that others come before, 1 being usual
     * @param leastWitnesses how many different words must speak for a topic
     * @param leastEvidence what they must weigh together
     * @param language of the topics' names
     */
    Choice(
            TopicTree tree,
            Settings settings,
            float[] beside,
            Tally tally,
            int leastWitnesses,
            float leastEvidence,
            Tokens headline,
            Tokens body,
            String language) {
        this.tree = tree;
        this.settings = settings;
        this.beside = beside;
        this.tally = tally;
        this.leastWitnesses = leastWitnesses;
        this.leastEvidence = leastEvidence;
        this.headline = headline;
        this.body = body;
        this.language = language;
    }

    /**
     * The best of the top-level topics {@code from} to {@code to}, each not too far behind the first, best first. A Media
     * Topic that too little speaks for ends it, since they share one evidence; codes of one's own each have their own.
     */
    List<Topic> best(float[] shares, int from, int to) {
        float[] left = Arrays.copyOf(shares, to);
        List<Topic> topics = new ArrayList<>();
        int first = indexOfMost(left, from);
        int most = Math.min(settings.mostTopics(), to - from);
        int root = first;
        while (topics.size() < most && left[root] >= settings.leastShare()) {
            first = topics.isEmpty() ? root : first;
            if (!isTooLittle(root) && left[root] >= leastPart(root, topics.size()) * shares[first]) {
                double score = topics.isEmpty() ? score(left[root]) : scoreBeside(root, left[root], topics);
                topics.add(topic(deepest(root), left[root], score, topics.size()));
            } else if (topics.isEmpty() && root < tree.mediaRoots()) {
                // Where the best one says too little, the next is no better.
                return topics;
            }
            left[root] = 0;
            root = indexOfMost(left, from);
        }
        if (!topics.isEmpty() && topics.size() < most) {
            addSecondBelow(first, shares, topics);
        }
        return topics;
    }

    /** What part of the best one's share a topic must have to come out after so many others. */
    private float leastPart(int root, int before) {
        if (before == 0) {
            return 0;
        }
        return beside[root] * (before == 1 ? settings.leastSecond() : settings.leastThird());
    }

    /** The score of a topic that others come before: by what is asked of it, and no more than the last of them has. */
    private double scoreBeside(int root, float share, List<Topic> before) {
        return Math.min(before.get(before.size() - 1).score(), score(share / beside[root]));
    }

    private boolean isTooLittle(int root) {
        return tally.score(root) < leastEvidence || tally.witnesses(root) < leastWitnesses;
    }

    private int deepest(int root) {
        int below = tally.bestBelow(root, settings.leastLevelTwoShare(), -1);
        return below < 0 ? root : below;
    }

    /** Where the best branch has a second topic of level 2 that is not far behind its first, that one as well. */
    private void addSecondBelow(int root, float[] shares, List<Topic> topics) {
        int best = deepest(root);
        int second = tally.bestBelow(root, settings.leastLevelTwoShare(), best);
        if (second < 0 || shares[root] < settings.leastShareOfTwo()) {
            return;
        }
        float share = shares[root] * tally.score(second) / tally.score(best);
        if (share >= settings.leastThird() * shares[root]) {
            topics.add(topic(second, share, score(share), topics.size()));
            topics.sort(Comparator.comparingDouble(topic -> -topic.score()));
        }
    }

    private static int indexOfMost(float[] values, int from) {
        int most = from;
        for (int i = from + 1; i < values.length; i++) {
            most = values[i] > values[most] ? i : most;
        }
        return most;
    }

    private Topic topic(int slot, float share, double score, int rank) {
        List<String> evidence = tally.evidence(slot, headline, body);
        return new Topic(
                tree.qcode(slot),
                tree.level(slot),
                tree.name(slot, language),
                Math.round(score * ROUNDING) / ROUNDING,
                Math.min(100, Math.round(100 * share)),
                confidence(share, evidence.size(), rank),
                evidence);
    }

    private double score(float share) {
        return StrictMath.pow(share, settings.contrast());
    }

    private int confidence(float share, int evidence, int rank) {
        double x = settings.confidenceBase()
                + settings.confidenceByLogShare() * StrictMath.log(share)
                + settings.confidenceByEvidence() * evidence
                + settings.confidenceByRank() * rank;
        return (int) Math.round(100 / (1 + StrictMath.exp(-x)));
    }
}
