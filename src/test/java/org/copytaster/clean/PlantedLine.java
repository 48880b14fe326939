package org.copytaster.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.copytaster.article.RawArticle;
import org.copytaster.resource.Resource;

/**
 * A line that is put into an article, to see whether it goes.
 *
 * @param article its paragraphs
 * @param language of both
 */
record PlantedLine(List<String> article, String language, String line) {

    private static final Cleaner CLEANER = Cleaner.bundled();

    static PlantedLine in(Map<String, List<String>> articles, String language, String line) {
        return new PlantedLine(Objects.requireNonNull(articles.get(language)), language, line);
    }

    /** Those of a resource: a language and, behind a tab, a line; each in the article of its language. */
    static Stream<PlantedLine> read(Map<String, List<String>> articles, String resource) {
        return Resource.lines(PlantedLine.class, resource).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .map(columns -> in(articles, columns[0], columns[1]));
    }

    /** The article cleaned, with the line at a place among its paragraphs. */
    Cleaned clean(int place) {
        List<String> lines = new ArrayList<>(article);
        lines.add(place, line);
        return clean(String.join("\n", lines));
    }

    /** Another text, cleaned. */
    Cleaned clean(String text) {
        return CLEANER.clean(RawArticle.of("urn:test:planted", text), language);
    }
}
