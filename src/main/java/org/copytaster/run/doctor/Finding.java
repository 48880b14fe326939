package org.copytaster.run.doctor;

/**
 * What a check found.
 *
 * @param level how bad it is
 * @param subject what was looked at
 * @param text what was seen, and where something is wrong, what to do
 */
public record Finding(Level level, String subject, String text) {

    /** How bad. */
    public enum Level {
        OK,
        /** Could not be looked at, or works and could be better. */
        NOTE,
        WRONG
    }

    static Finding ok(String subject, String text) {
        return new Finding(Level.OK, subject, text);
    }

    static Finding note(String subject, String text) {
        return new Finding(Level.NOTE, subject, text);
    }

    static Finding wrong(String subject, String text) {
        return new Finding(Level.WRONG, subject, text);
    }
}
