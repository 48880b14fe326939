package org.copytaster.entities;

import java.util.Arrays;

/**
 * Cuts a text into tokens and sentences in one pass.
 *
 * <p>Elided words of the Romance languages stand alone with either apostrophe ({@code l’|Élysée}, {@code dell'|Italia}),
 * the English possessive is cut off ({@code Paris|'s}), hyphenated words, initials, decimals, times, addresses of the
 * web and handles stay whole. A line break always ends a sentence.
 *
 * <p>Linear in the text, whatever the text: a token has at most {@value #MAX_TOKEN} code units, a sentence at most
 * {@value #MAX_SENTENCE} tokens. Stateless, safe for any number of threads.
 */
public final class Tokenizer {

    static final int MAX_TOKEN = 256;
    static final int MAX_SENTENCE = 512;

    private final String text;
    private final int length;
    private int[] starts;
    private int[] ends;
    private boolean[] sentenceEnds;
    private int size;
    private int sentenceStart;

    /** A full stop or its like has been read, and only closing marks since. */
    private boolean mayEnd;

    private Tokenizer(String text) {
        this.text = text;
        this.length = text.length();
        int guess = Math.max(16, length / 5);
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
            char c = text.charAt(at);
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
            if (isStop(c) && text.charAt(end - 1) == c) {
                mayEnd = c != '.' || !followsOrdinal();
            }
            at = end;
        }
        endSentence();
    }

    private int tokenEnd(int at, char c, byte kind) {
        if (kind == Characters.LETTER) {
            int address = addressEnd(at);
            return address > at ? address : wordEnd(at);
        }
        if (kind == Characters.DIGIT) {
            return numberEnd(at);
        }
        if (kind == Characters.APOSTROPHE && isPossessive(at)) {
            return at + 2;
        }
        if ((c == '@' || c == '#') && kindAt(at + 1) == Characters.LETTER) {
            return handleEnd(at + 1);
        }
        if (Character.isHighSurrogate(c) && at + 1 < length && Character.isLowSurrogate(text.charAt(at + 1))) {
            return at + 2;
        }
        int end = at + 1;
        if (c == '.' || c == '-' || c == '\'' || c == '`' || c == '_' || c == '=' || c == '*') {
            while (end < length && end - at < MAX_TOKEN && text.charAt(end) == c) {
                end++;
            }
        }
        return end;
    }

    private int wordEnd(int start) {
        int at = start + 1;
        int limit = Math.min(length, start + MAX_TOKEN);
        while (at < limit) {
            byte kind = Characters.kind(text.charAt(at));
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
            } else {
                break;
            }
        }
        return at < length && text.charAt(at) == '.' ? abbreviationEnd(start, at) : at;
    }

    /** The end of {@code U.S.}, {@code J.}, {@code Dr.}, given the first full stop; the stop itself if it is none. */
    private int abbreviationEnd(int start, int stop) {
        if (stop - start == 1 && kindAt(stop + 1) == Characters.LETTER && charAt(stop + 2) == '.') {
            int at = stop + 3;
            while (at - start < MAX_TOKEN && kindAt(at) == Characters.LETTER && charAt(at + 1) == '.') {
                at += 2;
            }
            return at;
        }
        boolean nameFollows = kindAt(stop + 1) == Characters.SPACE && Character.isUpperCase(charAt(stop + 2));
        if (nameFollows && Character.isUpperCase(text.charAt(start)) && Abbreviations.known(text, start, stop)) {
            return stop + 1;
        }
        return stop;
    }

    private int numberEnd(int start) {
        int at = start + 1;
        int limit = Math.min(length, start + MAX_TOKEN);
        while (at < limit) {
            char c = text.charAt(at);
            if (isWordKind(Characters.kind(c))) {
                at++;
            } else if ((c == '.' || c == ',' || c == ':' || c == '/' || Characters.kind(c) == Characters.HYPHEN)
                    && kindAt(at + 1) == Characters.DIGIT) {
                at += 2;
            } else if (Characters.kind(c) == Characters.HYPHEN && kindAt(at + 1) == Characters.LETTER) {
                at += 2;
            } else {
                break;
            }
        }
        return at;
    }

    /** The end of a web or mail address that starts here, or {@code start} if none does. */
    private int addressEnd(int start) {
        int limit = Math.min(length, start + MAX_TOKEN);
        int at = start;
        boolean dotted = false;
        while (at < limit && isAddressName(text.charAt(at))) {
            dotted |= text.charAt(at) == '.';
            at++;
        }
        boolean mail = charAt(at) == '@' && at > start && kindAt(at + 1) == Characters.LETTER;
        boolean scheme = charAt(at) == ':' && charAt(at + 1) == '/' && charAt(at + 2) == '/';
        boolean host = dotted && text.regionMatches(true, start, "www.", 0, 4);
        if (!mail && !scheme && !host) {
            return start;
        }
        while (at < limit
                && Characters.kind(text.charAt(at)) != Characters.SPACE
                && "<>\"«»“”".indexOf(charAt(at)) < 0) {
            at++;
        }
        while (at > start + 1 && ".,;:!?)]'’".indexOf(text.charAt(at - 1)) >= 0) {
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
            case '»', '”', ')', ']', '!', '?', '.', '…' -> true;
            case '"', '\'', '’' -> at == ends[size - 1];
            default -> false;
        };
    }

    private static boolean startsSentence(char c) {
        return Character.isUpperCase(c)
                || Character.isDigit(c)
                || Character.getType(c) == Character.OTHER_LETTER
                || "«“„\"'‘-–—([¿¡•".indexOf(c) >= 0;
    }

    /** German writes {@code 3. Oktober}: after a number of one or two digits a full stop ends nothing. */
    private boolean followsOrdinal() {
        if (size < 2) {
            return false;
        }
        int start = starts[size - 2];
        int end = ends[size - 2];
        return end == starts[size - 1]
                && end - start <= 2
                && Characters.kind(text.charAt(start)) == Characters.DIGIT
                && Characters.kind(text.charAt(end - 1)) == Characters.DIGIT;
    }

    private char charAt(int at) {
        return at < length ? text.charAt(at) : ' ';
    }

    private byte kindAt(int at) {
        return at < length ? Characters.kind(text.charAt(at)) : Characters.SPACE;
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
