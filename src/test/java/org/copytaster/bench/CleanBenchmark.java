package org.copytaster.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.copytaster.article.RawArticle;
import org.copytaster.clean.Cleaned;
import org.copytaster.clean.Cleaner;
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
 * What cleaning an article of 30 lines costs, and what the C4 rules cost, which know much less.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/classes:target/test-classes:$(cat target/classpath) org.openjdk.jmh.Main CleanBenchmark
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CleanBenchmark {

    private static final int PARAGRAPHS = 20;

    private final Cleaner cleaner = Cleaner.bundled();
    private final String text = text();
    private final RawArticle article = RawArticle.of("urn:benchmark:clean", text);

    @Benchmark
    public Cleaned clean() {
        return cleaner.clean(article, "en");
    }

    /** The rules for lines alone. */
    @Benchmark
    public List<String> c4Lines() {
        return C4Rules.lines(text);
    }

    /** The rules for lines, and the page's sentences counted, as C4 does. */
    @Benchmark
    public List<String> c4() {
        return C4Rules.page(text);
    }

    /** Twenty paragraphs of some 200 characters among ten lines such as scrapers leave in: 30 lines. */
    private static String text() {
        List<String> lines = new ArrayList<>(List.of("Home", "By Our Harbour Correspondent", "12 March, 09:14"));
        for (int i = 0; i < PARAGRAPHS; i++) {
            lines.add("Paragraph " + i + " says that the council met on the " + (i + 1)
                    + "th day of its session and heard from the people who live along the old canal, most of whom"
                    + " want the towpath to be lit at night and the third lock to be mended before the winter.");
        }
        lines.addAll(List.of(
                "Photograph: the canal in May",
                "Share this article",
                "Read more: The lock that nobody wanted to mend",
                "Most read",
                "Ten bridges to walk across before you leave town",
                "Sign up for our newsletter and never miss a story",
                "© The Harbour Post. All rights reserved."));
        return String.join("\n", lines);
    }
}
