package org.copytaster.entities;

import java.util.Arrays;

/**
 * Cuts a text into tokens and sentences in one pass.
 *
 * <p>Elided words of the Romance languages stand alone with either apostrophe ({@code l’|Élysée}, {@code dell'|Italia}),
 * the English possessive is cut off ({@code Paris|'s}), hyphenated words, initials ({@code J.-P.}), abbreviations that
 * something must follow ({@link Abbreviations}), decimals, times, addresses of the web and handles stay whole. A line
 * break always ends a sentence; a quotation mark closes or opens one by the side on which it stands free.
 *
 * <p>Linear in the text, whatever the text: a token has at most {@value #MAX_TOKEN} code units, a sentence at most
 * {@value #MAX_SENTENCE} tokens. Stateless, safe for any number of threads.
 */
public final class Tokenizer {

    static final int MAX_TOKEN = 256;
    static final int MAX_SENTENCE = 512;

    private final String text;

    /** Those of the text, which are faster to read here. */
    private final char[] characters;

    private final int length;

    /** Whether the text may have addresses other than those that begin with {@code www}. */
    private final boolean hasAddresses;

    private int[] starts;
    private int[] ends;
    private boolean[] sentenceEnds;
    private int size;
    private int sentenceStart;

    /** A full stop or its like has been read, and only closing marks since. */
    private boolean mayEnd;

    private Tokenizer(String text) {
        this.text = text;
        this.characters = text.toCharArray();
        this.length = text.length();
        this.hasAddresses = text.indexOf('@') >= 0 || text.indexOf("://") >= 0;
        int guess = Math.max(16, length / 4);
        this.starts = new int[guess];
        this.ends = new int[guess];
        this.sentenceEnds = new boolean[guess];
    }

    public static Tokens tokenize(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        tokenizer.run();
        return new Tokens(text, tokenizer.size, tokenizer.starts, tokenizer.ends, tokenizer.sentenceEnds);
    }

    private void run() {
        int at = 0;
        while (at < length) {
            char c = characters[at];
            byte kind = Characters.kind(c);
            if (kind == Characters.SPACE) {
                if (Characters.isLineBreak(c)) {
                    endSentence();
                }
                at++;
                continue;
            }
            if (mayEnd && !isCloser(c, at)) {
                if (at > ends[size - 1] && startsSentence(c)) {
                    endSentence();
                }
                mayEnd = false;
            }
            int end = Math.min(tokenEnd(at, c, kind), at + MAX_TOKEN);
            add(at, end);
            if (isStop(c) && characters[end - 1] == c) {
                mayEnd = c != '.' || !followsOrdinal();
            }
            at = end;
        }
        endSentence();
    }

    private int tokenEnd(int at, char c, byte kind) {
        if (kind == Characters.LETTER) {
            int address = hasAddresses || c == 'w' || c == 'W' ? addressEnd(at) : at;
            return address > at ? address : wordEnd(at);
        }
        if (kind == Characters.DIGIT) {
            return numberEnd(at);
        }
        if (kind == Characters.APOSTROPHE && isPossessive(at)) {
            boolean openName = kindAt(at + 2) == Characters.HYPHEN && kindAt(at + 3) == Characters.LETTER;
            return openName ? wordEnd(at + 2) : at + 2;
        }
        if ((c == '@' || c == '#') && kindAt(at + 1) == Characters.LETTER) {
            return handleEnd(at + 1);
        }
        if (Character.isHighSurrogate(c) && at + 1 < length && Character.isLowSurrogate(characters[at + 1])) {
            return at + 2;
        }
        int end = at + 1;
        if (c == '.' || c == '-' || c == '\'' || c == '`' || c == '_' || c == '=' || c == '*') {
            while (end < length && end - at < MAX_TOKEN && characters[end] == c) {
                end++;
            }
        }
        return end;
    }

