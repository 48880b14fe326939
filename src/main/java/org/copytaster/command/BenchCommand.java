package org.copytaster.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.copytaster.run.Logging;
import org.copytaster.run.bench.Benchmark;
import org.copytaster.run.bench.Benchmark.Extent;
import org.copytaster.run.bench.Benchmark.Part;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code copytaster bench}: what an article costs on this machine. */
@Command(
        name = "bench",
        description = {
            "Measures what articles cost on this machine, end to end on a broker of its own: CPU time, records a second,"
                    + " latency, memory, and how many times the framework's own cost that is.",
            "All of it takes some twenty-five minutes on two idle cores."
        },
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--part",
            split = ",",
            paramLabel = "PART",
            description = "Only these: ${COMPLETION-CANDIDATES} (default: all).")
    private List<Part> parts = List.of(Part.values());

    @Option(names = "--latency", description = "Only the latency at a steady rate; the same as --part latency.")
    private boolean latency;

    @Option(names = "--smoke", description = "Half a minute of everything, to see that it works.")
    private boolean smoke;

    @Option(
            names = "--size",
            paramLabel = "KB[-KB]",
            defaultValue = "1-10",
            description = "How long the articles are, in 1,000 characters (default: ${DEFAULT-VALUE}).")
    private String size = "1-10";

    @Option(
            names = "--articles",
            paramLabel = "FILE",
            description = "Your own articles, a JSON object a line, instead of made-up ones.")
    private @Nullable Path articles;

    @Option(names = "--records", paramLabel = "N", description = "Records for each run (default: 8000).")
    private @Nullable Integer records;

    @Option(names = "--rounds", paramLabel = "N", description = "How often each is measured (default: 5).")
    private @Nullable Integer rounds;

    @Option(
            names = "--heap",
            paramLabel = "MIB",
            description = "Heap of each process whose scaling is measured (default: 256).")
    private @Nullable Integer heap;

    @Option(
            names = "--seed",
            defaultValue = "7",
            description = "Other seed, other articles (default: ${DEFAULT-VALUE}).")
    private long seed = 7;

    @Option(names = "--out", paramLabel = "DIR", description = "Where bench.json and bench.svg go (default: nowhere).")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException, ExecutionException, InterruptedException {
        Logging.quietBroker();
        Set<Part> chosen = latency ? EnumSet.of(Part.latency) : EnumSet.copyOf(parts);
        Extent extent = (smoke ? Extent.SMOKE : Extent.FULL)
                .withRecords(positive("--records", records))
                .withRounds(positive("--rounds", rounds))
                .withHeap(positive("--heap", heap));
        int[] characters = characters();
        Benchmark benchmark = new Benchmark(extent, seed, Output.utf8());
        benchmark.run(chosen, articles, characters[0], characters[1]);
        if (out != null) {
            benchmark.write(out);
        }
        return ExitCode.OK;
    }

    private @Nullable Integer positive(String option, @Nullable Integer value) {
        if (value != null && value < 1) {
            throw new ParameterException(spec.commandLine(), option + " is " + value + ", and must be 1 or more");
        }
        return value;
    }

    /** The shortest and the longest. */
    private int[] characters() {
        String[] ends = size.split("-", 2);
        try {
            int shortest = (int) (Double.parseDouble(ends[0]) * 1000);
            int longest = ends.length == 1 ? shortest : (int) (Double.parseDouble(ends[1]) * 1000);
            if (shortest >= 500 && longest >= shortest && longest <= 2_000_000) {
                return new int[] {shortest, longest};
            }
        } catch (NumberFormatException e) {
            // Said below, as for numbers out of range.
        }
        throw new ParameterException(
                spec.commandLine(), "--size is " + size + ", and must be like 3 or 1-10, between 0.5 and 2000");
    }
}
