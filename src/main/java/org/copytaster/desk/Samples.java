package org.copytaster.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The sample articles, written for this project: raw articles as a scraper would publish them, residue and all. */
public final class Samples {

    private static final String FOLDER = "/org/copytaster/samples/";

    private Samples() {}

    /**
     * One raw article.
     *
     * @param name language and subject, such as {@code fr-geneve}
     * @param json the article as the contract has it, UTF-8
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    public record Sample(String name, byte[] json) {}

    /** All of them, in the order of their index, French first. */
    public static List<Sample> all() {
        return new String(read("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(name -> new Sample(name, read(name + ".json")))
                .toList();
    }

    private static byte[] read(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + FOLDER + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
