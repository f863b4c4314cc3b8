package org.schemawright.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Selection;
import org.schemawright.app.schema.Finder;
import org.schemawright.design.Design;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.design.History;
import org.schemawright.design.LargeDesign;
import org.schemawright.design.Placement;
import org.schemawright.design.Point;
import org.schemawright.diagram.Bounds;
import org.schemawright.diagram.Boxes;
import org.schemawright.diagram.Drawing;
import org.schemawright.diagram.Viewport;
import org.schemawright.layout.Cancellation;
import org.schemawright.model.ObjectRef;

/**
 * Measures what the window has to reach: frames a second while panning, the time from an edit to its picture, search.
 * Needs a display of 1600 by 1000; run with {@code -Djavafx.animation.fullspeed=true} so that frames are not capped.
 */
final class WindowBenchmark {
    private static final double SECONDS = 2;

    private WindowBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = arguments.length > 0 ? List.of(Integer.parseInt(arguments[0])) : List.of(1000, 5000);
        Path settings = Files.createTempDirectory("schemawright-benchmark");
        try (Stagehand window = Stagehand.open(settings, 1600, 1000)) {
            for (int tables : sizes) {
                measure(window, tables);
            }
        }
        search();
        System.exit(0);
    }

    private static void measure(Stagehand window, int tables) throws EditRefused {
        long start = System.nanoTime();
        Document document = document(LargeDesign.of(tables));
        long arranged = System.nanoTime();
        Stagehand.run(() -> window.main().show(new DesignSession(History.fresh(document))));
        Stagehand.run(() -> window.page().diagram().paint());
        long shown = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "%d tables: arranged and routed in %.2f s, shown in %.2f s%n",
                tables,
                (arranged - start) / 1e9,
                (shown - arranged) / 1e9);
        Bounds bounds = window.page().session().scene().bounds();
        double fit = Viewport.fitting(bounds, 1000, 700).zoom();
        for (double zoom : new double[] {1, 0.7, 0.5, 0.3, fit}) {
            System.out.printf(Locale.ROOT, "  panning at %.2f: %s%n", zoom, frames(window, bounds, zoom));
        }
        edits(window);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(Locale.ROOT, "  heap in use %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
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

    private static String frames(Stagehand window, Bounds bounds, double zoom) {
        var done = new CountDownLatch(1);
        var cpu = new long[2];
        var times = new ArrayList<Long>();
        var paints = new ArrayList<Long>();
        Stagehand.run(() -> new AnimationTimer() {
            private final long start = System.nanoTime();
            private long last = start;

            @Override
            public void handle(long now) {
                long at = System.nanoTime();
                times.add(at - last);
                last = at;
                double t = (at - start) / 1e9;
                if (t > SECONDS) {
                    stop();
                    done.countDown();
                    return;
                }
                double x = bounds.left() + bounds.width() * (0.5 + 0.4 * Math.sin(t));
                double y = bounds.top() + bounds.height() * (0.5 + 0.4 * Math.cos(t * 1.3));
                if (times.size() == 2) {
                    cpu[0] = cpu("JavaFX Application Thread");
                    cpu[1] = cpu("QuantumRenderer-0");
                }
                window.page().diagram().look(new Viewport(x - 500 / zoom, y - 350 / zoom, zoom));
                long painted = System.nanoTime();
                window.page().diagram().paint();
                paints.add(System.nanoTime() - painted);
            }
        }.start());
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        double drawing = (cpu("JavaFX Application Thread") - cpu[0]) / 1e6 / times.size();
        double rendering = (cpu("QuantumRenderer-0") - cpu[1]) / 1e6 / times.size();
        Collections.sort(times);
        Collections.sort(paints);
        return String.format(
                Locale.ROOT,
                "%.0f frames a second by the clock, %.0f by the processor's time (drawing %.1f ms, rendering %.1f ms);"
                        + " frame p50 %.1f ms, p95 %.1f ms; drawing p50 %.1f ms",
                times.size() / SECONDS,
                1000 / Math.max(drawing, rendering),
                drawing,
                rendering,
                times.get(times.size() / 2) / 1e6,
                times.get(times.size() * 95 / 100) / 1e6,
                paints.get(paints.size() / 2) / 1e6);
    }

    /** Processor time that a thread has used, in nanoseconds. */
    private static long cpu(String thread) {
        var threads = ManagementFactory.getThreadMXBean();
        for (long id : threads.getAllThreadIds()) {
            var info = threads.getThreadInfo(id);
            if (info != null && info.getThreadName().equals(thread)) {
                return threads.getThreadCpuTime(id);
            }
        }
        return 0;
    }

    private static void edits(Stagehand window) {
        DesignSession session = window.page().session();
        ObjectRef table = session.scene().boxes().get(7).ref();
        Stagehand.run(() -> session.selectionProperty().set(Selection.of(table)));
        var times = new ArrayList<Long>();
        for (int i = 0; i < 15; i++) {
            String name = "added_" + i;
            long start = cpu("JavaFX Application Thread");
            Stagehand.run(
                    () -> window.page().perform(new Edit.AddColumn(Drafts.column(table, name, "text", false), 99)));
            Stagehand.run(() -> window.stage().getScene().getRoot().layout());
            Stagehand.run(() -> window.page().diagram().paint());
            times.add(cpu("JavaFX Application Thread") - start);
        }
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "  an edit until tree, inspector and picture follow, in processor time: p50 %.1f ms, worst %.1f ms%n",
                times.get(times.size() / 2) / 1e6,
                times.getLast() / 1e6);
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
