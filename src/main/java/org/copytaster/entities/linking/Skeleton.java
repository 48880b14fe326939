package org.copytaster.entities.linking;

import java.util.List;

/**
 * The consonants of a name as they sound, so that one foreign name in the spelling of several languages is one key:
 * Poutine and Putin, Lawrow and Lavrov, Choïgou and Shoygu. The same letters sound differently in the Romance languages
 * and elsewhere, so a name has one key of each kind, and two names agree if they share one.
 *
 * <p>The key alone proves little, since Barth and Byrt share it: {@link #alike} asks whether the vowels agree as well.
 */
final class Skeleton {

    /** How the letters sound. */
    enum Spelling {
        ROMANCE,
        OTHER
    }

    private static final List<Spelling> BOTH = List.of(Spelling.values());
    private static final List<Spelling> ONE = List.of(Spelling.ROMANCE);

    private static final String STARTS = "tsdckpzgo";

    /** Longest first. */
    private static final String[] CLUSTERS = {
        "tsch", "tch", "tsj", "sch", "dzh", "ch", "sh", "sj", "kh", "ph", "th", "ck", "zh", "dj", "gh", "ou"
    };

    /** A last name with fewer consonants is too short to be known by its sound among so many politicians. */
    private static final int LEAST_CONSONANTS = 3;

    private Skeleton() {}

    /** The key of a full name: that of its first and of its last word; empty if it has only one. */
    static String key(String folded, Spelling spelling) {
        int first = folded.indexOf(' ');
        return first < 0 ? "" : of(first(folded), spelling) + ' ' + of(last(folded), spelling);
    }

    /** Whether the last name of a key is too short to tell people apart. */
    static boolean isShort(String key) {
        return key.length() - key.indexOf(' ') - 1 < LEAST_CONSONANTS;
    }

    /** The spellings that may give a folded name different keys; most names have one. */
    static List<Spelling> spellings(String folded) {
        return folded.contains("ch") || folded.contains("gu") ? BOTH : ONE;
    }

    /** The consonants of one folded word, and its first letter even if that is a vowel. */
    static String of(String word, Spelling spelling) {
        String sounds = sounds(word, spelling);
        StringBuilder consonants = new StringBuilder(sounds.length());
        for (int i = 0; i < sounds.length(); i++) {
            if (i == 0 || !isVowel(sounds.charAt(i))) {
                consonants.append(sounds.charAt(i));
            }
        }
        return consonants.toString();
    }

    /**
     * Whether two full names of the same key also agree in their vowels, as far as languages agree on them: a and e, e
     * and i, o and u are spelt for one another, and in one place those between consonants may be left out ("Dmitri",
     * "Dimitri"), or an e at the end be mute ("Poutine"), but "Saeedi" is not "Zayed", nor "Barth" "Byrt", nor "Brian"
     * "Björn". Of two names of three words the middle ones agree as well; other names may have more of them or less.
     */
    static boolean alike(String folded, String other) {
        String middle = middle(folded);
        String otherMiddle = middle(other);
        boolean hasMiddles = !middle.isEmpty() && !otherMiddle.isEmpty();
        for (Spelling spelling : Spelling.values()) {
            for (Spelling otherSpelling : Spelling.values()) {
                if (wordsAlike(first(folded), first(other), spelling, otherSpelling)
                        && wordsAlike(last(folded), last(other), spelling, otherSpelling)
                        && (!hasMiddles || wordsAlike(middle, otherMiddle, spelling, otherSpelling))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The second of three words; empty if there are more or fewer. */
    private static String middle(String folded) {
        int first = folded.indexOf(' ');
        int last = folded.lastIndexOf(' ');
        return first < last && folded.indexOf(' ', first + 1) == last ? folded.substring(first + 1, last) : "";
    }

    private static String first(String folded) {
        return folded.substring(0, folded.indexOf(' '));
    }

    private static String last(String folded) {
        return folded.substring(folded.lastIndexOf(' ') + 1);
    }

    private static boolean wordsAlike(String left, String right, Spelling leftSpelling, Spelling rightSpelling) {
        String a = sounds(left, leftSpelling);
        String b = sounds(right, rightSpelling);
        int i = 0;
        int j = 0;
        int leftOut = 0;
        while (true) {
            int vowelsA = i;
            while (i < a.length() && isVowel(a.charAt(i))) {
                i++;
            }
            int vowelsB = j;
            while (j < b.length() && isVowel(b.charAt(j))) {
                j++;
            }
            boolean ends = i == a.length() || j == b.length();
            leftOut += (i == vowelsA) != (j == vowelsB) ? 1 : 0;
            if (leftOut > 1 || !vowelsAlike(a, vowelsA, i, b, vowelsB, j, ends)) {
                return false;
            }
            if (ends) {
                return i == a.length() && j == b.length();
            }
            if (a.charAt(i++) != b.charAt(j++)) {
                return false;
            }
        }
    }

    private static boolean vowelsAlike(String a, int fromA, int toA, String b, int fromB, int toB, boolean ends) {
        if (fromA == toA && fromB == toB) {
            return true;
        }
        if (fromA == toA || fromB == toB) {
            // Left out: between consonants anything, at the end a mute e.
            String present = fromA == toA ? b.substring(fromB, toB) : a.substring(fromA, toA);
            return !ends || present.equals("e");
        }
        for (int i = fromA; i < toA; i++) {
            for (int j = fromB; j < toB; j++) {
                if (isClose(a.charAt(i), b.charAt(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isClose(char a, char b) {
        return a == b || "ae ea ei ie ou uo".contains(a + "" + b);
    }

    /** How a folded word sounds: one letter a sound, doubled ones once. */
    private static String sounds(String word, Spelling spelling) {
        StringBuilder sounds = new StringBuilder(word.length());
        char before = 0;
        int i = 0;
        while (i < word.length()) {
            int size = cluster(word, i);
            char sound = size == 1 ? letter(word.charAt(i)) : sound(word.substring(i, i + size), spelling);
            if (word.charAt(i) == 'g' && spelling == Spelling.ROMANCE && mutesU(word, i)) {
                size = 2;
            }
            if (sound != before) {
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
