package org.copytaster.entities;

import java.util.List;

/** Tells whether a word in brackets is the acronym of the name before it: {@code Organisation mondiale de la santé (OMS)}. */
public final class Acronym {

    private Acronym() {}

    /**
     * Whether the acronym's letters are initials of the name's words, in their order; small words may have none in it. In
     * capitals it may hold one letter of another kind; written as a word ({@code Inpe}), nothing but initials.
     *
     * @param acronym in lower case
     * @param isInCapitals whether all its letters were capitals
     * @param name the words of the name, in lower case
     */
    public static boolean fits(String acronym, boolean isInCapitals, List<String> name) {
        int found = 0;
        for (String word : name) {
            if (found < acronym.length() && !word.isEmpty() && word.charAt(0) == acronym.charAt(found)) {
                found++;
            }
        }
        return name.size() > 1 && found >= 2 && found + (isInCapitals ? 1 : 0) >= acronym.length();
    }
}
