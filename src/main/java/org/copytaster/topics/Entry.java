package org.copytaster.topics;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a lexicon, and what it speaks for.
 *
 * @param spelling as written in the lexicon file, but for {@code _} in place of a hyphen
 * @param key folded: lower case, one space between words
 * @param exactCase the text must show these very characters, or null if case does not matter
 * @param prefix whether the last word may go on
 * @param inner whether the entry may begin inside a word, as the head of a compound does
 * @param senses the topics it speaks for; none for a cue that only takes its words out of play
 */
record Entry(
        String spelling, String key, @Nullable String exactCase, boolean prefix, boolean inner, List<Sense> senses) {

    private static final String INITIALS = "àâäáãåçéèêëíîïñóôöõúùûü";
    private static final String PLAIN_INITIALS = "aaaaaaceeeeiiinoooouuuu";

    /**
     * A topic that an entry speaks for.
     *
     * @param qcode the topic's code, or one of the lexicon's pseudo-topics
     * @param weight how strongly, 1 being usual
     * @param factor what that is multiplied by where topics are compared
     */
    record Sense(String qcode, float weight, float factor) {

        Sense(String qcode, float weight) {
            this(qcode, weight, 1);
        }
    }

    /** Parses one word of a lexicon file: {@code _} is a space, {@code *} stands for the rest of a word. */
    static Entry parse(String spelling, List<Sense> senses) {
        boolean inner = spelling.startsWith("*");
        boolean prefix = spelling.endsWith("*");
        String shown = spelling.substring(inner ? 1 : 0, spelling.length() - (prefix ? 1 : 0))
                .replace('_', ' ');
        String key = shown.toLowerCase(Locale.ROOT);
        return new Entry(spelling, key, key.equals(shown) ? null : shown, prefix, inner, senses);
    }

    /**
     * The entry as it is often written at the head of a sentence, without the accent of its first letter; or null. A
     * function word has no such form: it says nothing that would be missed.
     */
    @Nullable
    Entry withPlainInitial() {
        boolean none = key.isEmpty() || exactCase != null || inner || isFunctionWord();
        int at = none ? -1 : INITIALS.indexOf(key.charAt(0));
        if (at < 0) {
            return null;
        }
        String plain = PLAIN_INITIALS.charAt(at) + key.substring(1);
        String shown = Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
        return new Entry(spelling, plain, shown, prefix, false, senses);
    }

    private boolean isFunctionWord() {
        return senses.stream().anyMatch(sense -> sense.qcode().equals(LexiconReader.FUNCTION_WORDS));
    }
}
