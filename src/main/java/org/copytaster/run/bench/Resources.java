package org.copytaster.run.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What this process, or another one, has used of the machine. */
final class Resources {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Tells Linux to forget the peak of a process's memory. */
    private static final String FORGET_PEAK = "5";

    private Resources() {}

    /** All threads, those of the JIT and of the garbage collector among them. */
    static long processCpuNanos() {
        return SYSTEM.getProcessCpuTime();
    }

    /** Starts the two peaks below anew. */
    static void forgetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        try {
            Files.writeString(Path.of("/proc/self/clear_refs"), FORGET_PEAK);
        } catch (IOException e) {
            // Not Linux, or not allowed: the peak is that of the process's whole life.
        }
    }

    /** The heap pools' peaks together, which is at least the peak of the heap. */
    static double peakHeapMegabytes() {
        long sum = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                sum += pool.getPeakUsage().getUsed();
            }
        }
        return sum / 1048576.0;
    }

    static double peakResidentMegabytes() {
        return peakResidentMegabytes("self");
    }

    /** The most memory a process had in RAM, or 0 where the system does not say. */
    static double peakResidentMegabytes(String process) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc", process, "status"), StandardCharsets.UTF_8);
            return lines.stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
