package org.copytaster.run.replay;

/** What a replay makes of a record. What is not put back waits, for a replay with other options. */
public enum Decision {
    PUT_BACK("put back"),
    /** By an earlier replay. */
    DONE("put back earlier"),
    NOT_SELECTED("not selected"),
    EXHAUSTED("put back as often as is allowed"),
    SUPERSEDED("replaced or withdrawn since by a later record of the same key"),
    GONE("can't be had any more");

    private final String words;

    Decision(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
