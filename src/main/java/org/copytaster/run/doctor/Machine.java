package org.copytaster.run.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** This process and its machine: Java, memory, and the folder of the state. */
final class Machine {

    /** The models, the buffers of the producer and of the consumer, and room to work well. */
    private static final long ENOUGH_HEAP = 400L << 20;

    /** In -Xmx256m, which some collectors report a little less of, all of that has been seen to run; in less it was not. */
    private static final long LEAST_HEAP = 240L << 20;

    private static final long ENOUGH_DISK = 256L << 20;
    private static final int OLDEST_JAVA = 17;

    private Machine() {}

    static List<Finding> look(Path stateFolder) {
        return List.of(
                java(Runtime.version().feature()), memory(Runtime.getRuntime().maxMemory()), disk(stateFolder));
    }

    static Finding java(int version) {
        return version < OLDEST_JAVA
                ? Finding.wrong("java", "this is Java " + version + ": start with Java 17 or later")
                : Finding.ok("java", "Java " + version);
    }

    static Finding memory(long heap) {
        String text = "a heap of " + (heap >> 20) + " MiB";
        String more = ": JAVA_OPTS=-Xmx512m ./copytaster run ..., and in a container more memory, or"
                + " JAVA_TOOL_OPTIONS=-Xmx512m in its environment";
        if (heap < LEAST_HEAP) {
            return Finding.wrong("memory", text + " is too little" + more);
        }
        return heap < ENOUGH_HEAP
                ? Finding.note("memory", text + " is enough to work in, and costs CPU time" + more)
                : Finding.ok("memory", text);
    }

    static Finding disk(Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            return Finding.note(
                    "disk",
                    folder + " can't be written: the desk does without; state.dir names another folder, should this one"
                            + " disturb");
        }
        try {
            long free = Files.getFileStore(there).getUsableSpace();
            String text = (free >> 20) + " MiB are free for " + folder;
            return free < ENOUGH_DISK
                    ? Finding.note("disk", text + ": little, though the desk keeps nothing there")
                    : Finding.ok("disk", text);
        } catch (IOException e) {
            return Finding.note("disk", "the free space of " + folder + " can't be told: " + e.getMessage());
        }
    }
}
