package org.copytaster.entities;

/**
 * How an article writes its words: a word that also stands there in lower case is hardly a name, one with a capital in
 * mid-sentence is likely to be one. Used again for the next article.
 */
final class DocumentStatistics {

    static final int SEEN_IN_LOWER_CASE = 1;
    static final int SEEN_AS_NAME = 1 << 1;
    static final int SEEN_AS_NAME_AGAIN = 1 << 2;

    private static final int SMALLEST = 1 << 12;
    private static final int KEPT = 1 << 16;

    private long[] keys = new long[SMALLEST];
    private byte[] seen = new byte[SMALLEST];
    private byte[] contexts = new byte[SMALLEST];
    private int[] used = new int[SMALLEST / 2];
    private int size;

    /** Forgets the last article and makes room for one of {@code words} words. */
    void clear(int words) {
        int capacity = Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, words)) * 4);
        if (capacity > keys.length || keys.length > KEPT) {
            keys = new long[capacity];
            seen = new byte[capacity];
            contexts = new byte[capacity];
            used = new int[capacity / 2];
        } else {
            for (int i = 0; i < size; i++) {
                keys[used[i]] = 0;
            }
        }
        size = 0;
    }

    void addLowerCase(long lowerHash) {
        seen[slot(lowerHash)] |= SEEN_IN_LOWER_CASE;
    }

    void addName(long lowerHash) {
        int slot = slot(lowerHash);
        seen[slot] |= (byte) ((seen[slot] & SEEN_AS_NAME) != 0 ? SEEN_AS_NAME_AGAIN : SEEN_AS_NAME);
    }

    /** @param context bits of {@link Surroundings} */
    void addContext(long lowerHash, int context) {
        contexts[slot(lowerHash)] |= (byte) context;
    }

    /** What has stood beside the word anywhere in the article: bits of {@link Surroundings}. */
    int contexts(long lowerHash) {
        int at = find(lowerHash);
        return keys[at] == 0 ? 0 : contexts[at] & 0xff;
    }

    int seen(long lowerHash) {
        int at = find(lowerHash);
        return keys[at] == 0 ? 0 : seen[at];
    }

    private int slot(long key) {
        int at = find(key);
        if (keys[at] == 0) {
            keys[at] = key;
            seen[at] = 0;
            contexts[at] = 0;
            used[size++] = at;
        }
        return at;
    }

    private int find(long key) {
        int mask = keys.length - 1;
        int at = (int) (key >>> 11) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
