package org.copytaster.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.copytaster.command.OtherProcess;

/** A main class of the test's class path, in a process of its own that can be killed. */
final class RunningProcess implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path output;

    private RunningProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
        // Nothing of a test that is broken off may live on.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    static RunningProcess start(List<String> options, String mainClass, List<String> arguments) throws IOException {
        Path output = Files.createTempFile("copytaster-fault", ".log");
        Process process = OtherProcess.java(options, mainClass, arguments)
                .redirectOutput(output.toFile())
                .start();
        return new RunningProcess(process, output);
    }

    /** What it has printed on both outputs. */
    String output() throws IOException {
        return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    }

    /** Waits until it has printed this so many times. */
    void awaitOutput(String text, int times) {
        await("«" + text + "» in the output")
                .atMost(PATIENCE)
                .until(() -> !process.isAlive() || output().split(text, -1).length > times);
        if (!process.isAlive()) {
            throw new IllegalStateException("the process ended before it said «" + text + "»: " + tail());
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** {@code kill -9}: it learns nothing of it. Returns when it is gone. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** {@code kill -15}, and waits for the end. Returns the exit code, 143 where nothing else was decided. */
    int terminate() {
        process.destroy();
        return awaitExit();
    }

    /** Waits for its end and returns its exit code. */
    int awaitExit() {
        return awaitExit(PATIENCE);
    }

    int awaitExit(Duration within) {
        try {
            if (process.waitFor(within.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("the process does not end: " + tail());
    }

    private String tail() {
        try {
            String all = output();
            return all.substring(Math.max(0, all.length() - 8_000));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            kill();
        }
        Files.deleteIfExists(output);
    }
}
