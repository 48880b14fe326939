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
}
