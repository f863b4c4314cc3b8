package org.schemawright.app;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Processor time that threads of this process have used. Other programs on the machine do not falsify it much. */
final class ThreadTimes {
    /** The thread on which the window does all its work. */
    static final String WINDOW = "JavaFX Application Thread";
    /** The one that makes pixels of it. */
    static final String PAINTER = "QuantumRenderer-0";

    private static final double QUIET = 0.08;

    private ThreadTimes() {}

    /** In nanoseconds, of the threads of a name. */
    static long of(String name) {
        var threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (long id : threads.getAllThreadIds()) {
            var info = threads.getThreadInfo(id);
            if (info != null && info.getThreadName().equals(name)) {
                sum += Math.max(0, threads.getThreadCpuTime(id));
            }
        }
        return sum;
    }

    /** In nanoseconds, of all threads, those of the compiler and the collector too. */
    static long ofAll() {
        return system().getProcessCpuTime();
    }

    /** Waits until next to nothing runs in this process, half a minute at most. Returns how long that took, in ms. */
    static long quiet() {
        long start = System.nanoTime();
        int calm = 0;
        while (calm < 3 && System.nanoTime() - start < 30e9) {
            long before = ofAll();
            long from = System.nanoTime();
            Stagehand.pause(150);
            boolean little = ofAll() - before < QUIET * (System.nanoTime() - from);
            calm = little ? calm + 1 : 0;
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** How many processors of the machine are at work, for whomever. */
    static String load() {
        return String.format(
                Locale.ROOT,
                "load average %.1f on %d processors",
                system().getSystemLoadAverage(),
                system().getAvailableProcessors());
    }

    private static OperatingSystemMXBean system() {
        return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    }

    /** The value below which so many per cent of them are, in milliseconds. */
    static double percentile(List<Long> nanos, int percent) {
        Collections.sort(nanos);
        return nanos.get(Math.min(nanos.size() - 1, nanos.size() * percent / 100)) / 1e6;
    }
}
