package org.copytaster.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.copytaster.article.Reason;
import org.copytaster.article.Removal;
import org.jspecify.annotations.Nullable;

/**
 * Strikes boilerplate off the ends of a giant paragraph, as scrapers make them that lose the line breaks: its sentences
 * are judged as if they were lines, and go one by one from the end and from the beginning, up to the first that stays.
 * For one paragraph.
 */
final class ParagraphEnds {

    /** Shorter lines are judged as a whole. */
    static final int GIANT = 600;

    /** A sentence has less about it than a line: the models must be surer. */
    private static final double SURE = 0.97;

    /** The longest bio has so many sentences. */
    private static final int BIO = 12;

    private final Block block;
    /** Whether the block is the whole paragraph, and not only its end. */
    private final boolean whole;

    private final Judge judge;
    private final BioDetector bios;
    private final float[] score;

    ParagraphEnds(
            String text, int start, int end, String language, Knowledge knowledge, CleanModel model, Judge judge) {
        int[] sentences = SentenceSplitter.split(text, start, end);
        // Of a paragraph without end only the end is looked at.
        int from = Math.max(0, sentences.length - 2 * Block.MAX_LINES);
        whole = from == 0;
        block = new Block(text, Arrays.copyOfRange(sentences, from, sentences.length), null, language, knowledge);
        score = model.score(block);
        this.judge = judge;
        bios = knowledge.bios();
    }

    /** The removals, in order; none for a paragraph that stays whole. At least one sentence stays. */
    List<Removal> strike() {
        int kept = block.lines;
        List<Removal> tail = new ArrayList<>();
        int bio = bioStart();
        if (bio < kept) {
            int start = block.start(bio);
            int end = block.end(kept - 1);
            Judge.Verdict verdict = judge.bio(block.text, start, end, bios.chain(block.text, start, end));
            if (verdict != null) {
                tail.add(removal(start, end, verdict));
                kept = bio;
            }
        }
        while (kept > 1) {
            Judge.Verdict verdict = sure(kept - 1);
            if (verdict == null) {
                break;
            }
            tail.add(removal(block.start(kept - 1), block.end(kept - 1), verdict));
            kept--;
        }
        List<Removal> removals = whole ? head(kept) : new ArrayList<>();
        Collections.reverse(tail);
        removals.addAll(tail);
        return removals;
    }

    /** What goes from the beginning of a paragraph of which so many sentences are left. */
    private List<Removal> head(int kept) {
        List<Removal> removals = new ArrayList<>();
        for (int i = 0; i < kept - 1; i++) {
            Judge.Verdict verdict = sure(i);
            if (verdict == null) {
                break;
            }
            removals.add(removal(block.start(i), block.end(i), verdict));
        }
        return removals;
    }

    /** The first sentence of the longest bio that ends the paragraph; the number of sentences if there is none. */
    private int bioStart() {
        for (int first = Math.max(1, block.lines - BIO); first < block.lines - 1; first++) {
            if (bios.chain(block.text, block.start(first), block.end(block.lines - 1)) > 0) {
                return first;
            }
        }
        return block.lines;
    }

    /** A sentence that was said before stays: nobody pastes single sentences twice. */
    private Judge.@Nullable Verdict sure(int sentence) {
        Judge.Verdict verdict = judge.judge(block, sentence, score, block.lines);
        if (verdict == null || verdict.reason() == Reason.REPEATED_LINE) {
            return null;
        }
        return verdict.score() >= SURE || verdict.reason() == Reason.RULE ? verdict : null;
    }

    private Removal removal(int start, int end, Judge.Verdict verdict) {
        return new Removal(
                start, end, block.text.substring(start, end), verdict.reason(), verdict.score(), verdict.evidence());
    }
}
