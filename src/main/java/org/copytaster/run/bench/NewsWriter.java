package org.copytaster.run.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.copytaster.entities.Languages;

/**
 * Makes up raw articles as scrapers leave them: headline, paragraphs, quotes, a few people, places and organisations
 * that come up again and again, share prompts among the lines. The same seed gives the same articles. One thread only.
 */
final class NewsWriter {

    /** Of ten articles: three in French, two in English, one in each of the others. */
    private static final int[] LANGUAGES = {0, 0, 0, 1, 1, 2, 3, 4, 5, 6};

    private static final int SENTENCES_A_PARAGRAPH = 3;

    private final Random random;
    private final Vocabulary vocabulary = Vocabulary.bundled();
    private final List<Frames> frames = Languages.CODES.stream().map(Frames::of).toList();

    /** Who and what an article is about. */
    private record Cast(
            Frames frames, List<String> words, List<String> people, List<String> places, List<String> organisations) {}

    /** An article before it is JSON. */
    record Article(String language, String title, String text) {}

    NewsWriter(long seed) {
        random = new Random(seed);
    }

    /** @param characters about how long the text is to be */
    Article write(int characters) {
        return write(LANGUAGES[random.nextInt(LANGUAGES.length)], characters);
    }

    Article write(String language, int characters) {
        return write(Languages.index(language), characters);
    }

    private Article write(int language, int characters) {
        Cast cast = cast(language);
        StringBuilder text = new StringBuilder(characters + 512);
        residue(cast, 2, text);
        while (text.length() < characters - 150) {
            paragraph(cast, text);
        }
        residue(cast, 3, text);
        text.setLength(text.length() - 1);
        return new Article(Languages.CODES.get(language), fill(any(cast.frames.headlines()), cast), text.toString());
    }

    private Cast cast(int language) {
        return new Cast(
                frames.get(language),
                vocabulary.words().get(language),
                several(6, () -> any(vocabulary.forenames()) + " " + any(vocabulary.surnames())),
                several(5, () -> any(vocabulary.cities())),
                several(4, () -> any(vocabulary.organisations())));
    }

    private void paragraph(Cast cast, StringBuilder text) {
        for (int i = 0; i < SENTENCES_A_PARAGRAPH; i++) {
            text.append(fill(any(random.nextInt(4) == 0 ? cast.frames.quotes() : cast.frames.sentences()), cast))
                    .append(i == SENTENCES_A_PARAGRAPH - 1 ? '\n' : ' ');
        }
    }

    private void residue(Cast cast, int lines, StringBuilder text) {
        for (int i = 0; i < lines; i++) {
            text.append(fill(any(cast.frames.residue()), cast)).append('\n');
        }
    }

    private String fill(String frame, Cast cast) {
        StringBuilder out = new StringBuilder(frame.length() * 2);
        int at = 0;
        while (true) {
            int open = frame.indexOf('{', at);
            if (open < 0) {
                return out.append(frame, at, frame.length()).toString();
            }
            int close = frame.indexOf('}', open);
            out.append(frame, at, open).append(slot(frame.substring(open + 1, close), cast));
            at = close + 1;
        }
    }

    private String slot(String name, Cast cast) {
        return switch (name) {
            case "person" -> first(cast.people);
            case "surname" -> {
                String person = first(cast.people);
                yield person.substring(person.indexOf(' ') + 1);
            }
            case "place" -> first(cast.places);
            case "organisation" -> first(cast.organisations);
            case "number" -> Integer.toString(2 + random.nextInt(97));
            case "day" -> any(cast.frames.days());
            case "word" -> any(cast.words);
            default -> throw new IllegalStateException("no slot " + name);
        };
    }

    private List<String> several(int count, java.util.function.Supplier<String> one) {
        return new ArrayList<>(Stream.generate(one).limit(count).toList());
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** The first more often than the last: a story is about somebody. */
    private String first(List<String> all) {
        return all.get(Math.min(random.nextInt(all.size()), random.nextInt(all.size())));
    }
}
