package org.copytaster.clean;

import org.copytaster.article.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Decides on one line, and says why: the operator's phrases first, then rules and bios, then the models. For one article.
 */
final class Judge {

    /** How sure a rule or the build of a bio makes it, whatever the models say. */
    private static final double CERTAIN = 0.97;

    private static final String REPEATED = "the same line stands further up";
    private static final String ALIKE = "the same words stand further up, numbers aside";

    private static final int HEADLINE_WORDS = 4;

    /** In an article of fewer lines the neighbours say little. */
    private static final int FEW_LINES = 20;

    /** In one of fewer still they say nothing. */
    private static final int FEWEST_LINES = 4;

    private static final int FEW_WORDS = 8;

    /** A sub-heading has no more. */
    private static final int HEADING_WORDS = 10;

    /** So many points, and a line may be a portrait. */
    private static final float PORTRAIT_AT_ALL = 1;

    /** How sure the models must be there of what is surely a sentence or looks like a sub-heading; by cross-validation. */
    private static final double SURER = 0.9;

    /**
     * A line that goes.
     *
     * @param score how sure, 0 to 1
     * @param evidence in words
     */
    record Verdict(Reason reason, double score, String evidence) {}

    private final CleanSettings settings;
    private final CleanSettings.SourcePhrases phrases;
    private final @Nullable String title;
    private final String titleDigits;

    Judge(CleanSettings settings, @Nullable String source, @Nullable String title) {
        this.settings = settings;
        this.phrases = settings.phrases(source);
        this.title = title == null || title.isBlank() ? null : Folding.fold(title);
        titleDigits = title == null ? "" : Folding.digits(title, 0, title.length());
    }

    /**
     * @param score by line, the log odds of being text
     * @param last the block's last line that is surely text
     * @return null for a line that stays
     */
    @Nullable
    Verdict judge(Block block, int line, float[] score, int last) {
        Verdict ordered = byOrder(block, line);
        if (ordered != null) {
            return ordered.score() > 0 ? ordered : null;
        }
        double drop = 1 / (1 + Math.exp(score[line]));
        Verdict verdict = byRule(block, line, drop);
        if (verdict == null) {
            if (isAll(block)) {
                return null;
            }
            verdict = byModel(block, line, drop, last);
        }
        return isWanted(verdict) && verdict.score() >= doubt(block, line, score) ? verdict : null;
    }

    /** Whether the operator wants such lines to go. */
    private boolean isWanted(Verdict verdict) {
        return verdict.score() >= settings.threshold(verdict.reason())
                && !settings.keepReasons().contains(verdict.reason());
    }

    /** Whether the line is the whole article: the models judge a line in its place, and this one has none. */
    private static boolean isAll(Block block) {
        return block.lines == 1 && block.scan.shape(0, Shape.WORDS) > FEW_WORDS;
    }

    /** How sure to be of a line in any case. */
    private static double doubt(Block block, int line, float[] score) {
        if (block.lines >= FEW_LINES || block.rules[line] != null) {
            return 0;
        }
        LineScan scan = block.scan;
        boolean sentence = scan.shape(line, Shape.ENDS_SENTENCE) > 0 || scan.shape(line, Shape.STARTS) == Chars.QUOTE;
        boolean paragraph = scan.shape(line, Shape.LENGTH) >= ContextFeatures.CONTENT_LENGTH
                && block.portrait[line] < PORTRAIT_AT_ALL;
        boolean fewWords = scan.shape(line, Shape.WORDS) <= FEW_WORDS;
        // Nothing can stand behind the end of so short a text; and a sentence may end in a number, or be cut off.
        boolean wholeText = block.lines < FEWEST_LINES && (sentence || !fewWords);
        boolean surer = wholeText || (sentence && (fewWords || paragraph)) || isSubheading(block, line, score);
        return surer ? SURER : 0;
    }

    /** Whether a line without any mark of boilerplate stands right above a paragraph of the text, and below another. */
    private static boolean isSubheading(Block block, int line, float[] score) {
        LineScan scan = block.scan;
        float words = scan.shape(line, Shape.WORDS);
        boolean heading = words >= 2
                && words <= HEADING_WORDS
                && scan.shape(line, Shape.STARTS) == Chars.UPPER
                && scan.shape(line, Shape.TIME) == 0
                && scan.shape(line, Shape.LINK) == 0
                && scan.shape(line, Shape.SIGNS) == 0
                && block.copies[line] == 1
                && block.function[line] > 0
                && !opensAsPrompt(block.rules[line]);
        if (!heading || line + 1 >= block.lines || !isParagraph(block, line + 1, score)) {
            return false;
        }
        int above = line - 1;
        while (above >= 0 && !isParagraph(block, above, score)) {
            above--;
        }
        return above >= 0;
    }

