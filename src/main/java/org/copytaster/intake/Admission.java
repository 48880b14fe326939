package org.copytaster.intake;

import java.util.Optional;
import java.util.Set;
import org.copytaster.article.Language;
import org.copytaster.article.RawArticle;
import org.copytaster.article.Verdict.Rejected;
import org.copytaster.article.Verdict.RejectionReason;

/**
 * Who is let in. Immutable, safe for any number of threads.
 *
 * @param minCharacters fewest letters and digits of an article; below, there is nothing to clean or to tag
 * @param maxCharacters most UTF-16 code units of an article's text and headline; beyond, it is a dump and no article
 * @param languages the languages (ISO 639-1) that are processed
 */
public record Admission(int minCharacters, int maxCharacters, Set<String> languages) {

    public static final Admission DEFAULT =
            new Admission(40, 2_000_000, Set.of("fr", "en", "de", "es", "it", "pt", "nl"));

    /** Decides by size, before anything costs time. */
    public Optional<Rejected> checkSize(RawArticle article) {
        String text = article.text();
        if (text.isBlank()) {
            return Optional.of(new Rejected(article, RejectionReason.EMPTY, "no text"));
        }
        String title = article.title();
        // The headline is read as the text is, and costs as much.
        int length = text.length() + (title == null ? 0 : title.length());
        if (length > maxCharacters) {
            return Optional.of(
                    new Rejected(article, RejectionReason.TOO_LONG, length + " characters, at most " + maxCharacters));
        }
        int written = written(text, minCharacters);
        if (written < minCharacters) {
            return Optional.of(new Rejected(
                    article, RejectionReason.TOO_SHORT, written + " letters and digits, at least " + minCharacters));
        }
        return Optional.empty();
    }

    /** Decides by language. */
    public Optional<Rejected> checkLanguage(RawArticle article, Language language) {
        if (languages.contains(language.detected())) {
            return Optional.empty();
        }
        return Optional.of(new Rejected(
                article,
                RejectionReason.UNSUPPORTED_LANGUAGE,
                "detected " + language.detected() + " with confidence " + language.confidence()));
    }

    /**
     * Decides by what cleaning has left.
     *
     * @param almostNothing whether cleaning took all but a remnant that is no article
     */
    public Optional<Rejected> checkBody(RawArticle article, String body, boolean almostNothing) {
        if (!almostNothing && written(body, 1) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Rejected(
                article, RejectionReason.NO_TEXT_LEFT, "all or almost all of it was taken for boilerplate"));
    }

    /** Counts letters and digits, up to {@code enough}. */
    private static int written(String text, int enough) {
        int written = 0;
        for (int i = 0; i < text.length() && written < enough; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                written++;
            }
        }
        return written;
    }
}
