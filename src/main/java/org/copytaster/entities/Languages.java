package org.copytaster.entities;

import java.util.List;

/** The languages the lists know, by number. */
public final class Languages {

    public static final List<String> CODES = List.of("fr", "en", "de", "es", "it", "pt", "nl");

    private Languages() {}

    /** The number of an ISO 639-1 code; the count of languages for any other. */
    public static int index(String code) {
        int index = CODES.indexOf(code);
        return index < 0 ? CODES.size() : index;
    }
}
