package org.copytaster.run.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.copytaster.desk.Pipeline;

/** What was measured, as tables for the terminal while it happens and as JSON afterwards. One thread only. */
final class Report {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PrintStream out;
    private final ObjectNode json = MAPPER.createObjectNode();

    Report(PrintStream out) {
        this.out = out;
    }

    void header(Workload workload, int records) {
        json.put("copytaster", Pipeline.VERSION)
                .put("java", Runtime.version().toString())
                .put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"))
                .put("cores", Runtime.getRuntime().availableProcessors())
                .put("maxHeapMegabytes", Runtime.getRuntime().maxMemory() >> 20)
                .put("articles", workload.origin())
                .put("differentArticles", workload.values().size())
                .put("meanBytes", Math.round(workload.meanBytes()))
                .put("recordsPerRun", records);
        line(
                "Java %s, %d cores, heap up to %d MiB; %d articles (%s), %.0f bytes on average, %d records a run",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                workload.values().size(),
                workload.origin(),
                workload.meanBytes(),
                records);
    }

    void stages(List<DeskCosts.StageCost> costs) {
        line("");
        line("the desk by stage, one thread       CPU µs    allocated KiB");
        ArrayNode array = json.putArray("stages");
        double micros = 0;
        double bytes = 0;
        for (DeskCosts.StageCost cost : costs) {
            line("  %-30s %9.1f %13.1f", cost.stage(), cost.cpuMicros(), cost.allocatedBytes() / 1024);
            array.addObject()
                    .put("stage", cost.stage())
                    .put("cpuMicros", tenths(cost.cpuMicros()))
                    .put("allocatedBytes", Math.round(cost.allocatedBytes()));
            micros += cost.cpuMicros();
            bytes += cost.allocatedBytes();
        }
        line("  %-30s %9.1f %13.1f", "together", micros, bytes / 1024);
    }

    void lengths(List<DeskCosts.LengthCost> costs) {
        line("");
        line("the desk by length, one thread      CPU µs    µs for each 1,000 characters");
        ArrayNode array = json.putArray("lengths");
        for (DeskCosts.LengthCost cost : costs) {
            line(
                    "  %,9d characters           %9.0f %9.1f",
                    cost.characters(), cost.cpuMicros(), cost.cpuMicros() * 1000 / cost.characters());
            array.addObject().put("characters", cost.characters()).put("cpuMicros", tenths(cost.cpuMicros()));
        }
    }

    void throughput(List<Throughput.Run> runs) {
        line("");
        line("end to end on the embedded broker   records/s   CPU µs   lowest   × passthrough   allocated KiB"
                + "   heap MiB   RSS MiB");
        ArrayNode array = json.putArray("throughput");
        for (boolean exactlyOnce : new boolean[] {false, true}) {
            double base = median(of(runs, Variant.PASSTHROUGH, exactlyOnce), Throughput.Run::cpuMicros);
            for (Variant variant : Variant.values()) {
                List<Throughput.Run> own = of(runs, variant, exactlyOnce);
                double cpu = median(own, Throughput.Run::cpuMicros);
                double lowest = own.stream()
                        .mapToDouble(Throughput.Run::cpuMicros)
                        .min()
                        .orElse(0);
                double perSecond = median(own, Throughput.Run::recordsPerSecond);
                double allocated = median(own, Throughput.Run::allocatedBytes);
                double heap = median(own, Throughput.Run::peakHeapMegabytes);
                double resident = median(own, Throughput.Run::peakResidentMegabytes);
                int notEnriched =
                        own.stream().mapToInt(Throughput.Run::notEnriched).sum();
                line(
                        "  %-15s %-15s %11.0f %8.1f %8.1f %15.2f %15.1f %10.0f %9.0f%s",
                        variant.title(),
                        guarantee(exactlyOnce),
                        perSecond,
                        cpu,
                        lowest,
                        cpu / base,
                        allocated / 1024,
                        heap,
                        resident,
                        notEnriched == 0 ? "" : "   " + notEnriched + " not enriched");
                array.addObject()
                        .put("variant", variant.title())
                        .put("guarantee", guarantee(exactlyOnce))
                        .put("rounds", own.size())
                        .put("recordsPerSecond", Math.round(perSecond))
                        .put("cpuMicrosPerRecord", tenths(cpu))
                        .put("cpuMicrosPerRecordLowest", tenths(lowest))
                        .put("timesPassthrough", hundredths(cpu / base))
                        .put("allocatedBytesPerRecord", Math.round(allocated))
                        .put("peakHeapMegabytes", Math.round(heap))
                        .put("peakResidentMegabytes", Math.round(resident))
                        .put("notEnriched", notEnriched);
            }
        }
    }

    void latencyHeader(int articlesPerSecond) {
        line("");
        line("published to readable, in ms, at %d articles/s     p50      p95      p99    worst", articlesPerSecond);
    }

    void latency(Latency.Run run) {
        String settings = run.latencyMode() ? "--latency" : "standard";
        line(
                "  %-15s %-15s %24.1f %8.1f %8.1f %8.1f",
                guarantee(run.exactlyOnce()), settings, run.p50(), run.p95(), run.p99(), run.worst());
        array("latency")
                .addObject()
                .put("guarantee", guarantee(run.exactlyOnce()))
                .put("settings", settings)
                .put("articlesPerSecond", run.articlesPerSecond())
                .put("articles", run.articles())
                .put("p50Millis", tenths(run.p50()))
                .put("p95Millis", tenths(run.p95()))
                .put("p99Millis", tenths(run.p99()))
                .put("worstMillis", tenths(run.worst()));
    }

    void scalingHeader(int heapMegabytes) {
        line("");
        line("'copytaster run' with %-9s           records/s   CPU µs   RSS MiB", "-Xmx" + heapMegabytes + "m");
        json.put("scalingHeapMegabytes", heapMegabytes);
    }

    void scaling(Scaling.Run run) {
        line(
                "  %d process%s of %d thread%s, %d partitions %9.0f %8.1f %9.0f",
                run.processes(),
                run.processes() == 1 ? "  " : "es",
                run.threads(),
                run.threads() == 1 ? " " : "s",
                run.partitions(),
                run.recordsPerSecond(),
                run.cpuMicros(),
                run.residentMegabytes());
        array("scaling")
                .addObject()
                .put("processes", run.processes())
                .put("threads", run.threads())
                .put("partitions", run.partitions())
                .put("recordsPerSecond", Math.round(run.recordsPerSecond()))
                .put("cpuMicrosPerRecord", tenths(run.cpuMicros()))
                .put("peakResidentMegabytes", Math.round(run.residentMegabytes()));
    }

    ObjectNode json() {
        return json;
    }

    String pretty() {
        return json.toPrettyString() + "\n";
    }

    private ArrayNode array(String field) {
        return json.withArray(field);
    }

    static String guarantee(boolean exactlyOnce) {
        return exactlyOnce ? "exactly-once" : "at-least-once";
    }

    private static List<Throughput.Run> of(List<Throughput.Run> runs, Variant variant, boolean exactlyOnce) {
        return runs.stream()
                .filter(run -> run.variant() == variant && run.exactlyOnce() == exactlyOnce)
                .toList();
    }

    private static double median(List<Throughput.Run> runs, ToDoubleFunction<Throughput.Run> figure) {
        List<Double> sorted = new ArrayList<>(
                runs.stream().mapToDouble(figure).boxed().sorted().toList());
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(Math.max(0, middle - 1)) + sorted.get(middle)) / 2;
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
