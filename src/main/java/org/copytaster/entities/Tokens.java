package org.copytaster.entities;

/**
 * A text cut into tokens and sentences, with offsets in UTF-16 code units. Made once per article and shared by every
 * stage that reads words. Immutable, safe for any number of threads.
 */
public final class Tokens {

    private final String text;
    private final int size;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] sentenceEnds;

    /** Takes the arrays over without copying them; they may be longer than {@code size}. */
    Tokens(String text, int size, int[] starts, int[] ends, boolean[] sentenceEnds) {
        this.text = text;
        this.size = size;
        this.starts = starts;
        this.ends = ends;
        this.sentenceEnds = sentenceEnds;
    }

    public String text() {
        return text;
    }

    public int size() {
        return size;
    }

    /** The first code unit of a token. */
    public int start(int index) {
        return starts[index];
    }

    /** One past the last code unit of a token. */
    public int end(int index) {
        return ends[index];
    }

    /** Whether a token is the last of its sentence. */
    public boolean endsSentence(int index) {
        return sentenceEnds[index];
    }

    /** The characters of a token, as they stand in the text. */
    public String token(int index) {
        return text.substring(starts[index], ends[index]);
    }
}
