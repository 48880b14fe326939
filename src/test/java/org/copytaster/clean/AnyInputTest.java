package org.copytaster.clean;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.copytaster.article.RawArticle;
import org.copytaster.article.Removal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, what goes out adds up, and costs no more than its size. */
class AnyInputTest {

    private static final Cleaner CLEANER = Cleaner.bundled();
    private static final int FIVE_MEGABYTES = 5 << 20;

    /** Pieces that, repeated, try the patience of one part of the cleaner or another. */
    static Stream<String> pieces() {
        return Stream.of(
                "a",
                "a\n",
                "a ",
                ". ",
                "A. ",
                "Nerd. Music lover. Travel expert. ",
                "Nerd. Music lover. Travel expert.\n",
                "The writer is a reporter and author based in York. She lives with her dogs.\n",
                "share this article share this article ",
                "share this article\n",
                "© all rights reserved\r\n",
                "« » ",
                "\u200b\u200f",
                "\u200b\n\u00a0\r",
                "http://www.",
                "12:30 2024 ",
                "\ud83d\ude00",
                "The council met on Monday and said that it would meet again on Friday to vote on the budget.\n",
                "The council met on Monday and said that it would meet again on Friday to vote on the budget. ",
                "Foto: | © ",
                "Comments\n",
                "x".repeat(250) + "\n",
                "A Very Long Name Of A Place ".repeat(12) + "\n");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void bodyAndRemovalsAddUpToTheText(String piece) {
        String text = repeat(piece, 20_000);

        Cleaned cleaned = CLEANER.clean(RawArticle.of("urn:test:any", text), "en");

        assertAddsUp(text, cleaned);
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void twiceTheTextTakesTwiceTheMemoryAtMost(String piece) {
        RawArticle half = RawArticle.of("urn:test:any", repeat(piece, 60_000));
        RawArticle whole = RawArticle.of("urn:test:any", repeat(piece, 120_000));
        CLEANER.clean(half, "en");
        long first = allocated(half);
        long second = allocated(whole);

        assertThat(second).isLessThan(5 * first / 2 + 1_000_000);
    }

    /** Ends at all only if no part of the cleaner takes more than linear time. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a\n",
                "A. ",
                "a b ",
                "Nerd. Music lover. Travel expert. ",
                "share this article ",
                "share this article\n",
                "\u200b\n\u00a0\r",
                "The council met on Monday and said that it would meet again on Friday to vote on the budget.\n"
            })
    void fiveMegabytesOfItAreCleaned(String piece) {
        String text = repeat(piece, FIVE_MEGABYTES);

        assertAddsUp(text, CLEANER.clean(RawArticle.of("urn:test:any", text), "en"));
    }

    /** Only the end of such a paragraph is judged: what stands before it may not be lost with it. */
    @Test
    void aParagraphOfMoreSentencesThanAreJudgedLosesNothingUnreported() {
        String piece = "Share this article. The council met on Monday and said that it would meet again. ";
        String text = piece.repeat(2_500);

        assertAddsUp(text, CLEANER.clean(RawArticle.of("urn:test:any", text), "en"));
    }

    /** Lines that begin and end alike look like copies until all of each is read. */
    @Test
    void fiveMegabytesOfLinesThatDifferOnlyInTheirMiddleAreCleaned() {
        String begin = "the same beginning ".repeat(200);
        String end = " the same end".repeat(200);
        StringBuilder text = new StringBuilder();
        for (int line = 0; text.length() < FIVE_MEGABYTES; line++) {
            text.append(begin).append(line).append(end).append('\n');
        }

        assertAddsUp(text.toString(), CLEANER.clean(RawArticle.of("urn:test:any", text.toString()), "en"));
    }

    /** No two words alike, so that nothing is found again in any table. */
    @Test
    void fiveMegabytesOfWordsThatAreAllDifferentAreCleaned() {
        StringBuilder text = new StringBuilder();
        for (int word = 0; text.length() < FIVE_MEGABYTES; word++) {
            text.append(Integer.toString(word, 36)).append(word % 20 == 19 ? ".\n" : " ");
        }

        assertAddsUp(text.toString(), CLEANER.clean(RawArticle.of("urn:test:any", text.toString()), "en"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMixOfAllPiecesAddsUp(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> pieces = pieces().toList();
        StringBuilder text = new StringBuilder();
        while (text.length() < 5_000) {
            String piece = pieces.get(random.nextInt(pieces.size()));
            text.append(piece.repeat(1 + random.nextInt(3)));
        }

        assertAddsUp(text.toString(), CLEANER.clean(RawArticle.of("urn:test:any", text.toString()), "en"));
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(50);
    }

    private static void assertAddsUp(String text, Cleaned cleaned) {
        int last = 0;
        int removed = 0;
        for (Removal removal : cleaned.removed()) {
            assertThat(removal.start()).isGreaterThanOrEqualTo(last);
            assertThat(text.startsWith(removal.text(), removal.start())).isTrue();
            assertThat(removal.end()).isEqualTo(removal.start() + removal.text().length());
            assertThat(removal.score()).isBetween(0.0, 1.0);
            last = removal.end();
            removed += seen(removal.text());
        }
        assertThat(seen(cleaned.body()) + removed).isEqualTo(seen(text));
    }

    /** Characters that are more than blanks. */
    private static int seen(String text) {
        int seen = 0;
        for (int i = 0; i < text.length(); i++) {
            seen += Chars.isBlank(text.charAt(i)) ? 0 : 1;
        }
        return seen;
    }

    private static long allocated(RawArticle article) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        CLEANER.clean(article, "en");
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    private static String repeat(String piece, int length) {
        return piece.repeat(length / piece.length() + 1).substring(0, length);
    }
}
