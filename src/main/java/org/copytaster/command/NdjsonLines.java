package org.copytaster.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Divides a stream of bytes into its lines; empty ones are passed over. */
final class NdjsonLines {

    /** Takes one line, without its line break. */
    interface Sink {
        void line(byte[] line) throws IOException;
    }

    private NdjsonLines() {}

    static void read(InputStream in, Sink sink) throws IOException {
        byte[] buffer = new byte[1 << 16];
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 13);
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            int from = 0;
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    line.write(buffer, from, i - from);
                    from = i + 1;
                    emit(line, sink);
                }
            }
            line.write(buffer, from, read - from);
        }
        emit(line, sink);
    }

    private static void emit(ByteArrayOutputStream line, Sink sink) throws IOException {
        byte[] bytes = line.toByteArray();
        line.reset();
        for (byte b : bytes) {
            if (b != ' ' && b != '\r' && b != '\t') {
                sink.line(bytes);
                return;
            }
        }
    }
}
