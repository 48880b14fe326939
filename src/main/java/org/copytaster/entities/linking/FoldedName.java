package org.copytaster.entities.linking;

import java.text.Normalizer;

/**
 * The form in which names are compared: lower case, no accents, no full stops, words parted by one space. Hyphens and
 * apostrophes part words, so that "Jean-Yves" meets "Jean Yves" and "U.S." meets "US". Independent of the locale.
 */
final class FoldedName {

    private static final char FIRST_ACCENTED = 'À';

    /** Plain letters for À (U+00C0) to ſ (U+017F); a blank for what is no letter, and the letter itself for those that
     * become two. */
    private static final String PLAIN = "aaaaaaæceeeeiiiidnooooo ouuuuyþßaaaaaaæceeeeiiiidnooooo ouuuuyþy"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhħħiiiiiiiiiiĳĳjjkkĸllllllŀŀll"
            + "nnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ";

    private FoldedName() {}

    /** The folded form of a name; empty if it has neither letter nor digit. */
    static String of(CharSequence name) {
        StringBuilder folded = new StringBuilder(name.length());
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            char plain = plain(c);
            if (plain == ' ') {
                gap |= c != '.' && (c < 0x300 || Character.getType(c) != Character.NON_SPACING_MARK);
                continue;
            }
            if (gap && folded.length() > 0) {
                folded.append(' ');
            }
            gap = false;
            append(folded, plain);
        }
        return folded.toString();
    }

    private static void append(StringBuilder folded, char plain) {
        switch (plain) {
            case 'þ' -> folded.append("th");
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            default -> folded.append(plain);
        }
    }

    /** The letter without accent and in lower case, a blank if it is neither letter nor digit. */
    private static char plain(char c) {
        if (c < 0x80) {
            if (c >= 'A' && c <= 'Z') {
                return (char) (c | 0x20);
            }
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : ' ';
        }
        if (c >= FIRST_ACCENTED && c < FIRST_ACCENTED + PLAIN.length()) {
            return PLAIN.charAt(c - FIRST_ACCENTED);
        }
        if (Character.isSurrogate(c)) {
            return c;
        }
        if (!Character.isLetterOrDigit(c)) {
            return ' ';
        }
        char lower = Character.toLowerCase(c);
        boolean latin = c < 0x250 || (c >= 0x1E00 && c < 0x1F00);
        return latin
                ? Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD)
                        .charAt(0)
                : lower;
    }
}
