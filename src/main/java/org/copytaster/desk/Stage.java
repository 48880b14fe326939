package org.copytaster.desk;

import java.util.Locale;

/** The desk's stages, in the order in which an article passes them. */
public enum Stage {
    ADMIT,
    LANGUAGE,
    CLEAN,
    ENTITIES,
    TOPICS;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
