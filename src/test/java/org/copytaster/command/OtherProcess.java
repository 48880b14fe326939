package org.copytaster.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a main class of the test's class path in a process of its own. */
public final class OtherProcess {

    private static final long PATIENCE_SECONDS = 120;

    /** What it printed on both outputs, and its exit code. */
    record Result(int exitCode, String output) {}

    private OtherProcess() {}

    /** A process not started yet, of which standard output and error are one. */
    public static ProcessBuilder java(List<String> options, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
        command.addAll(options);
        // Surefire hides the class path in a jar's manifest, and keeps it here.
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(mainClass);
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    static Result run(String mainClass, String input, List<String> arguments) throws IOException, InterruptedException {
        try (Running running = start(mainClass, List.of(), input, arguments)) {
            return running.await();
        }
    }

    /**
     * Starts it.
     *
     * @param jvmOptions put before the class
     */
    static Running start(String mainClass, List<String> jvmOptions, String input, List<String> arguments)
            throws IOException {
        Path output = Files.createTempFile("copytaster-process", ".txt");
        Process process = java(jvmOptions, mainClass, arguments)
                .redirectOutput(output.toFile())
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(UTF_8));
        }
        return new Running(mainClass, process, output);
    }

    /** A process that may still run; it is killed when this is closed. */
    static final class Running implements AutoCloseable {

        private final String mainClass;
        private final Process process;
        private final Path output;

        private Running(String mainClass, Process process, Path output) {
            this.mainClass = mainClass;
            this.process = process;
            this.output = output;
        }

        /** Waits for its end. */
        Result await() throws IOException, InterruptedException {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(mainClass + " does not end; it printed " + output());
            }
            return new Result(process.exitValue(), output());
        }

        boolean isAlive() {
            return process.isAlive();
        }

        /** What it has printed so far. */
        String output() throws IOException {
            return Files.readString(output);
        }

        /** As {@code kill -9} does. */
        void kill() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor();
        }

        /** As an orchestrator does. */
        void terminate() {
            process.destroy();
        }

        @Override
        public void close() throws IOException, InterruptedException {
            kill();
            Files.delete(output);
        }
    }
}
