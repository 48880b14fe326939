package org.copytaster.clean;

/**
 * Tells author bios by how they are built: a chain of noun phrases without a verb, some of which are what people call
 * themselves ("Music enthusiast. Travel expert. Troublemaker."), or the portrait of
 * somebody with a trade ("X is a reporter at ..."). Safe for any number of threads.
 */
public final class BioDetector {

    /** Longer lines are prose. */
    private static final int LONGEST_CHAIN = 400;

    private static final int LONGEST_FRAGMENT = 6;

    /** A portrait says what its subject is within so many words. */
    private static final int OPENING = 7;

    /** Of a name of so many words another than the first begins with a capital: "Jordie van Rijn". */
    static final int NAME = 3;

    private static final int BIO = Lexicon.COPULA | Lexicon.ROLE | Lexicon.CUE | Lexicon.REPORT;

    private final Lexicon lexicon;

    BioDetector(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * How many fragments of a chain name a persona; 0 if the stretch is no such chain. One fragment that is a sentence, and
     * not the first, is forgiven to a chain that is clear otherwise; words outside the quotation marks that hold the rest are not.
     */
    int chain(String text, int start, int end) {
        if (end - start > LONGEST_CHAIN) {
            return 0;
        }
        Chain chain = new Chain();
        boolean quoteClosed = false;
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (Words.isWordChar(c)) {
                if (quoteClosed) {
                    return 0;
                }
                at = word(text, at, end, chain);
                continue;
            }
            if (endsFragment(text, at, end)) {
                chain.close();
            } else if (closesQuote(c) && chain.fragments + chain.words > 0) {
                quoteClosed = true;
            }
            at++;
        }
        chain.close();
        return chain.verdict();
    }

    private int word(String text, int start, int end, Chain chain) {
        long hash = Words.SEED;
        int at = start;
        while (at < end && isInside(text, at, end)) {
            char folded = Chars.folded(text.charAt(at));
            hash = folded == 0 ? hash : Words.add(hash, folded);
            at++;
        }
        int kind = lexicon.kind(hash);
        chain.words++;
        chain.capital |= chain.words == 1 && Chars.classOf(text.charAt(start)) == Chars.UPPER;
        chain.persona |= (kind & Lexicon.PERSONA) != 0;
        chain.sentence |= (kind & Lexicon.FUNCTION) != 0 && (kind & (Lexicon.LINK | Lexicon.PERSONA)) == 0;
        chain.number |= Chars.classOf(text.charAt(start)) == Chars.DIGIT;
        return at;
    }

    /** A hyphen joins: globe-trotter, award-winning. */
    private static boolean isInside(String text, int at, int end) {
        char c = text.charAt(at);
        return Words.isWordChar(c)
                || Chars.classOf(c) == Chars.UNSEEN
                || (c == '-' && at + 1 < end && Words.isWordChar(text.charAt(at + 1)));
    }

    private static boolean endsFragment(String text, int at, int end) {
        char c = text.charAt(at);
        return switch (c) {
            case '.', '!', ';', '|', '•', '·', '/', ',', '…', '*', '+', '&', '~' -> true;
            case '-', '–', '—' -> at + 1 < end && Chars.isBlank(text.charAt(at + 1));
            default -> false;
        };
    }

    private static boolean closesQuote(char c) {
        return c == '»' || c == '”' || c == '"' || c == '›';
    }

    /** What was seen of a chain, and of its open fragment. */
    private static final class Chain {
        private int fragments;
        private int personas;
        private int sentences;
        private int words;
        private boolean capital;
        private boolean persona;
        private boolean sentence;
        private boolean number;
        private boolean anyNumber;
        private boolean opensLow;
        private boolean opensAsProse;

        void close() {
            if (words == 0) {
                return;
            }
            opensLow |= fragments == 0 && !capital;
            fragments++;
            boolean prose = sentence || words > LONGEST_FRAGMENT;
            opensAsProse |= fragments == 1 && prose;
            sentences += prose ? 1 : 0;
            personas += persona && !prose ? 1 : 0;
            anyNumber |= number;
            words = 0;
            capital = false;
            persona = false;
            sentence = false;
            number = false;
        }

        int verdict() {
            boolean chain = fragments >= 3 && personas >= 2 && 2 * personas >= fragments - sentences;
            boolean clear = sentences == 0 || (personas >= 3 && sentences * 4 <= fragments);
            return chain && clear && !opensLow && !opensAsProse && !anyNumber ? personas : 0;
        }
    }

    /**
     * How much a line reads like the portrait of an author ("X is a reporter at ... He lives in ..."), in points: 3 and
     * more is hardly anything else, though a portrait may be what an article is about.
     *
     * @param kinds what the {@link Lexicon} says of the line's words
     * @param named whether the line starts with a capital
     */
    static float portrait(int[] kinds, int words, boolean named) {
        float points = 0;
        int copula = -1;
        int roles = 0;
        int cues = 0;
        int before = 0;
        for (int i = 0; i < words; i++) {
            int kind = kinds[i];
            if ((kind & BIO) == 0) {
                before = kind;
                continue;
            }
            if ((kind & Lexicon.COPULA) != 0) {
                if (copula < 0 && i > 0 && i <= OPENING) {
                    copula = i;
                    points += 1;
                } else if ((before & Lexicon.PRONOUN) != 0) {
                    points += 0.5f;
                }
            }
            if ((kind & Lexicon.ROLE) != 0) {
                roles++;
                points += roles == 1 ? near(i, copula) : roles == 2 ? 0.5f : 0;
            }
            cues += (kind & Lexicon.CUE) != 0 ? 1 : 0;
            points -= (kind & Lexicon.REPORT) != 0 ? 1.5f : 0;
            before = kind;
        }
        return points + Math.min(4, cues) * 0.5f - (named ? 0 : 1);
    }

    /**
     * Whether a line begins as a portrait does, with a trade or a name: "Reporter at ...", "Jane writes ...", "Jane Doe is
     * ...". A line that goes on speaking of somebody begins otherwise: "The president has ...", "Several ministers joined
     * ...".
     *
     * @param kinds what the {@link Lexicon} says of the line's first words, 0 where it has fewer than three
     * @param own the bit of the article's language, 0 if there are no lists for it
     */
    static boolean introduces(String text, int start, int end, int[] kinds, int own) {
        if ((kinds[0] & (own == 0 ? Lexicon.FUNCTION : own)) != 0) {
            return false;
        }
        boolean joined = false;
        boolean capital = false;
        int token = 1;
        for (int at = start + 1; at < end && token < NAME; at++) {
            char before = text.charAt(at - 1);
            if (Chars.isBlank(before) && !Chars.isBlank(text.charAt(at))) {
                token++;
                capital |= Chars.classOf(text.charAt(at)) == Chars.UPPER;
            }
            joined |= token == 1 && before == '-';
        }
        // "Jean-Paul" is two words, and one name.
        int second = kinds[joined ? 2 : 1];
        return capital || (kinds[0] & Lexicon.ROLE) != 0 || (second & Lexicon.COPULA) != 0;
    }

    /** The first trade in a portrait stands close behind the copula, or opens it. */
    private static float near(int role, int copula) {
        if (copula >= 0 && role - copula <= OPENING) {
            return 1.5f;
        }
        return role < 2 ? 1 : 0.5f;
    }
}
