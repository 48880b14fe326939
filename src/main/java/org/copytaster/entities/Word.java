package org.copytaster.entities;

/**
 * What the tagger knows of a word form in one language, whatever stands around it. Made once per form and kept in a
 * cache, so that the hot path touches numbers only. Immutable, but for what the decoder of the same thread keeps with it.
 */
final class Word {

    static final int CAPITALISED = 1;
    static final int ALL_CAPITALS = 1 << 1;
    static final int HAS_DIGIT = 1 << 2;
    static final int ALL_DIGITS = 1 << 3;
    static final int HAS_HYPHEN = 1 << 4;
    static final int HAS_APOSTROPHE = 1 << 5;
    static final int HAS_FULL_STOP = 1 << 6;
    static final int LOWER_CASE = 1 << 7;
    static final int PUNCTUATION = 1 << 8;
    static final int MIXED_CASE = 1 << 9;
    static final int SHORT = 1 << 10;
    static final int STARTS_WITH_LETTER = 1 << 11;

    /** A mark after which a capital says nothing: an opening quote, a dash, a colon, a full stop. */
    static final int OPENS = 1 << 12;

    static final long[] NO_VIEWS = {};

    /** What stands before the first and after the last word of a sentence. */
    static final Word BEFORE = new Word(1);

    static final Word AFTER = new Word(2);

    /** In lower case, digits as 0, one kind of apostrophe and of hyphen. */
    final String lower;

    final long lowerHash;
    final long exactHash;

    /** The kinds of its characters in a row ({@code Xxxx-Xxx}), each kind four times at most. */
    final long longShape;

    /** The same with runs drawn together ({@code Xx-Xx}). */
    final long shape;

    final int flags;

    /** Bits of {@link Gazetteer}. */
    final int nameBits;

    /** {@link Gazetteer#coarse} of the above. */
    final int coarse;

    /** {@link Gazetteer#coarse} of the first and the last part of a word with hyphens; 0 for any other. */
    final int parts;

    /** Class of {@link WordClasses}, 0 for none. */
    final int wordClass;

    /** {@link WordClasses#kindOf} of the above. */
    final int classKind;

    /** Bits of {@link ExpressionWords}. */
    final long expression;

    /** One number for everything that {@link Features} asks of it beside its letters. */
    final long profile;

    /** The same for what they ask of two neighbours. */
    final long pairProfile;

    /** What a {@link Decoder} makes of it; filled by the one whose cache holds the word. */
    long[] views = NO_VIEWS;

    private Word(int boundary) {
        this.lower = "";
        this.lowerHash = boundary;
        this.exactHash = boundary;
        this.longShape = boundary;
        this.shape = boundary;
        this.flags = 0;
        this.nameBits = 0;
        this.coarse = 0;
        this.parts = 0;
        this.wordClass = boundary;
        this.classKind = 0;
        this.expression = 0;
        this.profile = boundary;
        this.pairProfile = boundary;
    }

    Word(String form, Lexicon lexicon, int language) {
        this.lower = lower(form);
        this.lowerHash = Hash.of(lower, 0, lower.length());
        this.exactHash = Hash.of(form, 0, form.length());
        this.longShape = shape(form, 4);
        this.shape = shape(form, 1);
        this.flags = flags(form);
        boolean mayBeListed = lexicon.mayList(lowerHash, language);
        boolean demonym = mayBeListed && lexicon.demonyms().contains(lower, has(CAPITALISED), language);
        this.nameBits = listed(lexicon, language) | (demonym ? Gazetteer.DEMONYM : 0);
        this.coarse = Gazetteer.coarse(nameBits);
        this.parts = has(HAS_HYPHEN) ? parts(lexicon, language) : 0;
        int listed = mayBeListed ? lexicon.classes().of(lower, language) : 0;
        this.wordClass = listed == 0 && demonym ? lexicon.classes().people() : listed;
        this.classKind = lexicon.classes().kindOf(wordClass);
        this.expression =
                lexicon.expressions().of(form, lower, language, mayBeListed) | (demonym ? ExpressionWords.DEMONYM : 0);
        this.profile = Hash.mix(Hash.mix(Hash.mix(longShape * 31 + shape) + flags * 64L + wordClass * 1_000_003L)
                + nameBits
                + ((long) parts << 32));
        this.pairProfile = Hash.mix(shape * 31 + coarse * 1024L + wordClass);
    }

