package org.copytaster.entities;

/**
 * An article as a row of words, headline first, with what the article as a whole says of each. Used again for the next
 * article; one thread only.
 */
final class Document {

    /** Set on every word with a capital. */
    static final int CAPITALISED = 1 << 3;

    static final int OPENS_SENTENCE = 1 << 4;
    static final int SENTENCE_IN_CAPITALS = 1 << 5;
    static final int SENTENCE_OF_CAPITALISED_WORDS = 1 << 6;

    /** How a whole sentence is written. */
    static final int STYLES = SENTENCE_IN_CAPITALS | SENTENCE_OF_CAPITALISED_WORDS;

    private static final int SMALLEST = 1 << 10;
    private static final int KEPT = 1 << 16;

    private final WordCache cache;
    private final Gazetteer gazetteer;
    private final DocumentStatistics statistics = new DocumentStatistics();

    Word[] words = new Word[SMALLEST];
    boolean[] endsSentence = new boolean[SMALLEST];

    /** Bits of {@link DocumentStatistics} and of this class. */
    byte[] flags = new byte[SMALLEST];

    /** Where a word stands in a name of the phrase list, and what kind of name: 0 for none. */
    byte[] phrases = new byte[SMALLEST];

    /** What stands beside a capitalised word anywhere in the article: bits of {@link Surroundings}. */
    short[] contexts = new short[SMALLEST];

    /** The first word of the run of capitalised words that a word belongs to; -1 for none. */
    int[] runStarts = new int[SMALLEST];

    /** One past the last word of that run. */
    int[] runEnds = new int[SMALLEST];

    /** Whether a word is near enough to a capital to be looked at. */
    boolean[] active = new boolean[SMALLEST];

    int size;
    int headlineSize;

    /** Number of {@link Languages}. */
    int language;

    Document(Lexicon lexicon) {
        this.cache = new WordCache(lexicon);
        this.gazetteer = lexicon.gazetteer();
    }

    void set(Tokens headline, Tokens body, int language) {
        this.language = language;
        headlineSize = headline.size();
        size = headlineSize + body.size();
        if (size > words.length || words.length > KEPT) {
            int capacity = Math.max(SMALLEST, size);
            words = new Word[capacity];
            endsSentence = new boolean[capacity];
            flags = new byte[capacity];
            phrases = new byte[capacity];
            contexts = new short[capacity];
            runStarts = new int[capacity];
            runEnds = new int[capacity];
            active = new boolean[capacity];
        }
        addWords(headline, 0, language);
        addWords(body, headlineSize, language);
        statistics.clear(size);
        forEachSentence(this::count);
        forEachSentence(this::describe);
    }

    private void addWords(Tokens tokens, int at, int language) {
        cache.get(tokens, language, words, at);
        for (int i = 0; i < tokens.size(); i++) {
            endsSentence[at + i] = tokens.endsSentence(i);
        }
    }

    /** What is done with the words from {@code start} up to, not including, {@code end}. */
    interface SentenceAction {
        void accept(int start, int end);
    }

    void forEachSentence(SentenceAction action) {
        int start = 0;
        for (int i = 0; i < size; i++) {
            if (endsSentence[i]) {
                action.accept(start, i + 1);
                start = i + 1;
            }
        }
    }

    private void count(int start, int end) {
        int style = style(start, end);
        for (int i = start; i < end; i++) {
            Word word = words[i];
            flags[i] = (byte) style;
            if (word.has(Word.LOWER_CASE)) {
                statistics.addLowerCase(word.lowerHash);
            } else if (word.has(Word.STARTS_WITH_LETTER) && style == 0 && !opensSentence(i, start)) {
                statistics.addName(word.lowerHash);
            }
            if (style == 0 && word.hasCapital()) {
                int context = Surroundings.of(words, i, start, end);
                if (context != 0) {
                    statistics.addContext(word.lowerHash, context);
                }
            }
        }
    }

    private int style(int start, int end) {
        int letters = 0;
        int capitalised = 0;
        int capitals = 0;
        for (int i = start; i < end; i++) {
            Word word = words[i];
            if (word.has(Word.STARTS_WITH_LETTER)) {
                letters++;
                capitalised += word.has(Word.CAPITALISED) ? 1 : 0;
                capitals += word.has(Word.ALL_CAPITALS) && word.lower.length() > 3 ? 1 : 0;
            }
        }
        if (letters > 3 && capitals * 2 > letters) {
            return SENTENCE_IN_CAPITALS;
        }
        return letters > 4 && capitalised * 10 > letters * 7 ? SENTENCE_OF_CAPITALISED_WORDS : 0;
    }

