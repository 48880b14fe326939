package org.copytaster.bench;

import java.util.concurrent.TimeUnit;
import org.copytaster.article.Language;
import org.copytaster.language.LanguageIdentifier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to name the language of an article, short, of 600 tokens, and of five million characters. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LanguageBenchmark {

    private static final String PARAGRAPH = """
            Le conseil régional a présenté mercredi un plan de 45 millions d'euros pour rénover les lignes de train les \
            plus anciennes du département. Les travaux, qui doivent commencer au printemps, dureront au moins trois ans \
            et toucheront une vingtaine de gares. « Nous ne pouvions plus attendre », a expliqué la présidente, qui \
            rappelle que deux ponts ont dû être fermés l'hiver dernier. Les associations d'usagers demandent que des \
            bus de remplacement circulent tôt le matin et tard le soir.
            """;

    @Param({"100", "3600", "5000000"})
    public int characters;

    private final LanguageIdentifier identifier = LanguageIdentifier.bundled();
    private String text = "";

    @Setup
    public void write() {
        text = PARAGRAPH.repeat(characters / PARAGRAPH.length() + 1).substring(0, characters);
    }

    @Benchmark
    public Language identify() {
        return identifier.identify(text, null);
    }
}
