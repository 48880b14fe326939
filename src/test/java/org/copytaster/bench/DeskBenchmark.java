package org.copytaster.bench;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.copytaster.article.Entity;
import org.copytaster.article.RawArticle;
import org.copytaster.article.Topic;
import org.copytaster.article.Verdict;
import org.copytaster.desk.Desk;
import org.copytaster.desk.EventWriter;
import org.copytaster.desk.Models;
import org.copytaster.desk.Samples;
import org.copytaster.entities.EntityTagger;
import org.copytaster.entities.Tokenizer;
import org.copytaster.entities.Tokens;
import org.copytaster.intake.Admission;
import org.copytaster.intake.ContentType;
import org.copytaster.intake.Intake;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the first sample, the Geneva story, costs: the whole desk from bytes to bytes, and the stages that have no
 * benchmark of their own. One article again and again finds every cache full; {@code copytaster bench} does not.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/classes:target/test-classes:$(cat target/classpath) org.openjdk.jmh.Main DeskBenchmark -prof gc
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeskBenchmark {

    private final byte[] value = Samples.all().get(0).json();
    private final RawArticle article = Intake.read(value, ContentType.JSON, null);
    private final Models models = Models.bundled();
    private final Desk desk = new Desk(models, Admission.DEFAULT, Set.of());
    private final Verdict verdict = desk.taste(article);
    private final EntityTagger tagger = new EntityTagger(models.entities(), models.linker());
    private final Tokens headline = Tokenizer.tokenize(article.title() == null ? "" : article.title());
    private final Tokens body = Tokenizer.tokenize(article.text());
    private final List<Entity> entities = tagger.tag(headline, body, "fr");

    @Benchmark
    public byte[] desk() {
        return EventWriter.write(desk.taste(Intake.read(value, ContentType.JSON, null)), Instant.EPOCH);
    }

    @Benchmark
    public RawArticle read() {
        return Intake.read(value, ContentType.JSON, null);
    }

    @Benchmark
    public Tokens tokenize() {
        return Tokenizer.tokenize(article.text());
    }

    @Benchmark
    public List<Entity> tagAndLink() {
        return tagger.tag(headline, body, "fr");
    }

    @Benchmark
    public List<Topic> topics() {
        return models.topics().tag(headline, body, entities, "fr");
    }

    @Benchmark
    public byte[] write() {
        return EventWriter.write(verdict, Instant.EPOCH);
    }
}
