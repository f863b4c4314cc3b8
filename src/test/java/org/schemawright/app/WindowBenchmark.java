package org.schemawright.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.schema.Finder;
import org.schemawright.design.Design;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.History;
import org.schemawright.design.LargeDesign;
import org.schemawright.design.Placement;
import org.schemawright.design.Point;
import org.schemawright.diagram.Boxes;
import org.schemawright.diagram.Drawing;
import org.schemawright.layout.Cancellation;
import org.schemawright.model.ObjectRef;

/**
 * Measures what the window has to reach: frames a second, the time from an edit to its picture, opening, heap, search.
 * Needs a display of 1600 by 1000; run with {@code -Djavafx.animation.fullspeed=true} so that frames are not capped.
 * Arguments are numbers of tables and names of parts; without any, all of them.
 */
final class WindowBenchmark {
    private static final List<String> PARTS = List.of("frames", "edits", "open", "heap", "search");

    private WindowBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = Arrays.stream(arguments)
                .filter(argument -> argument.matches("\\d+"))
                .map(Integer::valueOf)
                .toList();
        Set<String> parts = new TreeSet<>(List.of(arguments));
        parts.retainAll(PARTS);
        if (parts.isEmpty()) {
            parts.addAll(PARTS);
        }
        System.out.println(ThreadTimes.load() + " before anything");
        try (Stagehand window = Stagehand.open(Files.createTempDirectory("schemawright-benchmark"), 1600, 1000)) {
            for (int tables : sizes.isEmpty() ? List.of(1000, 5000) : sizes) {
                measure(window, parts, tables);
            }
        }
        if (parts.contains("search")) {
            search();
        }
        System.exit(0);
    }

    private static void measure(Stagehand window, Set<String> parts, int tables) throws Exception {
        Design design = LargeDesign.of(tables);
        long start = System.nanoTime();
        Document document = document(design);
        System.out.printf(
                Locale.ROOT,
                "%d tables: arranged and routed in %.2f s (%s)%n",
                tables,
                (System.nanoTime() - start) / 1e9,
                ThreadTimes.load());
        if (parts.contains("heap")) {
            DiagramHeap.print(document);
        }
        if (parts.contains("open")) {
            Path folder = Files.createTempDirectory("schemawright-benchmark");
            var open = new OpenTimes(window, folder);
            open.print("opened for the first time", document);
            open.print("opened again", document);
        }
        if (parts.contains("frames") || parts.contains("edits")) {
            Stagehand.run(() -> window.main().show(new DesignSession(History.fresh(document))));
            Stagehand.until(() -> window.page().diagram().getWidth() > 0);
        }
        if (parts.contains("frames")) {
            frames(window);
        }
        if (parts.contains("edits")) {
            var edits = new EditTimes(window);
            edits.print("the first edits", 10, 0);
            edits.print("later edits", 15, 0);
            edits.print("one edit upon another", 30, 100);
        }
    }

    private static void frames(Stagehand window) {
        var frames = new FrameTimes(window);
        frames.print("panning at 1.00 while rules and engine look at the design", t -> frames.at(t, 1));
        System.out.printf(Locale.ROOT, "  at work for another %.1f s%n", ThreadTimes.quiet() / 1e3);
        frames.warmUp();
        frames.print();
    }

    static Document document(Design design) {
        var placements = new TreeMap<ObjectRef, Placement>();
        Boxes.shown(design).forEach(ref -> placements.put(ref, Placement.at(new Point(0, 0))));
        var drawing = new Drawing();
        Diagram all = Diagram.empty("main").withPlacements(placements);
        drawing.arranged(design, all, placements.keySet(), Cancellation.NEVER)
                .forEach((ref, point) -> placements.put(ref, Placement.at(point)));
        return drawing.settled(new Document(design, List.of(all.withPlacements(placements)), ""), Cancellation.NEVER);
    }

    private static void search() {
        var finder = new Finder();
        var database = LargeDesign.of(10_000).database();
        long first = System.nanoTime();
        finder.follow(database);
        System.out.printf(Locale.ROOT, "names of 10000 tables read in %.0f ms%n", (System.nanoTime() - first) / 1e6);
        var times = new ArrayList<Long>();
        for (int i = 0; i < 5; i++) {
            for (String typed : List.of("c", "cu", "custo", "invoice_7", "zzz", "payment")) {
                long start = System.nanoTime();
                finder.find(typed, 60);
                times.add(System.nanoTime() - start);
            }
        }
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "searching 10000 tables, 100000 columns: p50 %.1f ms, worst %.1f ms%n",
                times.get(times.size() / 2) / 1e6,
                times.getLast() / 1e6);
    }
}
