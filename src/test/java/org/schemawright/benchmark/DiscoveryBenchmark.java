package org.schemawright.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.schemawright.discover.CsvOptions;
import org.schemawright.discover.CsvTable;
import org.schemawright.discover.Discovered;
import org.schemawright.discover.Discovery;
import org.schemawright.discover.TpchJoins;
import org.schemawright.discover.Watch;

/**
 * Reading and searching tables for dependencies, warm, beside the prototype in the same process: CPU seconds of the
 * whole process and wall seconds, the median of several runs in turn. What takes too little to be measured is done
 * often. Then each of the two once more, cold, in a process of its own, with the most memory that the system gave it;
 * the largest table with a heap of 400 MB as well. Arguments: the folder with the tables, the folder with the
 * prototype's source, then optionally the runs, and a part of a file's name to measure only that.
 */
public final class DiscoveryBenchmark {
    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Class<?> prototype;
    private final int runs;

    private DiscoveryBenchmark(Class<?> prototype, int runs) {
        this.prototype = prototype;
        this.runs = runs;
    }

    /** A table to be searched. */
    private record Job(Path file, boolean header, int limit) {}

    /** What one run took, in seconds. */
    private record Cost(double cpu, double wall) {}

    /** Work that is measured. */
    private interface Work {
        void run() throws Exception;
    }

    /** The clock of the processor is read in hundredths of a second. */
    private static final double LEAST_SECONDS = 0.5;

