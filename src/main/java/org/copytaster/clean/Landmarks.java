package org.copytaster.clean;

import org.copytaster.article.Reason;

/**
 * What stands around a line, whatever the scores say of it: where the title was, where comments and other stories were
 * announced, how many telling lines are near. Distances are in lines. For one thread.
 */
final class Landmarks {

    static final int COUNT = 14;

    private static final int FAR = 60;

    /** How many lines before and behind are near. */
    private static final int NEAR = 6;

    /** A line with this share of the title's words is the title once more. */
    private static final float TITLE = 0.75f;

    private static final int SHORT_WORDS = 3;

    private final int n;
    private final int[] rules;
    private final int[] times;
    private final int[] shorts;
    private final int[] sinceComments;
    private final int[] untilComments;
    private final int[] sinceOthers;
    private final int[] untilOthers;
    private final int[] sinceTitle;
    private final int[] untilTitle;
    private final int firstTitle;

    Landmarks(Block block) {
        n = block.lines;
        rules = new int[n + 1];
        times = new int[n + 1];
        shorts = new int[n + 1];
        boolean[] comments = new boolean[n];
        boolean[] others = new boolean[n];
        boolean[] title = new boolean[n];
        int first = n;
        for (int i = 0; i < n; i++) {
            Rule rule = block.rules[i];
            Reason reason = rule != null && rule.decides() ? rule.reason() : null;
            float words = block.scan.shape(i, Shape.WORDS);
            rules[i + 1] = rules[i] + (reason != null ? 1 : 0);
            times[i + 1] = times[i] + (block.scan.shape(i, Shape.TIME) > 0 && words < 15 ? 1 : 0);
            shorts[i + 1] = shorts[i] + (words <= SHORT_WORDS ? 1 : 0);
            comments[i] = reason == Reason.COMMENT_PROMPT;
            others[i] = reason == Reason.RELATED_HEADLINE || reason == Reason.READ_MORE_LINK;
            title[i] = block.titleIn[i] >= TITLE;
            first = title[i] ? Math.min(first, i) : first;
        }
        firstTitle = first;
        sinceComments = since(comments);
        untilComments = until(comments);
        sinceOthers = since(others);
        untilOthers = until(others);
        sinceTitle = since(title);
        untilTitle = until(title);
    }

    private static int[] since(boolean[] marks) {
        int[] since = new int[marks.length];
        int last = -FAR;
        for (int i = 0; i < marks.length; i++) {
            last = marks[i] ? i : last;
            since[i] = Math.min(FAR, i - last);
        }
        return since;
    }

    private static int[] until(boolean[] marks) {
        int[] until = new int[marks.length];
        int next = marks.length + FAR;
        for (int i = marks.length - 1; i >= 0; i--) {
            next = marks[i] ? i : next;
            until[i] = Math.min(FAR, next - i);
        }
        return until;
    }

    /** Fills {@code out[at..at + COUNT)} for a line. */
    void fill(int i, float[] out, int at) {
        int from = Math.max(0, i - NEAR);
        int to = Math.min(n, i + 1 + NEAR);
        out[at] = rules[i] - rules[from];
        out[at + 1] = rules[to] - rules[i + 1];
        out[at + 2] = times[i] - times[from];
        out[at + 3] = times[to] - times[i + 1];
        out[at + 4] = shorts[i] - shorts[from];
        out[at + 5] = shorts[to] - shorts[i + 1];
        out[at + 6] = sinceComments[i];
        out[at + 7] = untilComments[i];
        out[at + 8] = sinceOthers[i];
        out[at + 9] = untilOthers[i];
        out[at + 10] = sinceTitle[i];
        out[at + 11] = untilTitle[i];
        out[at + 12] = firstTitle == n ? -FAR - 1 : Math.max(-FAR, Math.min(FAR, i - firstTitle));
        out[at + 13] = rules[i] / (float) Math.max(1, i);
    }
}
