package org.copytaster.entities;

import java.util.Set;

/** Abbreviations that keep their full stop before a name: initials and forms of address. */
final class Abbreviations {

    private static final Set<String> KNOWN = Set.of(
            "MM", "Mr", "Mrs", "Ms", "Mme", "Mlle", "Dr", "Prof", "St", "Ste", "Sta", "Sto", "Mgr", "Me", "Gen", "Gén",
            "Col", "Lt", "Sgt", "Capt", "Cap", "Maj", "Rev", "Hon", "Sen", "Gov", "Rep", "Hr", "Fr", "Bd", "Sr", "Sra",
            "Srta", "Dra", "Sig", "Dott", "Avv", "Ing", "On", "Mons", "Dhr", "Mevr", "Ir", "Ph", "Jr", "Gral", "Tte");

    private static final int LONGEST = 4;

    private Abbreviations() {}

    /** Whether the word before the full stop at {@code stop} is a single initial or a known form of address. */
    static boolean known(String text, int start, int stop) {
        int size = stop - start;
        return size == 1 || (size <= LONGEST && KNOWN.contains(text.substring(start, stop)));
    }
}
