package org.copytaster.entities.linking;

import java.text.Normalizer;

/**
 * The form in which names are compared: lower case, no accents, no full stops, words parted by one space. Hyphens and
 * apostrophes part words, so that "Jean-Yves" meets "Jean Yves" and "U.S." meets "US". Independent of the locale.
 */
final class FoldedName {

    /** Plain letters for the accented ones of the Latin blocks, built once. */
    private static final String[] PLAIN = new String[0x250];

    static {
        for (char c = 0; c < PLAIN.length; c++) {
            PLAIN[c] = Character.isLetterOrDigit(c) ? plain(c) : "";
        }
    }

    private FoldedName() {}

    /** The folded form of a name; empty if it has neither letter nor digit. */
    static String of(CharSequence name) {
        StringBuilder folded = new StringBuilder(name.length());
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            String letters = c < PLAIN.length ? PLAIN[c] : letters(c);
            if (letters.isEmpty()) {
                gap |= c != '.' && Character.getType(c) != Character.NON_SPACING_MARK;
                continue;
            }
            if (gap && folded.length() > 0) {
                folded.append(' ');
            }
            gap = false;
            folded.append(letters);
        }
        return folded.toString();
    }

    private static String letters(char c) {
        if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
            return "";
        }
        return c >= 0x1E00 && c < 0x1F00 ? plain(c) : String.valueOf(Character.toLowerCase(c));
    }

    private static String plain(char c) {
        char lower = Character.toLowerCase(c);
        return switch (lower) {
            case 'ł' -> "l";
            case 'ø' -> "o";
            case 'ı' -> "i";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            default ->
                Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).substring(0, 1);
        };
    }
}