    private boolean opensSentence(int at, int start) {
        return at == start || words[at - 1].has(Word.OPENS);
    }

    private void describe(int start, int end) {
        int phraseEnd = start;
        int lastActive = start;
        int runEnd = start;
        for (int i = start; i < end; i++) {
            Word word = words[i];
            if (i >= phraseEnd) {
                phrases[i] = 0;
                if (word.hasCapital()) {
                    phraseEnd = Math.max(i + 1, markPhrase(i, end));
                }
            }
            if (i >= lastActive) {
                active[i] = false;
            }
            if (i >= runEnd) {
                runEnd = word.hasCapital() ? markRun(i, end) : i;
                if (runEnd == i) {
                    runStarts[i] = -1;
                }
            }
            contexts[i] = 0;
            if (!word.hasCapital()) {
                flags[i] = 0;
                continue;
            }
            contexts[i] = (short) statistics.contexts(word.lowerHash);
            int seen = word.has(Word.CAPITALISED) ? statistics.seen(word.lowerHash) | CAPITALISED : 0;
            flags[i] |= (byte) (seen | (opensSentence(i, start) ? OPENS_SENTENCE : 0));
            for (int j = Math.max(start, i - 3); j < Math.min(end, i + 4); j++) {
                active[j] = true;
            }
            lastActive = i + 4;
        }
    }

    /** How many words a well-known name of several words has that starts here; 0 if there is none. */
    int listed(int start, int end) {
        if (phrases[start] == 0) {
            return 0;
        }
        int length = (int) (gazetteer.longestPhrase(words, start, end) & 0xff);
        return opensPhrase(start) || goesBeyondPhrase(start, start + length) ? length : 0;
    }

    private boolean opensPhrase(int at) {
        return phrases[at] % 4 == Labels.BEGIN;
    }

    /** Whether some words are not all of the same phrase, as in {@code El Banco de España}, where there is an El Banco. */
    private boolean goesBeyondPhrase(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (phrases[i] == 0 || opensPhrase(i)) {
                return true;
            }
        }
        return false;
    }

    /** What the linker's tables and the lists of well-known names have a whole mention for, as bits. */
    int known(int start, int end) {
        int bits = 0;
        if (end - start == 1) {
            bits = words[start].nameBits;
        } else {
            long phrase = gazetteer.longestPhrase(words, start, end);
            bits = (int) (phrase & 0xff) == end - start ? (int) (phrase >>> 8) : 0;
        }
        return bits & (Gazetteer.KNOWN_ORGANISATION | Gazetteer.KNOWN_PLACE | Gazetteer.KNOWN_PERSON);
    }

    /** A run goes on over one or two small words that link names, if a capital follows. Returns its end. */
    private int markRun(int start, int end) {
        int runEnd = start + 1;
        int at = runEnd;
        while (at < end && at <= runEnd + 2) {
            if (words[at].hasCapital()) {
                runEnd = ++at;
            } else if ((words[at].classKind & WordClasses.LINK) != 0) {
                at++;
            } else {
                break;
            }
        }
        for (int i = start; i < runEnd; i++) {
            runStarts[i] = start;
            runEnds[i] = runEnd;
        }
        return runEnd;
    }

    private int markPhrase(int start, int end) {
        long found = gazetteer.longestPhrase(words, start, end);
        if (found == 0) {
            return start;
        }
        int length = (int) (found & 0xff);
        int kind = Integer.numberOfTrailingZeros((int) (found >>> 8)) + 1;
        for (int i = 0; i < length; i++) {
            int position = i == 0 ? Labels.BEGIN : i == length - 1 ? Labels.LAST : Labels.INSIDE;
            phrases[start + i] = (byte) (kind * 4 + position);
        }
        return start + length;
    }

    /** Fills {@code out} with the features of a word's place in its run; only for a word that is in one. */
    void run(int at, int start, int end, long[] out) {
        int first = runStarts[at];
        int last = runEnds[at] - 1;
        Features.run(
                head(first, start),
                word(first - 1, start, end),
                words[first],
                words[last],
                word(last + 1, start, end),
                at - first,
                last - at,
                out);
    }

    /** The word that a run depends on: the last one before it that does not link, three words back at most. */
    private Word head(int first, int start) {
        int at = first - 1;
        while (at > start && at >= first - 3 && (words[at].classKind & WordClasses.LINK) != 0) {
            at--;
        }
        return at < start ? Word.BEFORE : words[at];
    }

    /** The word at an index, or the edge of its sentence. */
    Word word(int at, int start, int end) {
        return at < start ? Word.BEFORE : at >= end ? Word.AFTER : words[at];
    }
}
