package org.copytaster.command;

/** What the process says when it ends. Usage errors are picocli's, with code 2. */
final class ExitCode {

    static final int OK = 0;
    static final int FAILURE = 1;
    /** Some articles failed; all the others came out. */
    static final int SOME_FAILED = 3;

    private ExitCode() {}
}
