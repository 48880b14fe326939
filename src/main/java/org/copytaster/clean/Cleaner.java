package org.copytaster.clean;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.article.RawArticle;
import org.copytaster.article.Removal;

/**
 * Strikes the boilerplate out of an article: line by line, and sentence by sentence off the ends of a paragraph that is
 * the whole article. Unsure is kept. Takes time linear in the text. Immutable, safe for any number of threads.
 */
public final class Cleaner {

    private final Knowledge knowledge;
    private final CleanModel model;
    private final CleanSettings settings;

    /** A cleaner with a model of one's own. */
    public Cleaner(CleanModel model, CleanSettings settings) {
        this.knowledge = Knowledge.bundled();
        this.model = model;
        this.settings = settings;
    }

    /** The cleaner with the rules and weights that ship in the jar. */
    public static Cleaner bundled() {
        return bundled(CleanSettings.DEFAULT);
    }

    /** The cleaner with the rules and weights that ship in the jar, and an operator's settings. */
    public static Cleaner bundled(CleanSettings settings) {
        return new Cleaner(CleanModel.bundled(), settings);
    }

    /**
     * Strikes out boilerplate. A removal covers a whole line without its line break, or whole sentences at an end of a
     * giant paragraph; empty lines vanish and are not reported.
     *
     * @param article the article as it came in
     * @param language its detected language (ISO 639-1)
     */
    public Cleaned clean(RawArticle article, String language) {
        Work work = new Work(article, language);
        LineSplitter splitter = new LineSplitter(article.text());
        for (int[] bounds = splitter.next(Block.MAX_LINES);
                bounds.length > 0;
                bounds = splitter.next(Block.MAX_LINES)) {
            work.clean(bounds);
        }
        return work.cleaned();
    }

    /** One article on its way through. */
    private final class Work {

        private final RawArticle article;
        private final String text;
        private final String language;
        private final Judge judge;
        private final StringBuilder body;
        private final List<Removal> removals = new ArrayList<>();
        private int keptFrom = -1;
        private int keptTo = -2;

        Work(RawArticle article, String language) {
            this.article = article;
            this.text = article.text();
            this.language = language;
            judge = new Judge(settings, article.source(), article.title());
            body = new StringBuilder(text.length());
        }

        Cleaned cleaned() {
            flush();
            return new Cleaned(body.toString(), List.copyOf(removals));
        }

        void clean(int[] bounds) {
            Block block = new Block(text, bounds, article.title(), language, knowledge);
            float[] score = model.score(block);
            int last = block.lastContent(score);
            for (int line = 0; line < block.lines; line++) {
                int start = block.start(line);
                int end = block.end(line);
                boolean giant = end - start >= ParagraphEnds.GIANT && 2 * (end - start) > text.length();
                Judge.Verdict verdict = giant ? null : judge.judge(block, line, score, last);
                if (verdict != null) {
                    removals.add(new Removal(
                            start,
                            end,
                            text.substring(start, end),
                            verdict.reason(),
                            verdict.score(),
                            verdict.evidence()));
                } else if (giant) {
                    keepInParts(start, end);
                } else {
                    keep(start, end);
                }
            }
        }

        /** A paragraph that makes up most of the article. */
        private void keepInParts(int start, int end) {
            int from = start;
            int to = end;
            for (Removal removal : new ParagraphEnds(text, start, end, language, knowledge, model, judge).strike()) {
                removals.add(removal);
                if (removal.start() <= from
                        || text.substring(from, removal.start()).isBlank()) {
                    from = removal.end();
                } else {
                    to = Math.min(to, removal.start());
                }
            }
            while (to < end && to > from && Chars.isBlank(text.charAt(to - 1))) {
                to--;
            }
            while (from > start && from < to && Chars.isBlank(text.charAt(from))) {
                from++;
            }
            keep(from, to);
        }

        /** Lines that stay and follow each other go over as one. */
        private void keep(int start, int end) {
            if (start != keptTo + 1 || text.charAt(keptTo) != '\n') {
                flush();
                keptFrom = start;
            }
            keptTo = end;
        }

        private void flush() {
            if (keptTo > keptFrom) {
                if (body.length() > 0) {
                    body.append('\n');
                }
                // A string is copied at once, a stretch of one character by character.
                body.append(text.substring(keptFrom, keptTo));
            }
            keptFrom = -1;
            keptTo = -2;
        }
    }
}
