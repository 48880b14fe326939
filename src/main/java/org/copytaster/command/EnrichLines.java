package org.copytaster.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.copytaster.desk.Desk;
import org.copytaster.desk.EventWriter;
import org.copytaster.intake.ContentType;
import org.copytaster.intake.Intake;
import org.jspecify.annotations.Nullable;

/**
 * Takes articles through as many desks as there are threads, and writes the events in the order of the input. No more
 * than a few articles a thread are under way at once, so that memory does not grow with the input.
 */
final class EnrichLines implements AutoCloseable {

    private static final int UNDER_WAY_PER_THREAD = 16;

    private final OutputStream out;
    private final ExecutorService threads;
    private final ThreadLocal<Desk> desks;
    private final Deque<Future<Event>> underWay = new ArrayDeque<>();
    private final int mostUnderWay;
    private long faults;

    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    private record Event(byte[] json, boolean fault) {}

    EnrichLines(Supplier<Desk> desks, int threads, OutputStream out) {
        this.out = out;
        this.threads = Executors.newFixedThreadPool(threads);
        this.desks = ThreadLocal.withInitial(desks);
        this.mostUnderWay = threads * UNDER_WAY_PER_THREAD;
    }

    /** One JSON article a line; empty lines are passed over. */
    void lines(InputStream in) throws IOException {
        NdjsonLines.read(in, line -> whole(line, ContentType.JSON, null));
    }

    /** One article. */
    void whole(byte[] value, ContentType type, @Nullable String key) throws IOException {
        underWay.add(threads.submit(() -> enrich(value, type, key)));
        while (underWay.size() >= mostUnderWay) {
            writeFirst();
        }
    }

    /** Waits for what is under way. */
    void finish() throws IOException {
        while (!underWay.isEmpty()) {
            writeFirst();
        }
        out.flush();
    }

    /** How many articles came out as an error. */
    long faults() {
        return faults;
    }

    private Event enrich(byte[] value, ContentType type, @Nullable String key) {
        try {
            return new Event(EventWriter.write(desks.get().taste(Intake.read(value, type, key)), null), false);
        } catch (RuntimeException e) {
            return new Event(ErrorJson.write(value, type, key, e), true);
        }
    }

    private void writeFirst() throws IOException {
        try {
            Event event = underWay.remove().get();
            out.write(event.json());
            out.write('\n');
            faults += event.fault() ? 1 : 0;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