    private int wordEnd(int start) {
        int at = start + 1;
        int limit = Math.min(length, start + MAX_TOKEN);
        while (at < limit) {
            byte kind = Characters.kind(characters[at]);
            if (kind == Characters.LETTER || kind == Characters.DIGIT) {
                at++;
            } else if (kind == Characters.HYPHEN && isWordKind(kindAt(at + 1))) {
                at += 2;
            } else if (kind == Characters.APOSTROPHE && kindAt(at + 1) == Characters.LETTER) {
                if (Elision.endsAt(text, start, at)) {
                    return at + 1;
                }
                if (isPossessive(at)) {
                    return at;
                }
                at += 2;
            } else if (kind == Characters.APOSTROPHE
                    && beginsQuoteOrNumber(at + 1)
                    && Elision.endsAt(text, start, at)) {
                return at + 1;
            } else {
                break;
            }
        }
        return charAt(at) == '.' ? abbreviationEnd(start, at) : at;
    }

    /** As in {@code d’« exception »} and {@code d'1,5 million}. */
    private boolean beginsQuoteOrNumber(int at) {
        return kindAt(at) == Characters.DIGIT || "«“„\"".indexOf(charAt(at)) >= 0;
    }

    /**
     * The end of {@code U.S.}, {@code J.-P.}, {@code EE.UU.}, {@code Dr.}, {@code bzw.}, {@code Booking.com}, given the
     * first full stop; the stop itself if it is none of these.
     */
    private int abbreviationEnd(int start, int stop) {
        if (stop - start <= 2 && isLetterGroup(start, stop)) {
            int end = initialsEnd(stop, stop - start);
            if (end > stop) {
                return end;
            }
        }
        int domain = domainEnd(start, stop);
        if (domain > stop) {
            return domain;
        }
        char next = charAt(stop + 1);
        boolean spaced = Characters.kind(next) == Characters.SPACE && !Characters.isLineBreak(next);
        return spaced && Abbreviations.known(text, start, stop, charAt(stop + 2)) ? stop + 1 : stop;
    }

    /** One letter, or a plural's two: {@code E.}, {@code EE.}. */
    private boolean isLetterGroup(int start, int end) {
        return end - start == 1
                || (characters[start] == characters[start + 1] && Character.isUpperCase(characters[start]));
    }

    /** The end of what follows an initial's full stop if that are initials too, hyphens between them or not. */
    private int initialsEnd(int stop, int size) {
        int end = stop;
        int at = stop + 1;
        while (at - stop < MAX_TOKEN / 2) {
            int from = kindAt(at) == Characters.HYPHEN ? at + 1 : at;
            int next = from + size;
            if (kindAt(from) != Characters.LETTER || charAt(next) != '.' || !isLetterGroup(from, next)) {
                break;
            }
            end = next + 1;
            at = end;
        }
        // J.Morel: an initial that lacks its space.
        boolean glued = end == stop
                && size == 1
                && Character.isUpperCase(characters[stop - 1])
                && Character.isUpperCase(charAt(stop + 1))
                && Character.isLowerCase(charAt(stop + 2));
        return glued ? stop + 1 : end;
    }

