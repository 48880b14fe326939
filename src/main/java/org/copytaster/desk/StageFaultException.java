package org.copytaster.desk;

/** A fault of the program, and none of the article's: says in which stage, so that the dead letter can. */
public final class StageFaultException extends RuntimeException {

    private final String stage;

    /**
     * @param stage a {@link Stage}'s code, or another step's name
     * @param cause what went wrong
     */
    public StageFaultException(String stage, Throwable cause) {
        super("stage " + stage + ": " + cause, cause);
        this.stage = stage;
    }

    public String stage() {
        return stage;
    }
}
