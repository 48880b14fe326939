package org.copytaster.language;

/**
 * Picks the passages of an article that its language is told by: at most {@value #COUNT} of about {@value #LENGTH}
 * characters, spread evenly over its longest lines. Short lines are menus, captions and names; what stands in most
 * of the long ones is what the article is written in.
 *
 * <p>Of a long text only {@value #SAMPLES} samples are looked at, so that the cost is bounded whatever its length.
 * For one text, and one thread.
 */
final class Passages {

    static final int COUNT = 7;
    static final int LENGTH = 120;

    /** The most that a passage has: it ends with a word, unless that is longer than any word. */
    static final int MAX_LENGTH = LENGTH + Passages.LONG_WORD;

    private static final int LONG_WORD = 60;
    private static final int WHOLE = 16_384;
    private static final int SAMPLES = 16;

    /** The share of the characters that stand in the lines that are taken. */
    private static final double SHARE = 0.8;

    /** Lines are told apart by length up to this one. */
    private static final int LONG_LINE = 255;

    /** Takes the passages one after the other. */
    interface Reader {

        /** A piece of the passage that is open. */
        void piece(int from, int to);

        /** Nothing more comes of the open passage. */
        void close();
    }

    private interface Lines {
        void line(int from, int to);
    }

    private final String text;
    private final Reader reader;
    private int shortest;
    private int step;
    /** Where the open passage starts and how much has gone by, counted over the lines taken, as if joined. */
    private int next;

    private int seen;
    private boolean open;

    private Passages(String text, Reader reader) {
        this.text = text;
        this.reader = reader;
    }

    static void read(String text, Reader reader) {
        new Passages(text, reader).read();
    }

    private void read() {
        int[] charactersByLength = new int[LONG_LINE + 1];
        lines((from, to) -> charactersByLength[Math.min(to - from, LONG_LINE)] += to - from);
        int all = 0;
        for (int characters : charactersByLength) {
            all += characters;
        }
        int total = 0;
        shortest = LONG_LINE + 1;
        while (shortest > 1 && total < all * SHARE) {
            shortest--;
            total += charactersByLength[shortest];
        }
        step = Math.max(LENGTH, (total + COUNT - 1) / COUNT);
        // Each passage in the middle of its part, so that two languages get the passages that their shares are worth.
        next = (step - LENGTH) / 2;
        lines(this::take);
        if (open) {
            reader.close();
        }
    }

    /** Hands the parts of a line that fall into a passage to the reader. */
    private void take(int from, int to) {
        if (to - from < shortest) {
            return;
        }
        int lineStart = seen;
        seen += to - from;
        while (next < seen) {
            int start = next <= lineStart ? from : afterWord(from + next - lineStart, to);
            boolean ends = next + LENGTH <= seen;
            int end = ends ? afterWord(from + next + LENGTH - lineStart, to) : to;
            if (start < end) {
                reader.piece(start, end);
                open = true;
            }
            if (!ends) {
                return;
            }
            reader.close();
            open = false;
            next += step;
        }
    }

    /** The end of the word that {@code i} stands in. */
    private int afterWord(int i, int to) {
        int end = i;
        while (end < to && end - i < LONG_WORD && !Grams.isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void lines(Lines lines) {
        int length = text.length();
        if (length <= WHOLE) {
            lines(text, 0, lines);
            return;
        }
        for (int sample = 0; sample < SAMPLES; sample++) {
            int from = (int) ((long) sample * length / SAMPLES);
            lines(text.substring(from, from + WHOLE / SAMPLES), from, lines);
        }
    }

    /** The lines of a part of the text, which begins at an offset: found by searching for their ends, which is fast. */
    private void lines(String part, int offset, Lines lines) {
        int start = 0;
        int feed = next(part, '\n', 0);
        int carriageReturn = next(part, '\r', 0);
        while (true) {
            int end = Math.min(feed, carriageReturn);
            trimmed(offset + start, offset + end, lines);
            if (end == part.length()) {
                return;
            }
            start = end + 1;
            feed = feed == end ? next(part, '\n', start) : feed;
            carriageReturn = carriageReturn == end ? next(part, '\r', start) : carriageReturn;
        }
    }

    /** Where a character comes next; the end of the text if it does not. */
    private static int next(String text, char c, int from) {
        int at = text.indexOf(c, from);
        return at < 0 ? text.length() : at;
    }

    private void trimmed(int from, int to, Lines lines) {
        int start = from;
        int end = to;
        while (start < end && Grams.isBlank(text.charAt(start))) {
            start++;
        }
        while (start < end && Grams.isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            lines.line(start, end);
        }
    }
}
