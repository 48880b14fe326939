package org.copytaster.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.copytaster.article.EnrichedArticle;
import org.copytaster.article.Entity;
import org.copytaster.article.Mention;
import org.copytaster.article.RawArticle;
import org.copytaster.article.Removal;
import org.copytaster.article.Verdict;
import org.copytaster.desk.Desk;
import org.copytaster.desk.EventWriter;
import org.copytaster.desk.Models;
import org.copytaster.intake.Admission;
import org.copytaster.intake.ContentType;
import org.copytaster.intake.Intake;
import org.copytaster.intake.MalformedArticleException;
import org.jspecify.annotations.Nullable;

/**
 * Takes inputs through intake, desk and writer, as the stream does, and holds what comes out against what must be true
 * of any: a verdict whose offsets point where they say and whose bytes are JSON, or a fault of the input that names
 * itself. All else is a failure, and so is an input that takes longer than {@link #LONGEST}.
 *
 * <p>As a program, for small heaps and large counts: {@code DeskFuzz SEED COUNT [FIRST]}, with exit code 0 where
 * nothing broke. A failure prints its number and its recipe, the line that belongs into the corpus.
 */
final class DeskFuzz {

    /** Of CPU time, so that a busy machine changes nothing. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Desk desk;

    DeskFuzz() {
        desk = new Desk(Models.bundled(), Admission.DEFAULT, Set.of());
    }

    /**
     * Takes one input through.
     *
     * @return how it ended: {@code enriched}, the reason of its rejection, or {@code fault}
     * @throws IllegalStateException if an event says what is not so
     * @throws RuntimeException or an error, whatever else goes wrong
     */
    String taste(FuzzInput input) throws IOException {
        byte[] value = input.value();
        long start = THREADS.getCurrentThreadCpuTime();
        String ended;
        byte[] event;
        Verdict verdict;
        try {
            String type = input.contentType();
            RawArticle article =
                    Intake.read(value, type == null ? ContentType.UNDECLARED : ContentType.of(type), input.key());
            verdict = desk.taste(article);
            event = EventWriter.write(verdict, null);
            ended = verdict instanceof Verdict.Rejected rejected
                    ? rejected.reason().code()
                    : "enriched";
        } catch (MalformedArticleException e) {
            check(e.getMessage() != null && !e.getMessage().isBlank(), "a fault without a message");
            return "fault";
        } finally {
            long took = THREADS.getCurrentThreadCpuTime() - start;
            check(took <= LONGEST.toNanos(), "took " + took / 1_000_000 + " ms");
        }
        if (verdict instanceof Verdict.Enriched enriched) {
            checkOffsets(enriched.article());
        }
        JsonNode json = JSON.readTree(event);
        check(!json.path("uri").asText().isEmpty(), "an event without uri");
        check(new String(event, UTF_8).indexOf('\n') < 0, "an event of more than one line");
        return ended;
    }

    private static void checkOffsets(EnrichedArticle article) {
        int last = 0;
        String text = article.raw().text();
        for (Removal removal : article.removed()) {
            check(removal.start() >= last && removal.end() <= text.length(), "removals overlap");
            check(text.substring(removal.start(), removal.end()).equals(removal.text()), "a removal is elsewhere");
            last = removal.end();
        }
        for (Entity entity : article.entities()) {
            check(!entity.mentions().isEmpty(), "an entity without mentions");
            for (Mention mention : entity.mentions()) {
                String field = field(article, mention);
                check(
                        field != null
                                && mention.end() <= field.length()
                                && field.substring(mention.start(), mention.end())
                                        .equals(mention.text()),
                        "a mention is elsewhere");
            }
        }
    }

    private static @Nullable String field(EnrichedArticle article, Mention mention) {
        return mention.field() == Mention.Field.BODY
                ? article.body()
                : article.raw().title();
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    public static void main(String[] arguments) {
        long seed = Long.parseLong(arguments[0]);
        long count = Long.parseLong(arguments[1]);
        long first = arguments.length > 2 ? Long.parseLong(arguments[2]) : 0;
        InputGenerator generator = new InputGenerator(seed);
        DeskFuzz fuzz = new DeskFuzz();
        Map<String, Long> ended = new TreeMap<>();
        long failures = 0;
        long slowest = 0;
        String slowestInput = "";
        try (Watchdog watchdog = new Watchdog(LONGEST)) {
            for (long number = first; number < first + count; number++) {
                FuzzInput input = generator.input(number);
                watchdog.watch("input " + number + " of seed " + seed + ": " + shortened(input));
                long start = THREADS.getCurrentThreadCpuTime();
                try {
                    ended.merge(fuzz.taste(input), 1L, Long::sum);
                } catch (IOException | RuntimeException | Error e) {
                    failures++;
                    System.out.println("FAILED input " + number + " of seed " + seed + ": " + e);
                    cause(e).printStackTrace(System.out);
                    System.out.println(shortened(input));
                    fuzz = new DeskFuzz();
                }
                long took = THREADS.getCurrentThreadCpuTime() - start;
                if (took > slowest) {
                    slowest = took;
                    slowestInput = "input " + number + ", " + input.kind() + ", " + input.size() + " bytes";
                }
            }
        }
        System.out.println(
                "seed " + seed + ": " + count + " inputs from " + first + ", " + failures + " failures, " + ended);
        System.out.println("slowest: " + slowest / 1_000_000 + " ms of CPU, " + slowestInput + "; heap at most "
                + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB");
        System.exit(failures == 0 ? 0 : 1);
    }

    private static Throwable cause(Throwable failure) {
        return failure.getCause() == null ? failure : cause(failure.getCause());
    }

    private static String shortened(FuzzInput input) {
        String line = input.toJson();
        return line.length() <= 3_000 ? line : line.substring(0, 3_000) + "… (" + line.length() + " characters)";
    }
}
