package org.copytaster.language.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.copytaster.article.Language;
import org.copytaster.language.LanguageIdentifier;

/**
 * How often the identifier is right, and whether its confidence says so: of the texts that it is 90 % sure of, nine in ten
 * should be right. A text in a language that the pipeline does not take is answered rightly by any that it does not take.
 */
public final class LanguageEvaluation {

    /** The languages of the articles that the pipeline takes. */
    private static final Set<String> TAKEN = Set.of("fr", "en", "de", "es", "it", "pt", "nl");

    /** The lower ends of the bins of the reliability table. */
    private static final double[] BINS = {0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999};

    private final LanguageIdentifier identifier;
    private final Map<String, Count> byKind = new TreeMap<>();
    private final Count[] byConfidence = new Count[BINS.length];

    public LanguageEvaluation(LanguageIdentifier identifier) {
        this.identifier = identifier;
        for (int bin = 0; bin < BINS.length; bin++) {
            byConfidence[bin] = new Count();
        }
    }

    /**
     * Reads texts, one a line: kind of text, language (ISO 639-1), text, parted by tabs; compressed if the name ends with
     * {@code .gz}.
     *
     * @throws IOException if the file can't be read, or a line has not three fields
     */
    public void read(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                int language = line.indexOf('\t') + 1;
                int text = line.indexOf('\t', language) + 1;
                if (language == 0 || text == 0) {
                    throw new IOException(
                            file + ", line " + number + ": not kind, language and text with tabs between");
                }
                add(line.substring(0, language - 1), line.substring(language, text - 1), line.substring(text));
            }
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private void add(String kind, String language, String text) {
        Language said = identifier.identify(text, null);
        boolean taken = TAKEN.contains(language);
        boolean right = taken ? said.detected().equals(language) : !TAKEN.contains(said.detected());
        byKind.computeIfAbsent(kind + (taken ? "" : ", other languages"), key -> new Count())
                .add(right, said.confidence());
        byConfidence[bin(said.confidence())].add(right, said.confidence());
    }

    private static int bin(double confidence) {
        int bin = BINS.length - 1;
        while (confidence < BINS[bin]) {
            bin--;
        }
        return bin;
    }

    /** Two tables as lines of text: accuracy by kind of text, and reliability by confidence with its mean error. */
    public List<String> report() {
        List<String> lines = new ArrayList<>();
        lines.add("kind\ttexts\tright");
        byKind.forEach((kind, count) -> lines.add(line("%s\t%d\t%.4f", kind, count.texts, count.share())));
        lines.add("confidence from\ttexts\tmean confidence\tright");
        double error = 0;
        int texts = 0;
        for (int bin = 0; bin < BINS.length; bin++) {
            Count count = byConfidence[bin];
            if (count.texts > 0) {
                lines.add(line("%.3f\t%d\t%.4f\t%.4f", BINS[bin], count.texts, count.mean(), count.share()));
            }
            error += Math.abs(count.confidences - count.right);
            texts += count.texts;
        }
        lines.add(line("expected calibration error\t%.4f", error / Math.max(1, texts)));
        return lines;
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static final class Count {

        private int texts;
        private int right;
        private double confidences;

        void add(boolean isRight, double confidence) {
            texts++;
            right += isRight ? 1 : 0;
            confidences += confidence;
        }

        double share() {
            return right / (double) Math.max(1, texts);
        }

        double mean() {
            return confidences / Math.max(1, texts);
        }
    }
}
