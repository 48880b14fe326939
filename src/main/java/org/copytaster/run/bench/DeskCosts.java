package org.copytaster.run.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.copytaster.article.EnrichedArticle;
import org.copytaster.article.Entity;
import org.copytaster.article.Language;
import org.copytaster.article.RawArticle;
import org.copytaster.article.Topic;
import org.copytaster.article.Verdict;
import org.copytaster.clean.Cleaned;
import org.copytaster.desk.Desk;
import org.copytaster.desk.EventWriter;
import org.copytaster.desk.Models;
import org.copytaster.entities.EntityTagger;
import org.copytaster.entities.Tokenizer;
import org.copytaster.entities.Tokens;
import org.copytaster.intake.Admission;
import org.copytaster.intake.ContentType;
import org.copytaster.intake.Intake;

/** What the desk costs without Kafka, in CPU time of one thread: by stage, and by the length of the article. */
final class DeskCosts {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int CHARACTERS_A_ROUND = 3_000_000;

    private final Models models;

    /** A stage's share of an article. */
    record StageCost(String stage, double cpuMicros, double allocatedBytes) {}

    /** The whole desk, from bytes to bytes. */
    record LengthCost(int characters, double cpuMicros) {}

    DeskCosts(Models models) {
        this.models = models;
    }

    /** The cheapest round of each stage, article by article through all of them. */
    List<StageCost> byStage(Workload workload, int rounds) {
        StageClock clock =
                new StageClock(List.of("read", "language", "clean", "tokenize", "tag and link", "topics", "write"));
        EntityTagger tagger = new EntityTagger(models.entities(), models.linker());
        for (int round = 0; round < rounds; round++) {
            for (byte[] value : workload.values()) {
                clock.start();
                RawArticle article = Intake.read(value, ContentType.JSON, null);
                clock.lap();
                Language language = models.language().identify(article.text(), article.language());
                clock.lap();
                Cleaned cleaned = models.cleaner().clean(article, language.detected());
                clock.lap();
                String title = article.title();
                Tokens headline = Tokenizer.tokenize(title == null ? "" : title);
                Tokens body = Tokenizer.tokenize(cleaned.body());
                clock.lap();
                List<Entity> entities = tagger.tag(headline, body, language.detected());
                clock.lap();
                List<Topic> topics = models.topics().tag(headline, body, entities, language.detected());
                clock.lap();
                EnrichedArticle enriched =
                        new EnrichedArticle(article, cleaned.body(), language, cleaned.removed(), entities, topics);
                EventWriter.write(new Verdict.Enriched(enriched), Instant.EPOCH);
                clock.lap();
            }
            clock.endRound(workload.values().size());
        }
        return clock.costs();
    }

    /** All lengths round after round; of each length's rounds the cheapest counts, the first being cold. */
    List<LengthCost> byLength(int[] lengths, int rounds, long seed) {
        Desk desk = new Desk(models, Admission.DEFAULT, Set.of());
        NewsWriter writer = new NewsWriter(seed);
        List<List<byte[]>> articles = new ArrayList<>();
        for (int length : lengths) {
            List<byte[]> values = new ArrayList<>();
            for (int i = 0; i < Math.max(2, CHARACTERS_A_ROUND / length); i++) {
                values.add(Workload.json(writer.write(length), i));
            }
            articles.add(values);
        }
        double[] cheapest = new double[lengths.length];
        Arrays.fill(cheapest, Double.MAX_VALUE);
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < lengths.length; i++) {
                cheapest[i] = Math.min(cheapest[i], micros(desk, articles.get(i)));
            }
        }
        List<LengthCost> costs = new ArrayList<>();
        for (int i = 0; i < lengths.length; i++) {
            costs.add(new LengthCost(lengths[i], cheapest[i]));
        }
        return costs;
    }

    private static double micros(Desk desk, List<byte[]> values) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (byte[] value : values) {
            EventWriter.write(desk.taste(Intake.read(value, ContentType.JSON, null)), Instant.EPOCH);
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / values.size();
    }

    /** Adds up what each stage takes, for each round by itself. */
    private static final class StageClock {

        private final List<String> stages;
        private final long[] nanos;
        private final long[] bytes;
        private final double[] leastMicros;
        private final double[] leastBytes;
        private long lastNanos;
        private long lastBytes;
        private int stage;

        StageClock(List<String> stages) {
            this.stages = stages;
            nanos = new long[stages.size()];
            bytes = new long[stages.size()];
            leastMicros = new double[stages.size()];
            leastBytes = new double[stages.size()];
            Arrays.fill(leastMicros, Double.MAX_VALUE);
            Arrays.fill(leastBytes, Double.MAX_VALUE);
        }

        void start() {
            stage = 0;
            lastBytes = allocated();
            lastNanos = THREADS.getCurrentThreadCpuTime();
        }

        void lap() {
            long now = THREADS.getCurrentThreadCpuTime();
            long allocated = allocated();
            nanos[stage] += now - lastNanos;
            bytes[stage] += allocated - lastBytes;
            stage++;
            lastBytes = allocated();
            lastNanos = THREADS.getCurrentThreadCpuTime();
        }

        void endRound(int articles) {
            for (int i = 0; i < nanos.length; i++) {
                leastMicros[i] = Math.min(leastMicros[i], nanos[i] / 1e3 / articles);
                leastBytes[i] = Math.min(leastBytes[i], (double) bytes[i] / articles);
                nanos[i] = 0;
                bytes[i] = 0;
            }
        }

        List<StageCost> costs() {
            List<StageCost> costs = new ArrayList<>();
            for (int i = 0; i < stages.size(); i++) {
                costs.add(new StageCost(stages.get(i), leastMicros[i], leastBytes[i]));
            }
            return costs;
        }

        private static long allocated() {
            return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        }
    }
}
