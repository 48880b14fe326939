package org.copytaster.desk;

import java.util.List;
import org.copytaster.resource.Resource;

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
        return Resource.lines(Samples.class, FOLDER + "index.txt").stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(name -> new Sample(name, Resource.bytes(Samples.class, FOLDER + name + ".json")))
                .toList();
    }
}