    private int listed(Lexicon lexicon, int language) {
        int bits = lexicon.gazetteer().bits(lowerHash, language);
        if (language != GermanNouns.GERMAN || !has(CAPITALISED)) {
            return bits;
        }
        int last = lower.length() - 1;
        if ((bits & Gazetteer.NAMES) == 0 && last > 3 && lower.charAt(last) == 's') {
            bits |= lexicon.gazetteer().bits(Hash.of(lower, 0, last), language) & Gazetteer.NAMES;
        }
        return bits | lexicon.nouns().bits(lower, lowerHash);
    }

    private int parts(Lexicon lexicon, int language) {
        int firstEnd = lower.indexOf('-');
        int lastStart = lower.lastIndexOf('-') + 1;
        if (firstEnd == 0 || lastStart == lower.length()) {
            return 0;
        }
        int first = partBits(lexicon, language, lower.substring(0, firstEnd));
        int last = partBits(lexicon, language, lower.substring(lastStart));
        return first << 8 | last;
    }

    private static int partBits(Lexicon lexicon, int language, String part) {
        long hash = Hash.of(part, 0, part.length());
        int bits = lexicon.gazetteer().bits(hash, language);
        return Gazetteer.coarse(
                language == GermanNouns.GERMAN ? bits | lexicon.nouns().bits(part, hash) : bits);
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** Whether it is this one character. */
    boolean is(char c) {
        return lower.length() == 1 && lower.charAt(0) == c;
    }

    /** Whether an entity may contain it: it has a capital. */
    boolean hasCapital() {
        return (flags & (CAPITALISED | MIXED_CASE)) != 0;
    }

    static String lower(String form) {
        char[] out = new char[form.length()];
        for (int i = 0; i < out.length; i++) {
            out[i] = lower(form.charAt(i));
        }
        return new String(out);
    }

    private static char lower(char c) {
        return switch (Characters.kind(c)) {
            case Characters.DIGIT -> '0';
            case Characters.APOSTROPHE -> '\'';
            case Characters.HYPHEN -> '-';
            default -> Character.toLowerCase(c);
        };
    }

    private static long shape(String form, int longestRun) {
        long hash = Hash.SEED;
        char previous = 0;
        int run = 0;
        for (int i = 0; i < form.length(); i++) {
            char kind = shapeOf(form.charAt(i));
            run = kind == previous ? run + 1 : 1;
            previous = kind;
            if (run <= longestRun) {
                hash = Hash.add(hash, kind);
            }
        }
        return hash;
    }

    private static char shapeOf(char c) {
        return switch (Characters.kind(c)) {
            case Characters.LETTER -> Character.isUpperCase(c) ? 'X' : 'x';
            case Characters.DIGIT -> 'd';
            case Characters.APOSTROPHE -> '\'';
            case Characters.HYPHEN -> '-';
            default -> c;
        };
    }

    private static int flags(String form) {
        int upper = 0;
        int lower = 0;
        int flags = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (Character.isUpperCase(c)) {
                upper++;
            } else if (Character.isLowerCase(c)) {
                lower++;
            }
            flags |= switch (Characters.kind(c)) {
                case Characters.DIGIT -> HAS_DIGIT;
                case Characters.HYPHEN -> HAS_HYPHEN;
                case Characters.APOSTROPHE -> HAS_APOSTROPHE;
                default -> c == '.' ? HAS_FULL_STOP : 0;
            };
        }
        char first = form.charAt(0);
        boolean capitalised = Character.isUpperCase(first);
        flags |= capitalised ? CAPITALISED : 0;
        flags |= upper > 1 && lower == 0 ? ALL_CAPITALS : 0;
        flags |= lower > 0 && upper == 0 ? LOWER_CASE : 0;
        flags |= lower > 0 && (upper > 1 || (upper == 1 && !capitalised)) ? MIXED_CASE : 0;
        flags |= upper + lower == 0 && (flags & HAS_DIGIT) != 0 ? ALL_DIGITS : 0;
        flags |= upper + lower == 0 && (flags & HAS_DIGIT) == 0 ? PUNCTUATION : 0;
        flags |= form.length() <= 2 ? SHORT : 0;
        flags |= Characters.kind(first) == Characters.LETTER ? STARTS_WITH_LETTER : 0;
        flags |= form.length() == 1 && "«\"“„-–—:.•".indexOf(first) >= 0 ? OPENS : 0;
        return flags;
    }
}