    private static final String LARGEST = "lineitem-0.1.csv";
    private static final String BOUND = "400m";
    private static final String ENOUGH = "3g";

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("--cold")) {
            cold(List.of(arguments));
            return;
        }
        int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        String part = arguments.length > 3 ? arguments[3] : "";
        var benchmark = new DiscoveryBenchmark(prototype(Path.of(arguments[1])), runs);
        for (Job job : jobs(Path.of(arguments[0]), part)) {
            benchmark.measure(job);
            if (job.file().getFileName().toString().equals(LARGEST)) {
                benchmark.cold("own", job, BOUND);
            }
        }
    }

    private static List<Job> jobs(Path folder, String part) throws IOException {
        var jobs = new ArrayList<Job>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .forEach(file -> jobs.add(
                            new Job(file, file.getFileName().toString().startsWith("ncvoter"), Integer.MAX_VALUE)));
        }
        Path made = Files.createTempDirectory("tables");
        jobs.add(new Job(TpchJoins.lineitem(made.resolve("lineitem-0.01.csv"), 0.01), true, Integer.MAX_VALUE));
        jobs.add(new Job(TpchJoins.paper(made.resolve("join53-0.01.csv"), 0.01), true, 2));
        jobs.add(new Job(TpchJoins.lineitem(made.resolve(LARGEST), 0.1), true, Integer.MAX_VALUE));
        return jobs.stream()
                .filter(job -> job.file().getFileName().toString().contains(part))
                .toList();
    }

    private static Class<?> prototype(Path folder) throws Exception {
        Path target = Files.createTempDirectory("prototype");
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        OutputStream.nullOutputStream(),
                        "-nowarn",
                        "-d",
                        target.toString(),
                        folder.resolve("Spike.java").toString());
        if (code != 0) {
            throw new IOException("the prototype does not compile");
        }
        return loaded(target);
    }

    private static Class<?> loaded(Path target) throws Exception {
        var loader = new java.net.URLClassLoader(
                new java.net.URL[] {target.toUri().toURL()}, DiscoveryBenchmark.class.getClassLoader());
        return loader.loadClass("Spike");
    }

    private void measure(Job job) throws Exception {
        long count = search(job).count();
        int times = (int) Math.clamp(
                LEAST_SECONDS / Math.max(1e-4, cost(1, () -> search(job)).wall()), 1, 1000);
        var own = new ArrayList<Cost>();
        var other = new ArrayList<Cost>();
        int warming = 3;
        for (int i = 0; i < warming + runs; i++) {
            Cost first = cost(times, () -> search(job));
            Cost second = cost(times, () -> runPrototype(job));
            if (i >= warming) {
                own.add(first);
                other.add(second);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-28s %7d dependencies  CPU %.4f s against %.4f s, %.2f times; wall %.4f s against %.4f s%n",
                job.file().getFileName(),
                count,
                median(own.stream().map(Cost::cpu).toList()),
                median(other.stream().map(Cost::cpu).toList()),
                median(own.stream().map(Cost::cpu).toList())
                        / median(other.stream().map(Cost::cpu).toList()),
                median(own.stream().map(Cost::wall).toList()),
                median(other.stream().map(Cost::wall).toList()));
        cold("own", job, ENOUGH);
        cold("prototype", job, ENOUGH);
    }

    /** Of one time among so many. */
    private static Cost cost(int times, Work work) throws Exception {
        long cpu = SYSTEM.getProcessCpuTime();
        long wall = System.nanoTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return new Cost((SYSTEM.getProcessCpuTime() - cpu) / 1e9 / times, (System.nanoTime() - wall) / 1e9 / times);
    }

    /** Searches a table in a process of its own that has so large a heap. */
    private void cold(String who, Job job, String heap) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DiscoveryBenchmark.class.getName(),
                        "--cold",
                        who,
                        prototype
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath(),
                        job.file().toString(),
                        String.valueOf(job.header()),
                        String.valueOf(job.limit()),
                        heap)
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("the table was not searched in a heap of " + heap);
        }
    }

    private static void cold(List<String> arguments) throws Exception {
        long wall = System.nanoTime();
        var job = new Job(
                Path.of(arguments.get(3)), Boolean.parseBoolean(arguments.get(4)), Integer.parseInt(arguments.get(5)));
        String complete = "";
        if (arguments.get(1).equals("own")) {
            Discovered found = search(job);
            complete = "complete to %d columns%s"
                    .formatted(
                            found.completeTo(),
                            found.interruption().map(why -> ", " + why).orElse(""));
        } else {
            new DiscoveryBenchmark(loaded(Path.of(arguments.get(2))), 1).runPrototype(job);
        }
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            System.out.printf(
                    Locale.ROOT,
                    "    %-9s cold, heap %s: CPU %.2f s, wall %.2f s, %s %s%n",
                    arguments.get(1),
                    arguments.get(6),
                    SYSTEM.getProcessCpuTime() / 1e9,
                    (System.nanoTime() - wall) / 1e9,
                    lines.filter(line -> line.startsWith("VmHWM"))
                            .map(line -> line.replaceAll("VmHWM:\\s+", "at most "))
                            .findFirst()
                            .orElse("memory unknown"),
                    complete);
        }
    }

    private static double median(List<Double> values) {
        return new Stopwatch(values).median();
    }

    private static Discovered search(Job job) throws Exception {
        CsvOptions.Header header = job.header() ? CsvOptions.Header.FIRST_LINE : CsvOptions.Header.NONE;
        return Discovery.of(CsvTable.read(job.file(), CsvOptions.PLAIN.withHeader(header)), job.limit(), Watch.NOBODY);
    }

    /** The prototype keeps what it found in static fields, which are emptied first. */
    private void runPrototype(Job job) throws Exception {
        field("names").set(null, null);
        set("nDiffs", 0);
        set("diffs", new long[1 << 12]);
        set("exact", false);
        set("comparisons", 0L);
        ((ConcurrentHashMap<?, ?>) field("cache").get(null)).clear();
        ((AtomicLong) field("cacheInts").get(null)).set(0);
        Object seen = field("seen").get(null);
        for (String name : List.of("t", "size", "zero")) {
            Field inner = seen.getClass().getDeclaredField(name);
            inner.setAccessible(true);
            inner.set(seen, name.equals("t") ? new long[1 << 12] : name.equals("size") ? (Object) 0 : (Object) false);
        }
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        try {
            prototype.getMethod("main", String[].class).invoke(null, (Object) new String[] {
                job.file().toString(),
                ",",
                String.valueOf(job.header()),
                job.limit() == Integer.MAX_VALUE ? "-1" : String.valueOf(job.limit())
            });
        } finally {
            System.setOut(out);
        }
    }

    private Field field(String name) throws ReflectiveOperationException {
        Field field = prototype.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private void set(String name, Object value) throws ReflectiveOperationException {
        field(name).set(null, value);
    }
}
