package org.copytaster.entities.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A document of a labelled corpus put back into running text, a sentence a line, so that it can be cut by the
 * program's own tokenizer.
 *
 * @param mentions what is marked in it, in order
 */
record LabelledText(String text, List<Mark> mentions) {

    /**
     * A marked mention.
     *
     * @param start its first UTF-16 code unit
     * @param end one past its last
     * @param type the corpus's own name for its type, in capitals
     */
    record Mark(int start, int end, String type) {}

    static LabelledText of(List<BioSentence> sentences) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        for (BioSentence sentence : sentences) {
            append(sentence, text, marks);
            text.append('\n');
        }
        return new LabelledText(text.toString(), List.copyOf(marks));
    }

    private static void append(BioSentence sentence, StringBuilder text, List<Mark> marks) {
        boolean glued = true;
        int start = 0;
        int end = 0;
        String open = "";
        for (int i = 0; i < sentence.tokens().size(); i++) {
            String token = sentence.tokens().get(i);
            String tag = sentence.tags().get(i);
            if (!glued && !leansOnPrevious(token)) {
                text.append(' ');
            }
            String type = tag.length() > 2 ? canonical(tag.substring(2)) : "";
            if (!open.isEmpty() && (tag.charAt(0) != 'I' || !type.equals(open))) {
                marks.add(new Mark(start, end, open));
                open = "";
            }
            if (!type.isEmpty() && open.isEmpty()) {
                start = text.length();
                open = type;
            }
            text.append(token);
            end = text.length();
            glued = leansOnNext(token);
        }
        if (!open.isEmpty()) {
            marks.add(new Mark(start, end, open));
        }
    }

    static String canonical(String type) {
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "PER", "PERSON" -> "PERSON";
            case "ORG", "ORGANIZATION", "ORGANISATION" -> "ORGANISATION";
            case "LOC", "LOCATION", "PLACE" -> "PLACE";
            default -> type.toUpperCase(Locale.ROOT);
        };
    }

    private static boolean leansOnPrevious(String token) {
        return ".,;:!?)]}%…’'".indexOf(token.charAt(0)) >= 0 || token.equals("n't");
    }

    private static boolean leansOnNext(String token) {
        char last = token.charAt(token.length() - 1);
        return last == '\'' || last == '’' || (token.length() == 1 && "([{".indexOf(last) >= 0);
    }
}
