package org.copytaster.entities.linking;

/**
 * The consonants of a name as they sound, so that one foreign name in the spelling of several languages is one key:
 * Poutine and Putin, Lawrow and Lavrov, Choïgou and Shoygu. The same letters sound differently in the Romance languages
 * and elsewhere, so a name has one key of each kind, and two names agree if they share one.
 */
final class Skeleton {

    /** How the letters sound. */
    enum Spelling {
        ROMANCE,
        OTHER
    }

    private static final String STARTS = "tsdckpzgo";

    /** Longest first. */
    private static final String[] CLUSTERS = {
        "tsch", "tch", "tsj", "sch", "dzh", "ch", "sh", "sj", "kh", "ph", "th", "ck", "zh", "dj", "gh", "ou"
    };

    private Skeleton() {}

    /** The key of a full name: that of its first and of its last word. 0 if it has only one. */
    static long key(String folded, Spelling spelling) {
        int first = folded.indexOf(' ');
        if (first < 0) {
            return 0;
        }
        int last = folded.lastIndexOf(' ') + 1;
        return LongIndex.key(of(folded.substring(0, first), spelling) + ' ' + of(folded.substring(last), spelling));
    }

    /** Whether a folded name may have two keys; most have one. */
    static boolean dependsOnSpelling(String folded) {
        return folded.contains("ch") || folded.contains("gu");
    }

    /** The consonants of one folded word, and its first letter even if that is a vowel. */
    static String of(String word, Spelling spelling) {
        StringBuilder sounds = new StringBuilder(word.length());
        char before = 0;
        int i = 0;
        while (i < word.length()) {
            int size = cluster(word, i);
            char sound = size == 1 ? letter(word.charAt(i)) : sound(word.substring(i, i + size), spelling);
            if (word.charAt(i) == 'g' && spelling == Spelling.ROMANCE && mutesU(word, i)) {
                size = 2;
            }
            if (sound != before && (sounds.isEmpty() || !isVowel(sound))) {
                sounds.append(sound);
                if (word.charAt(i) == 'x') {
                    sounds.append('s');
                }
            }
            before = sound;
            i += size;
        }
        return sounds.toString();
    }

    /** How many letters from here on make one sound. */
    private static int cluster(String word, int at) {
        char first = word.charAt(at);
        if (STARTS.indexOf(first) < 0) {
            return 1;
        }
        for (String letters : CLUSTERS) {
            if (letters.charAt(0) == first && word.startsWith(letters, at)) {
                return letters.length();
            }
        }
        return 1;
    }

    private static char sound(String letters, Spelling spelling) {
        return switch (letters) {
            case "tsch", "tch", "tsj" -> 'C';
            case "sch", "sh", "sj" -> 'S';
            case "ch" -> spelling == Spelling.ROMANCE ? 'S' : 'C';
            case "kh" -> 'h';
            case "ph" -> 'f';
            case "th" -> 't';
            case "ck" -> 'k';
            case "gh" -> 'g';
            case "ou" -> 'u';
            default -> 'i';
        };
    }

    private static char letter(char c) {
        return switch (c) {
            case 'w' -> 'v';
            case 'c', 'q', 'x' -> 'k';
            case 'y', 'j' -> 'i';
            case 'z' -> 's';
            default -> c;
        };
    }

    private static boolean mutesU(String word, int at) {
        return at + 2 < word.length() && word.charAt(at + 1) == 'u' && "eiy".indexOf(word.charAt(at + 2)) >= 0;
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }
}
