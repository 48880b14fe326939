package org.copytaster.entities;

/**
 * What stands beside a name and tells its kind: a role before a person, a company's legal form, brackets around an
 * acronym. Gathered over the article, so that a name that is clear in one place is clear in all.
 */
final class Surroundings {

    static final int AFTER_ROLE = 1;
    static final int AFTER_FORENAME = 1 << 1;
    static final int BEFORE_SPEECH = 1 << 2;
    static final int AFTER_LOCATIVE = 1 << 3;
    static final int AFTER_BODY = 1 << 4;
    static final int AFTER_LOCALITY = 1 << 5;
    static final int IN_BRACKETS = 1 << 6;
    static final int BEFORE_LEGAL_FORM = 1 << 7;

    /** How many values the bits can take together. */
    static final int VALUES = 1 << 8;

    private Surroundings() {}

    /** What stands beside the word at {@code at}, in the sentence from {@code start} to {@code end}. */
    static int of(Word[] words, int at, int start, int end) {
        int bits = 0;
        if (at > start) {
            bits = before(words, at, start);
        }
        if (at + 1 < end) {
            Word next = words[at + 1];
            bits |= (next.classKind & WordClasses.SPEECH) != 0 ? BEFORE_SPEECH : 0;
            bits |= (next.classKind & WordClasses.LEGAL_FORM) != 0 ? BEFORE_LEGAL_FORM : 0;
            boolean bracketed = at - 1 > start && words[at - 1].is('(') && next.is(')');
            bits |= bracketed && words[at].has(Word.ALL_CAPITALS) ? IN_BRACKETS : 0;
        }
        return bits;
    }

    private static int before(Word[] words, int at, int start) {
        Word last = words[at - 1];
        int bits = (last.classKind & WordClasses.ROLE) != 0 ? AFTER_ROLE : 0;
        bits |= (last.classKind & WordClasses.LOCATIVE) != 0 ? AFTER_LOCATIVE : 0;
        bits |= last.has(Word.CAPITALISED) && (last.coarse & Gazetteer.COARSE_FORENAME) != 0 ? AFTER_FORENAME : 0;
        int head = at - 1;
        while (head > start && head > at - 3 && (words[head].classKind & WordClasses.LINK) != 0) {
            head--;
        }
        bits |= (words[head].classKind & WordClasses.BODY) != 0 ? AFTER_BODY : 0;
        bits |= (words[head].classKind & WordClasses.LOCALITY) != 0 ? AFTER_LOCALITY : 0;
        return bits;
    }
}
