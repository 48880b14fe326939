package org.copytaster.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.copytaster.article.Entity;
import org.copytaster.desk.Samples;
import org.copytaster.entities.EntityModel;
import org.copytaster.entities.Span;
import org.copytaster.entities.SpanTagger;
import org.copytaster.entities.Tokenizer;
import org.copytaster.entities.Tokens;
import org.copytaster.entities.linking.Linker;
import org.copytaster.intake.ContentType;
import org.copytaster.intake.Intake;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to link the mentions of an article of some 600 tokens, the Geneva sample twice over. With {@code -prof gc}, {@code gc.alloc.rate.norm} is what one
 * article allocates.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test-cp.txt -Dmdep.includeScope=test
 * java -cp target/test-classes:target/classes:$(cat target/test-cp.txt) org.openjdk.jmh.Main Linking -prof gc
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LinkingBenchmark {

    private final Linker linker = Linker.bundled();
    private final Tokens headline = Tokenizer.tokenize("");
    private Tokens body = headline;
    private List<Span> spans = List.of();

    @Setup
    public void tag() {
        byte[] story = Samples.all().stream()
                .filter(sample -> sample.name().equals("fr-geneve"))
                .findFirst()
                .orElseThrow()
                .json();
        body = Tokenizer.tokenize(
                Intake.read(story, ContentType.JSON, null).text().repeat(2));
        spans = new SpanTagger(EntityModel.bundled()).tag(headline, body, "fr");
    }

    @Benchmark
    public List<Entity> link() {
        return linker.link(spans, headline, body, "fr");
    }
}
