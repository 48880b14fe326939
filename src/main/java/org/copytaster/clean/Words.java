package org.copytaster.clean;

/** Hashes of folded words, the same for a rule file and for a line of an article (FNV-1a, 64 bits). */
final class Words {

    static final long SEED = 0xcbf29ce484222325L;
    /** What every number counts as, however many digits it has. */
    static final long NUMBER = hash("0");

    private static final long PRIME = 0x100000001b3L;

    private Words() {}

    static long add(long hash, char folded) {
        return (hash ^ folded) * PRIME;
    }

    /** The hash of a whole word, folded here. */
    static long hash(String word) {
        long hash = SEED;
        for (int i = 0; i < word.length(); i++) {
            hash = add(hash, Chars.folded(word.charAt(i)));
        }
        return hash;
    }

    /** Whether a character is part of a word. */
    static boolean isWordChar(char raw) {
        return Chars.isWord(Chars.classOf(raw));
    }

    /** Whether a character is a word of its own, for it says enough. */
    static boolean isSign(char raw) {
        return raw == '©' || raw == '@' || raw == '|' || raw == '#';
    }
}
