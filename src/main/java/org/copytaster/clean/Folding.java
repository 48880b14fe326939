package org.copytaster.clean;

/** The folded form of a whole text, as {@link Chars} has it, runs of blanks being one space. */
final class Folding {

    private Folding() {}

    static String fold(String text) {
        return fold(text, 0, text.length());
    }

    static String fold(String text, int start, int end) {
        StringBuilder out = new StringBuilder(end - start);
        boolean blank = true;
        for (int i = start; i < end; i++) {
            char c = Chars.folded(text.charAt(i));
            if (c == ' ') {
                if (!blank) {
                    out.append(c);
                }
                blank = true;
            } else if (c != 0) {
                out.append(c);
                blank = false;
            }
        }
        return out.toString().stripTrailing();
    }

    /** The same, a number being as good as another however many digits it has. */
    static String foldNumbers(String text, int start, int end) {
        String folded = fold(text, start, end);
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c != '0' || i == 0 || folded.charAt(i - 1) != '0') {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The digits of a text, one behind the other. */
    static String digits(String text, int start, int end) {
        StringBuilder out = new StringBuilder();
        for (int i = start; i < end; i++) {
            if (Chars.classOf(text.charAt(i)) == Chars.DIGIT) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
