package org.copytaster.clean;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an article, or a stretch of a very long one, with all that is known of each line by itself: its looks, the
 * rule that speaks of it, its kinds of words, its bio marks, how it repeats the title or another line. For one thread.
 */
public final class Block {

    /** Longer articles are cleaned in stretches, to bound memory. */
    static final int MAX_LINES = 4096;

    /** So many lines at the end are where rules for the end hold. */
    private static final int LATE = 4;

    /** Shorter lines, in UTF-16 units, are no paragraphs. */
    private static final int PARAGRAPH = 70;

    /** Bios are looked for among so many lines at the end. */
    private static final int TAIL = 16;

    /** So many points make a portrait. */
    private static final float PORTRAIT = 2.5f;

    /** So many do whatever the line begins with. */
    private static final float CLEAR_PORTRAIT = 4.5f;

    public final int lines;
    public final LineScan scan;
    public final @Nullable Rule[] rules;
    final float[] function;
    final float[] foreign;
    final float[] roles;
    final float[] personas;
    final float[] portrait;
    public final int[] chain;
    /** Index of the article's language in {@link Lexicon#LANGUAGES}, or -1. */
    final int language;
    /** How often the very line stands in the block, and how often before. */
    final int[] copies;

    final int[] copiesBefore;
    /** The first line with the same words, a number being as good as another. */
    private final int[] first;

    /** Share of the line's words that are in the title, and of the title's words that are in the line. */
    final float[] ofTitle;

    final float[] titleIn;
    private final BitSet author = new BitSet();

    /** Words that are neither numbers nor function words, by their place in the scan's words. */
    private boolean[] topical;

    final String text;
    final int[] bounds;
    private final LongIntTable titleWords = new LongIntTable();
    private int titleSize;
    /** A bit for each of the title's words: most words of the text are in none, and need no look in the table. */
    private long titleBits;

    /** @param bounds start and end of each line in the text, as {@link LineSplitter} gives them */
    public Block(String text, int[] bounds, @Nullable String title, String language, Knowledge knowledge) {
        this.text = text;
        this.bounds = bounds;
        this.lines = bounds.length / 2;
        int length = lines == 0 ? 0 : bounds[2 * lines - 1] - bounds[0];
        scan = new LineScan(Math.max(1, lines), Math.max(1, length));
        topical = new boolean[scan.words().length];
        rules = new Rule[lines];
        function = new float[lines];
        foreign = new float[lines];
        roles = new float[lines];
        personas = new float[lines];
        portrait = new float[lines];
        chain = new int[lines];
        copies = new int[lines];
        copiesBefore = new int[lines];
        first = new int[lines];
        ofTitle = new float[lines];
        titleIn = new float[lines];
        this.language = Lexicon.LANGUAGES.indexOf(language);
        readTitle(title);
        int own = Lexicon.bit(language);
        int[] kinds = new int[LineScan.HEAD + LineScan.TAIL];
        for (int line = 0; line < lines; line++) {
            read(line, own, kinds, knowledge);
        }
        countCopies();
        findAuthors(knowledge.lexicon(), own);
    }

    /**
     * Portraits are bios where nothing but boilerplate follows and text goes before; elsewhere they may be what the
     * article is about. So may one that goes on speaking of somebody, unless it follows a bio.
     */
    private void findAuthors(Lexicon lexicon, int own) {
        int paragraphs = 0;
        for (int line = 0; line < lines; line++) {
            paragraphs += isLong(line) ? 1 : 0;
        }
        BitSet following = new BitSet();
        for (int line = lines - 1; line > 0 && line >= lines - TAIL; line--) {
            boolean paragraph = isLong(line);
            paragraphs -= paragraph ? 1 : 0;
            boolean likely = portrait[line] >= PORTRAIT;
            boolean pronoun = likely && (kind(line, 0, lexicon) & Lexicon.PRONOUN) != 0;
            boolean clear = portrait[line] >= CLEAR_PORTRAIT;
            if (likely && paragraphs >= 2 && (clear || (!pronoun && introduces(line, lexicon, own)))) {
                author.set(line);
                author.or(following);
                following.clear();
            } else if (pronoun) {
                following.set(line);
            } else if (paragraph && rules[line] == null && chain[line] == 0) {
                break;
            }
        }
    }

    /** Whether a portrait begins with who is portrayed. */
    private boolean introduces(int line, Lexicon lexicon, int own) {
        int[] kinds = new int[BioDetector.NAME];
        Arrays.setAll(kinds, word -> kind(line, word, lexicon));
        return BioDetector.introduces(text, start(line), end(line), kinds, own);
    }

    /** What the lexicon says of one of a line's words; 0 beyond its end. */
    private int kind(int line, int word, Lexicon lexicon) {
        int at = scan.wordsFrom(line) + word;
        return at < scan.wordsTo(line) ? lexicon.kind(scan.words()[at]) : 0;
    }

    private boolean isLong(int line) {
        return length(line) >= PARAGRAPH;
    }

    /** Whether the line is an author's portrait at the end of the text. */
    boolean isAuthor(int line) {
        return author.get(line);
    }

    /** Whether a word of the scan is neither a number nor a function word. */
    boolean isTopical(int word) {
        return topical[word];
    }

