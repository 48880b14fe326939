package org.copytaster.clean;

import org.copytaster.article.Reason;

/**
 * A phrase that gives a line away.
 *
 * @param phrase the words, as the rule file has them
 * @param reason what such a line is
 * @param place where in the line the phrase has to stand
 * @param longest the longest line, in UTF-16 units, that the rule speaks of
 */
public record Rule(String phrase, Reason reason, Place place, int longest) {

    /** Where in a line a phrase has to stand. */
    public enum Place {
        IS("is the phrase"),
        STARTS("starts with the phrase"),
        /** The phrase is the whole line, or what stands before its first colon, dash or bar. */
        LABELS("is labelled"),
        /** The line is one of the article's last, and starts so. */
        CLOSES("stands at the end and starts with the phrase"),
        ENDS("ends with the phrase"),
        CONTAINS("contains the phrase"),
        /** Not enough to strike a line out, for a sentence may start so: it names the reason where the model does. */
        OPENS("starts with the words"),
        /** The same, wherever the words stand. */
        HINT("contains the words");

        private final String words;

        Place(String words) {
            this.words = words;
        }
    }

    /**
     * Whether the rule holds for a line in which the phrase was found.
     *
     * @param from where the phrase stands among the line's words
     * @param label how many words stand before the line's first colon, dash or bar; 0 for none
     * @param late whether the line is one of the article's last
     * @param quoted whether the line opens with a quotation mark: "Follow us on foot," he said, is no prompt
     */
    boolean speaksOf(int from, int to, int words, int length, int label, boolean late, boolean quoted) {
        if (length > longest) {
            return false;
        }
        boolean all = from == 0 && to == words;
        return switch (place) {
            case IS -> all;
            case STARTS -> from == 0 && (!quoted || all);
            case OPENS -> from == 0;
            case LABELS -> from == 0 && (to == label || to == words);
            case CLOSES -> from == 0 && late && (!quoted || all);
            case ENDS -> to == words;
            case CONTAINS, HINT -> true;
        };
    }

    /** Whether the rule strikes a line out by itself. */
    boolean decides() {
        return place != Place.OPENS && place != Place.HINT;
    }

    String evidence() {
        return "the line " + place.words + " \"" + phrase + '"';
    }

    /** The reason as a feature; part of the model, whatever becomes of the enum's order. */
    int feature() {
        return switch (reason) {
            case AUTHOR_BIO -> 0;
            case SHARE_PROMPT -> 1;
            case NEWSLETTER_PROMPT -> 2;
            case READ_MORE_LINK -> 3;
            case PHOTO_CREDIT -> 4;
            case COPYRIGHT -> 5;
            case COMMENT_PROMPT -> 6;
            case SUBSCRIPTION -> 7;
            case NAVIGATION -> 8;
            case TIMESTAMP_BYLINE -> 9;
            case AD_LABEL -> 10;
            case COOKIE_NOTICE -> 11;
            case CORRECTION_NOTE -> 12;
            case CONTACT_TIP -> 13;
            case DISCLAIMER -> 14;
            case RELATED_HEADLINE -> 15;
            case REPEATED_LINE -> 16;
            case RULE -> 17;
            case OTHER -> 18;
        };
    }
}
