package org.copytaster.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output in UTF-8, whatever the locale of the process: articles have accents in the C locale too. */
final class Output {

    private Output() {}

    static PrintStream utf8() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    /**
     * Sees that what was printed has arrived: a PrintStream keeps to itself that its reader has gone away, or the disk is
     * full.
     */
    static void check(PrintStream out) throws IOException {
        if (out.checkError()) {
            throw new IOException("standard output takes no more");
        }
    }
}