    int start(int line) {
        return bounds[2 * line];
    }

    int end(int line) {
        return bounds[2 * line + 1];
    }

    /** In UTF-16 units, without the blanks around it. */
    int length(int line) {
        return (int) scan.shape(line, Shape.LENGTH);
    }

    /** The last long line that the scores take for text; -1 if there is none. */
    int lastContent(float[] score) {
        int last = lines - 1;
        while (last >= 0 && (score[last] <= 0 || length(last) < ContextFeatures.CONTENT_LENGTH)) {
            last--;
        }
        return last;
    }

    private void readTitle(@Nullable String title) {
        if (title == null) {
            return;
        }
        LineScan words = new LineScan(1, title.length() + 1);
        words.add(title, 0, title.length());
        for (int i = words.wordsFrom(0); i < words.wordsTo(0); i++) {
            long word = words.words()[i];
            if (titleWords.get(word) == 0) {
                titleSize++;
                titleWords.put(word, titleSize);
                titleBits |= 1L << word;
            }
        }
    }

    private void read(int line, int own, int[] kinds, Knowledge knowledge) {
        int start = start(line);
        int end = end(line);
        scan.add(text, start, end);
        int from = scan.wordsFrom(line);
        int to = scan.wordsTo(line);
        int label = (int) scan.shape(line, Shape.LABEL);
        Lexicon lexicon = knowledge.lexicon();
        for (int i = from; i < to; i++) {
            kinds[i - from] = lexicon.kind(scan.words()[i]);
        }
        boolean late = line >= lines - LATE;
        boolean quoted = scan.shape(line, Shape.STARTS) == Chars.QUOTE;
        rules[line] = knowledge.phrases().match(scan.words(), from, to, kinds, length(line), label, late, quoted);
        countKinds(line, from, to, own, kinds);
        countTitle(line, from, to);
        if (personas[line] >= 2) {
            chain[line] = knowledge.bios().chain(text, start, end);
        }
        boolean named = scan.shape(line, Shape.STARTS) == Chars.UPPER;
        portrait[line] = BioDetector.portrait(kinds, to - from, named);
    }

    private void countKinds(int line, int from, int to, int own, int[] kinds) {
        int any = 0;
        int ours = 0;
        int trades = 0;
        int selves = 0;
        long[] words = scan.words();
        if (to > topical.length) {
            topical = Arrays.copyOf(topical, words.length);
        }
        for (int i = from; i < to; i++) {
            int kind = kinds[i - from];
            if ((kind & Lexicon.FUNCTION) == 0 && words[i] != Words.NUMBER) {
                topical[i] = true;
            }
            if (kind != 0) {
                any += (kind & Lexicon.FUNCTION) != 0 ? 1 : 0;
                ours += (kind & own) != 0 ? 1 : 0;
                trades += (kind & Lexicon.ROLE) != 0 ? 1 : 0;
                selves += (kind & Lexicon.PERSONA) != 0 ? 1 : 0;
            }
        }
        float count = Math.max(1, to - from);
        function[line] = any / count;
        foreign[line] = own == 0 ? 0 : (any - ours) / count;
        roles[line] = trades;
        personas[line] = selves;
    }

    private void countTitle(int line, int from, int to) {
        if (titleSize == 0) {
            return;
        }
        long seen = 0;
        int hits = 0;
        for (int i = from; i < to; i++) {
            long word = scan.words()[i];
            int index = (titleBits >>> word & 1) == 0 ? 0 : titleWords.get(word);
            if (index != 0) {
                hits++;
                seen |= 1L << Math.min(63, index);
            }
        }
        ofTitle[line] = hits / (float) Math.max(1, to - from);
        titleIn[line] = Math.min(1, Long.bitCount(seen) / (float) Math.min(63, titleSize));
    }

    private void countCopies() {
        LongIntTable firsts = new LongIntTable(lines);
        for (int line = 0; line < lines; line++) {
            long hash = lineHash(line);
            int known = firsts.get(hash) - 1;
            first[line] = known < 0 || !isCopy(known, line) ? line : known;
            if (known < 0) {
                firsts.put(hash, line + 1);
            }
            copiesBefore[line] = copies[first[line]];
            copies[first[line]]++;
        }
        for (int line = 0; line < lines; line++) {
            copies[line] = copies[first[line]];
        }
    }

    /** Of short lines the words are the same, if the hashes are; of long ones the scan has read a part. */
    private boolean isCopy(int a, int b) {
        return end(a) - start(a) <= LineScan.HEAD ? end(b) - start(b) <= LineScan.HEAD : isSame(a, b);
    }

    private boolean isSame(int a, int b) {
        int length = end(a) - start(a);
        return length == end(b) - start(b) && text.regionMatches(start(a), text, start(b), length);
    }

    private long lineHash(int line) {
        long hash = Words.SEED;
        for (int i = scan.wordsFrom(line); i < scan.wordsTo(line); i++) {
            hash = 31 * hash + scan.words()[i];
        }
        return hash;
    }

    /** Whether the line stands further up, to the character. */
    boolean repeatsLine(int line) {
        return first[line] < line && isSame(first[line], line);
    }

    /** The same of a whole paragraph. */
    boolean repeatsParagraph(int line) {
        return isLong(line) && repeatsLine(line);
    }
}
