package org.copytaster.entities;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.copytaster.resource.Resource;

/** Words that keep their full stop, by what comes after them. The list is {@code abbreviations.txt}. Immutable. */
final class Abbreviations {

    private static final int LONGEST = 5;
    private static final int LONGEST_DOMAIN = 4;
    private static final Map<String, Set<String>> LISTS = read();
    private static final Set<String> BEFORE_NAME = list("before a name");
    private static final Set<String> BEFORE_NUMBER = list("before a number");
    private static final Set<String> BEFORE_ANYTHING = list("before anything");
    private static final Set<String> DOMAINS = list("domains");

    private Abbreviations() {}

    /**
     * Whether the word before the full stop at {@code stop} is an abbreviation or a single initial.
     *
     * @param next the first character of the word behind the full stop and a space
     */
    static boolean known(String text, int start, int stop, char next) {
        int size = stop - start;
        boolean isNumber = Characters.kind(next) == Characters.DIGIT;
        if (size > LONGEST || (!isNumber && Characters.kind(next) != Characters.LETTER)) {
            return false;
        }
        boolean isName = Character.isUpperCase(next);
        if (size == 1 && isName && Character.isUpperCase(text.charAt(start))) {
            return true;
        }
        String word = text.substring(start, stop);
        return (isName && BEFORE_NAME.contains(word))
                || (isNumber && BEFORE_NUMBER.contains(word))
                || BEFORE_ANYTHING.contains(word);
    }

    /** Whether a web address may end so: {@code org}. */
    static boolean isDomain(String text, int start, int end) {
        return end > start && end - start <= LONGEST_DOMAIN && DOMAINS.contains(text.substring(start, end));
    }

    private static Set<String> list(String name) {
        return Set.copyOf(Objects.requireNonNull(LISTS.get(name), name));
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> lists = new HashMap<>();
        Set<String> list = new HashSet<>();
        for (String line : Resource.lines(Abbreviations.class, "abbreviations.txt")) {
            if (line.startsWith("== ")) {
                list = lists.computeIfAbsent(line.substring(3), name -> new HashSet<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                list.addAll(Set.of(line.strip().split(" +", -1)));
            }
        }
        return lists;
    }
}
