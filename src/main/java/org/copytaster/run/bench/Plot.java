package org.copytaster.run.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Draws two panels of a report as SVG: throughput by processes and threads, and cost by length of the article. */
final class Plot {

    private static final int PANEL = 440;
    private static final int HEIGHT = 320;
    private static final int LEFT = 64;
    private static final int TOP = 40;
    private static final int BOTTOM = 56;
    private static final int RIGHT = 16;
    private static final int BAR = 40;

    private final StringBuilder svg = new StringBuilder();

    private Plot() {}

    static String of(JsonNode report) {
        Plot plot = new Plot();
        plot.line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                        + " font-size=\"12\">",
                2 * PANEL, HEIGHT);
        plot.line("<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>");
        plot.throughput(report.path("scaling"));
        plot.lengths(report.path("lengths"));
        plot.line("</svg>");
        return plot.svg.toString();
    }

    /** Bars, one for each number of processes and threads. */
    private void throughput(JsonNode runs) {
        title(0, "records a second, by processes × threads");
        double most = 1;
        for (JsonNode run : runs) {
            most = Math.max(most, run.path("recordsPerSecond").asDouble());
        }
        int height = HEIGHT - TOP - BOTTOM;
        for (int i = 0; i < runs.size(); i++) {
            JsonNode run = runs.get(i);
            double value = run.path("recordsPerSecond").asDouble();
            double bar = value / most * (height - 16);
            double x = LEFT + i * (double) (PANEL - LEFT - RIGHT) / runs.size();
            double bottom = HEIGHT - BOTTOM;
            line(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%.1f\" fill=\"#3b6ea5\"/>",
                    x, bottom - bar, BAR, bar);
            text(x + BAR / 2.0, bottom - bar - 4, "middle", String.format(Locale.ROOT, "%.0f", value));
            text(
                    x + BAR / 2.0,
                    bottom + 16,
                    "middle",
                    run.path("processes").asInt() + " × " + run.path("threads").asInt());
            text(x + BAR / 2.0, bottom + 32, "middle", run.path("partitions").asInt() + " p.");
        }
        axis(0);
    }

    /** A curve over two logarithmic axes, and beside it what would be linear. */
    private void lengths(JsonNode costs) {
        title(PANEL, "CPU time of the desk in µs, by characters of the article");
        if (costs.isEmpty()) {
            return;
        }
        double fromX = Math.log10(costs.get(0).path("characters").asDouble());
        double toX = Math.log10(costs.get(costs.size() - 1).path("characters").asDouble());
        double fromY = Math.floor(Math.log10(costs.get(0).path("cpuMicros").asDouble()));
        double toY = Math.ceil(
                Math.log10(costs.get(costs.size() - 1).path("cpuMicros").asDouble()));
        StringBuilder points = new StringBuilder();
        for (JsonNode cost : costs) {
            double x = x(Math.log10(cost.path("characters").asDouble()), fromX, toX);
            double y = y(Math.log10(cost.path("cpuMicros").asDouble()), fromY, toY);
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            line("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#3b6ea5\"/>", x, y);
        }
        line(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"#3b6ea5\" stroke-width=\"2\"/>",
                points.toString().strip());
        double start = Math.log10(costs.get(0).path("cpuMicros").asDouble());
        line(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#999\" stroke-dasharray=\"4 4\"/>",
                x(fromX, fromX, toX), y(start, fromY, toY), x(toX, fromX, toX), y(start + toX - fromX, fromY, toY));
        text(x(toX, fromX, toX), y(start + toX - fromX, fromY, toY) + 24, "end", "dashed: linear");
        for (int power = (int) Math.ceil(fromX); power <= toX; power++) {
            text(x(power, fromX, toX), HEIGHT - BOTTOM + 16.0, "middle", power(power));
        }
        for (int power = (int) fromY; power <= toY; power++) {
            text(PANEL + LEFT - 6.0, y(power, fromY, toY) + 4, "end", power(power));
        }
        axis(PANEL);
    }

    private static double x(double value, double from, double to) {
        return PANEL + LEFT + (value - from) / Math.max(1e-9, to - from) * (PANEL - LEFT - RIGHT);
    }

    private static double y(double value, double from, double to) {
        return HEIGHT - BOTTOM - (value - from) / Math.max(1e-9, to - from) * (HEIGHT - TOP - BOTTOM);
    }

    private static String power(int power) {
        return String.format(Locale.ROOT, "%,.0f", Math.pow(10, power));
    }

    private void title(int left, String text) {
        text(left + LEFT, TOP - 18.0, "start", text);
    }

    private void axis(int left) {
        line(
                "<path d=\"M%d %d V%d H%d\" fill=\"none\" stroke=\"black\"/>",
                left + LEFT - 2, TOP, HEIGHT - BOTTOM, left + PANEL - RIGHT);
    }

    private void text(double x, double y, String anchor, String text) {
        line("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, text);
    }

    private void line(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