    /** The end of a web address that goes without {@code www}: {@code lemonde.fr}; the stop itself if it is none. */
    private int domainEnd(int start, int stop) {
        int part = stop + 1;
        int end = part;
        while (end - stop < MAX_TOKEN && isLower(charAt(end))) {
            end++;
            if (charAt(end) == '.' && isLower(charAt(end + 1))) {
                part = ++end;
            }
        }
        boolean isDomain = stop - start > 1 && !isWordKind(kindAt(end)) && Abbreviations.isDomain(text, part, end);
        return isDomain ? end : stop;
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private int numberEnd(int start) {
        int at = start + 1;
        int limit = Math.min(length, start + MAX_TOKEN);
        while (at < limit) {
            char c = characters[at];
            if (isWordKind(Characters.kind(c))) {
                at++;
            } else if ((c == '.' || c == ',' || c == ':' || c == '/' || Characters.kind(c) == Characters.HYPHEN)
                    && kindAt(at + 1) == Characters.DIGIT) {
                at += 2;
            } else if (Characters.kind(c) == Characters.HYPHEN && kindAt(at + 1) == Characters.LETTER) {
                at += 2;
            } else if (Characters.kind(c) == Characters.APOSTROPHE && isThousands(at + 1)) {
                at += 4;
            } else {
                break;
            }
        }
        return Math.min(at, limit);
    }

    /** Three digits and no more: Switzerland writes {@code 12'500}. */
    private boolean isThousands(int at) {
        return kindAt(at) == Characters.DIGIT
                && kindAt(at + 1) == Characters.DIGIT
                && kindAt(at + 2) == Characters.DIGIT
                && kindAt(at + 3) != Characters.DIGIT;
    }

    /** The end of a web or mail address that starts here, or {@code start} if none does. */
    private int addressEnd(int start) {
        int limit = Math.min(length, start + MAX_TOKEN);
        int at = start;
        boolean dotted = false;
        while (at < limit && isAddressName(characters[at])) {
            dotted |= characters[at] == '.';
            at++;
        }
        boolean mail = charAt(at) == '@' && at > start && kindAt(at + 1) == Characters.LETTER;
        boolean scheme = charAt(at) == ':' && charAt(at + 1) == '/' && charAt(at + 2) == '/';
        boolean host = dotted && text.regionMatches(true, start, "www.", 0, 4);
        if (!mail && !scheme && !host) {
            return start;
        }
        boolean bracketed = false;
        while (at < limit
                && Characters.kind(characters[at]) != Characters.SPACE
                && "<>\"«»“”".indexOf(charAt(at)) < 0) {
            bracketed |= characters[at] == '(';
            at++;
        }
        while (at > start + 1
                && ".,;:!?)]'’".indexOf(characters[at - 1]) >= 0
                && !(bracketed && characters[at - 1] == ')')) {
            at--;
        }
        return at;
    }

    private static boolean isAddressName(char c) {
        return c < 128 && (isWordKind(Characters.kind(c)) || c == '.' || c == '-' || c == '_' || c == '+');
    }

    private int handleEnd(int at) {
        while (isWordKind(kindAt(at)) || charAt(at) == '_') {
            at++;
        }
        return at;
    }

    /** Whether {@code 's} stands here with no letter after it. */
    private boolean isPossessive(int at) {
        char next = charAt(at + 1);
        return (next == 's' || next == 'S') && !isWordKind(kindAt(at + 2));
    }

    private static boolean isWordKind(byte kind) {
        return kind == Characters.LETTER || kind == Characters.DIGIT;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    /** A mark that still belongs to the sentence whose stop has just been read. */
    private boolean isCloser(char c, int at) {
        return switch (c) {
            case '”', ')', ']', '!', '?', '.', '…' -> true;
            // French and German point them in opposite directions, and German closes with what English opens with.
            case '»' -> at == ends[size - 1] || !isWordKind(kindAt(at + 1));
            case '"', '\'', '’', '“', '‘', '«', '‹', '›' -> at == ends[size - 1];
            default -> false;
        };
    }

    private static boolean startsSentence(char c) {
        return Character.isUpperCase(c)
                || Character.isDigit(c)
                || Character.getType(c) == Character.OTHER_LETTER
                || "«»“„\"'‘‚-–—([¿¡•".indexOf(c) >= 0;
    }

    /** German writes {@code 3. Oktober}: after a number of one or two digits a full stop ends nothing. */
    private boolean followsOrdinal() {
        if (size < 2) {
            return false;
        }
        int start = starts[size - 2];
        int end = ends[size - 2];
        return end == starts[size - 1]
                && ends[size - 1] - end == 1
                && end - start <= 2
                && Characters.kind(characters[start]) == Characters.DIGIT
                && Characters.kind(characters[end - 1]) == Characters.DIGIT;
    }

    private char charAt(int at) {
        return at < length ? characters[at] : ' ';
    }

    private byte kindAt(int at) {
        return at < length ? Characters.kind(characters[at]) : Characters.SPACE;
    }

    private void endSentence() {
        if (size > 0) {
            sentenceEnds[size - 1] = true;
            sentenceStart = size;
        }
        mayEnd = false;
    }

    private void add(int start, int end) {
        if (size - sentenceStart == MAX_SENTENCE) {
            endSentence();
        }
        if (size == starts.length) {
            int capacity = size * 2;
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            sentenceEnds = Arrays.copyOf(sentenceEnds, capacity);
        }
        starts[size] = start;
        ends[size] = end;
        size++;
    }
}
