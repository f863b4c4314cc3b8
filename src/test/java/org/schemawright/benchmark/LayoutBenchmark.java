package org.schemawright.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.schemawright.layout.Arranging;
import org.schemawright.layout.Box;
import org.schemawright.layout.Cancellation;
import org.schemawright.layout.Graphs;
import org.schemawright.layout.Router;

/** Times arranging and routing on generated graphs; prints a line for each size, or for the sizes given. */
final class LayoutBenchmark {
    private LayoutBenchmark() {}

    public static void main(String[] arguments) {
        List<Integer> sizes = arguments.length == 0
                ? List.of(50, 500, 500, 1000, 2000)
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        for (int tables : sizes) {
            var graph = Graphs.of(tables, 7);
            long start = System.nanoTime();
            long used = processor();
            var places = Arranging.places(graph.boxes(), graph.wires(), Cancellation.NEVER);
            long placed = System.nanoTime();
            long usedPlacing = processor();
            List<Box> boxes = graph.boxes().stream()
                    .map(box -> box.at(places.getOrDefault(box.ref(), box.corner())))
                    .toList();
            var router = new Router();
            var routes = router.routes(boxes, graph.wires(), new TreeMap<>(), Cancellation.NEVER);
            long routed = System.nanoTime();
            long usedRouting = processor();
            System.out.printf(
                    Locale.ROOT,
                    "%d tables, %d references: placed in %.2f s, routed in %.2f s"
                            + " (%.2f and %.2f s of the processors), %d without a way%n",
                    tables,
                    routes.size(),
                    (placed - start) / 1e9,
                    (routed - placed) / 1e9,
                    (usedPlacing - used) / 1e9,
                    (usedRouting - usedPlacing) / 1e9,
                    router.plain().size());
        }
    }

    /** What all threads together have used; a busy machine slows the clock, not this. */
    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
