package org.copytaster.topics.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.copytaster.article.Topic;
import org.copytaster.entities.Tokenizer;
import org.copytaster.topics.MediaTopics;
import org.copytaster.topics.TopicTagger;
import org.jspecify.annotations.Nullable;

/** Measures a tagger on labelled articles: how often it is right, and whether it knows how often. */
public final class TopicEvaluation {

    private static final int BANDS = 10;

    private final MediaTopics table = MediaTopics.bundled();
    private final TopicTagger tagger;
    private final int[] given = new int[BANDS];
    private final int[] right = new int[BANDS];
    private final long[] confidence = new long[BANDS];

    public TopicEvaluation(TopicTagger tagger) {
        this.tagger = tagger;
    }

    /** Counts of one set of articles. */
    private static final class Counts {
        int primary;
        int hit;
        int none;
        int found;
        int foundRight;
        int gold;
        int deepFound;
        int deepRight;
        int deepGold;
        final Map<String, int[]> classes = new TreeMap<>();

        int[] of(String label) {
            return classes.computeIfAbsent(label, l -> new int[3]);
        }

        /** The mean over the labels that occur of the F1 of the best topic. */
        double macro() {
            double sum = 0;
            int labels = 0;
            for (int[] counts : classes.values()) {
                if (counts[0] > 0) {
                    labels++;
                    sum += f1(counts[2], counts[1], counts[0]);
                }
            }
            return labels == 0 ? 0 : sum / labels;
        }
    }

    /** The names of the columns of {@link #measure}. */
    public static String header() {
        return "file\tarticles\ttop-1\thit\tmacro\tmulti\tlevel 2\twithout topic";
    }

    /**
     * Measures one file.
     *
     * @param file one JSON object a line: {lang, title, text, medtop, medtop_l1, primary}
     * @param closed whether only the labels that occur in the file are asked for, as where its classes were mapped
     * @return one line: the share of articles whose best topic is the primary one, or one of the article's; macro F1 of
     *     the best topic; micro F1 of all topics; micro F1 of those of level 2
     */
    public String measure(Path file, boolean closed) throws IOException {
        List<LabelledArticle> articles = LabelledArticle.read(file);
        Set<String> labels = new TreeSet<>();
        articles.forEach(article -> labels.addAll(article.roots()));
        Counts counts = new Counts();
        for (LabelledArticle article : articles) {
            List<Topic> topics = tagger.tag(
                    Tokenizer.tokenize(article.title()),
                    Tokenizer.tokenize(article.text()),
                    List.of(),
                    article.language());
            if (!closed) {
                topics.forEach(topic -> judge(topic, article));
            }
            count(counts, article, topics, closed ? labels : null);
        }
        double size = articles.size();
        return String.format(
                Locale.ROOT,
                "%s\t%d\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%d",
                file.getFileName(),
                articles.size(),
                counts.primary / size,
                counts.hit / size,
                counts.macro(),
                f1(counts.foundRight, counts.found, counts.gold),
                f1(counts.deepRight, counts.deepFound, counts.deepGold),
                counts.none);
    }

    private void count(Counts counts, LabelledArticle article, List<Topic> topics, @Nullable Set<String> closedTo) {
        List<String> ranked = new ArrayList<>();
        Set<String> deep = new TreeSet<>();
        for (Topic topic : topics) {
            String root = digits(topic.qcode());
            if (!ranked.contains(root) && (closedTo == null || closedTo.contains(root))) {
                ranked.add(root);
            }
            ancestor(topic.qcode(), 2, deep);
        }
        String best = ranked.isEmpty() ? "" : ranked.get(0);
        counts.none += ranked.isEmpty() ? 1 : 0;
        counts.primary += best.equals(article.primary()) ? 1 : 0;
        counts.hit += article.roots().contains(best) ? 1 : 0;
        counts.of(article.primary())[0]++;
        counts.of(best)[1]++;
        counts.of(best)[2] += best.equals(article.primary()) ? 1 : 0;
        counts.found += ranked.size();
        counts.gold += article.roots().size();
        counts.foundRight +=
                (int) ranked.stream().filter(article.roots()::contains).count();
        Set<String> deepGold = new TreeSet<>();
        article.topics().forEach(qcode -> ancestor(qcode, 2, deepGold));
        if (!deepGold.isEmpty()) {
            counts.deepGold += deepGold.size();
            counts.deepFound += deep.size();
            counts.deepRight += (int) deep.stream().filter(deepGold::contains).count();
        }
    }

    private void judge(Topic topic, LabelledArticle article) {
        int band = Math.min(BANDS - 1, topic.confidence() * BANDS / 100);
        given[band]++;
        confidence[band] += topic.confidence();
        right[band] += article.roots().contains(digits(topic.qcode())) ? 1 : 0;
    }

    /** For each band of confidence: how many topics were given, their mean confidence, and how many were right. */
    public List<String> reliability() {
        List<String> lines = new ArrayList<>();
        lines.add("confidence\ttopics\tmean confidence\tright");
        for (int band = 0; band < BANDS; band++) {
            if (given[band] > 0) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%d-%d\t%d\t%.1f %%\t%.1f %%",
                        band * 100 / BANDS,
                        (band + 1) * 100 / BANDS - (band == BANDS - 1 ? 0 : 1),
                        given[band],
                        confidence[band] / (double) given[band],
                        100.0 * right[band] / given[band]));
            }
        }
        return lines;
    }

    /** Adds the topic's ancestor at a level, or itself; nothing if it lies above. */
    private void ancestor(String qcode, int level, Set<String> into) {
        String at = qcode;
        while (at != null && table.level(at) > level) {
            at = table.parent(at);
        }
        if (at != null && table.level(at) == level) {
            into.add(at);
        }
    }

    /** The first two digits of the top-level topic above a topic. */
    private String digits(String qcode) {
        String top = table.root(qcode);
        int colon = top.indexOf(':');
        return top.substring(colon + 1, Math.min(top.length(), colon + 3));
    }

    private static double f1(int right, int found, int gold) {
        return right == 0 ? 0 : 2.0 * right / (found + gold);
    }
}
