package org.copytaster.entities.linking;

import org.copytaster.entities.Languages;

/** Sets of languages as bits, one for each of {@link Languages}, and one more for all others. */
final class Tongue {

    static final int ALL = -1;
    static final int ENGLISH = of("en");
    static final int COUNT = Languages.CODES.size();

    private Tongue() {}

    /** The bit of a language. */
    static int of(String code) {
        return 1 << Languages.index(code);
    }
}
