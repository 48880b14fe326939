package org.copytaster.article;

/**
 * A stretch of the raw text that was struck out.
 *
 * @param start first UTF-16 code unit, counted from the start of the raw text
 * @param end one past the last UTF-16 code unit
 * @param text what stood there: the raw text between {@code start} and {@code end}
 * @param reason why it went
 * @param score how sure the cleaner is, 0 to 1
 * @param evidence what decided, in words a reader understands
 */
public record Removal(int start, int end, String text, Reason reason, double score, String evidence) {}
