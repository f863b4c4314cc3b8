package org.schemawright.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.schemawright.layout.Arranging;
import org.schemawright.layout.Box;
import org.schemawright.layout.Cancellation;
import org.schemawright.layout.Graphs;
import org.schemawright.layout.Router;

/** Times arranging and routing on generated graphs; prints a line for each size. */
final class LayoutBenchmark {
    private LayoutBenchmark() {}

    public static void main(String[] arguments) {
        for (int tables : List.of(50, 500, 500, 1000, 2000)) {
            var graph = Graphs.of(tables, 7);
            long start = System.nanoTime();
            var places = Arranging.places(graph.boxes(), graph.wires(), Cancellation.NEVER);
            long placed = System.nanoTime();
            List<Box> boxes = graph.boxes().stream()
                    .map(box -> box.at(places.getOrDefault(box.ref(), box.corner())))
                    .toList();
            var router = new Router();
            var routes = router.routes(boxes, graph.wires(), new TreeMap<>(), Cancellation.NEVER);
            long routed = System.nanoTime();
            System.out.printf(
                    Locale.ROOT,
                    "%d tables, %d references: placed in %.2f s, routed in %.2f s, %d without a way%n",
                    tables,
                    routes.size(),
                    (placed - start) / 1e9,
                    (routed - placed) / 1e9,
                    router.plain().size());
        }
    }
}