    private static boolean opensAsPrompt(@Nullable Rule rule) {
        return rule != null && rule.place() == Rule.Place.OPENS;
    }

    private static boolean isParagraph(Block block, int line, float[] score) {
        return score[line] > 0 && block.scan.shape(line, Shape.LENGTH) >= ContextFeatures.CONTENT_LENGTH;
    }

    /** What the operator says of the line: a score of 0 keeps it, null says nothing. */
    private @Nullable Verdict byOrder(Block block, int line) {
        if (phrases.never().isEmpty() && phrases.always().isEmpty()) {
            return null;
        }
        String folded = Folding.foldNumbers(block.text, block.start(line), block.end(line));
        if (isProtected(folded)) {
            return new Verdict(Reason.RULE, 0, "");
        }
        for (String phrase : phrases.always()) {
            if (folded.contains(phrase)) {
                Verdict verdict = new Verdict(Reason.RULE, 1, "the settings for this source name \"" + phrase + '"');
                return isWanted(verdict) ? verdict : null;
            }
        }
        return null;
    }

    /** Whether the operator has a stretch of text stay, whatever it is. */
    private boolean isProtected(String folded) {
        return phrases.never().stream().anyMatch(folded::contains);
    }

    private @Nullable Verdict byRule(Block block, int line, double drop) {
        Rule rule = block.rules[line];
        double score = Math.max(CERTAIN, drop);
        if (rule != null && rule.decides()) {
            return new Verdict(rule.reason(), score, rule.evidence());
        }
        if (block.chain[line] > 0) {
            return chain(block.chain[line], score);
        }
        if (block.isAuthor(line)) {
            return new Verdict(Reason.AUTHOR_BIO, score, "portrays an author, behind the end of the text");
        }
        if (title != null && repeatsTitle(block, line, title)) {
            return new Verdict(Reason.REPEATED_LINE, score, "the line repeats the title");
        }
        if (block.repeatsParagraph(line)) {
            return new Verdict(Reason.REPEATED_LINE, score, REPEATED);
        }
        return null;
    }

    /** The verdict on sentences that are a bio by their build; null if they are to stay. */
    @Nullable
    Verdict bio(String text, int start, int end, int personas) {
        Verdict verdict = chain(personas, CERTAIN);
        boolean stays = !phrases.never().isEmpty() && isProtected(Folding.foldNumbers(text, start, end));
        return isWanted(verdict) && !stays ? verdict : null;
    }

    private static Verdict chain(int personas, double score) {
        return new Verdict(
                Reason.AUTHOR_BIO,
                score,
                "a chain of noun phrases without a verb, " + personas + " of them name a persona");
    }

    /** Another number makes another title: a World Cup is not the next one. */
    private boolean repeatsTitle(Block block, int line, String title) {
        int start = block.start(line);
        int end = block.end(line);
        return block.titleIn[line] > 0.99f
                && block.length(line) <= 2 * title.length() + 8
                && Folding.fold(block.text, start, end).equals(title)
                && Folding.digits(block.text, start, end).equals(titleDigits);
    }

    private static Verdict byModel(Block block, int line, double drop, int last) {
        Rule hint = block.rules[line];
        String sure = "reads like boilerplate in its place";
        if (hint != null) {
            return new Verdict(hint.reason(), drop, sure + "; " + hint.evidence());
        }
        if (block.portrait[line] >= 2) {
            return new Verdict(Reason.AUTHOR_BIO, drop, sure + "; portrays an author");
        }
        if (block.copiesBefore[line] > 0) {
            return new Verdict(Reason.REPEATED_LINE, drop, sure + "; " + (block.repeatsLine(line) ? REPEATED : ALIKE));
        }
        LineScan scan = block.scan;
        float words = scan.shape(line, Shape.WORDS);
        boolean sentence = scan.shape(line, Shape.ENDS_SENTENCE) > 0;
        if (scan.shape(line, Shape.TIME) > 0 && words <= 14 && !sentence) {
            return new Verdict(Reason.TIMESTAMP_BYLINE, drop, sure + "; a short line with a date or a time");
        }
        if (line > last && words >= HEADLINE_WORDS) {
            return new Verdict(Reason.RELATED_HEADLINE, drop, sure + "; stands behind the end of the text");
        }
        if (words < HEADLINE_WORDS && !sentence) {
            return new Verdict(Reason.NAVIGATION, drop, sure + "; a word or two, and no sentence");
        }
        return new Verdict(Reason.OTHER, drop, sure);
    }
}
