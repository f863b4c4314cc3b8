package org.schemawright.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.DoubleFunction;
import javafx.animation.AnimationTimer;
import org.schemawright.app.canvas.DiagramView;
import org.schemawright.diagram.Bounds;
import org.schemawright.diagram.Viewport;

/** Frames a second while one moves over the diagram, by the clock and by what threads have used. */
final class FrameTimes {
    private static final double SECONDS = 2;
    private static final double[] ZOOMS = {1.5, 1, 0.7, 0.5, 0.3, 0.2, 0.1, 0.05};

    private final Stagehand window;
    private final Bounds bounds;

    FrameTimes(Stagehand window) {
        this.window = window;
        this.bounds = window.page().session().scene().bounds();
    }

    void print() {
        for (double zoom : ZOOMS) {
            print(String.format(Locale.ROOT, "panning at %.2f", zoom), t -> at(t, zoom));
        }
        print("from 1.00 to 0.05 and back", t -> at(t, Math.pow(0.05, 0.5 - 0.5 * Math.cos(t * Math.PI))));
    }

    /** Once round, so that code is compiled and letters are known. */
    void warmUp() {
        for (double zoom : ZOOMS) {
            measure(t -> at(t, zoom), 0.5);
        }
    }

    void print(String title, DoubleFunction<Viewport> way) {
        System.out.printf(Locale.ROOT, "  %s: %s%n", title, measure(way, SECONDS));
    }

    /** Where one looks after so many seconds: back and forth over the whole diagram. */
    Viewport at(double t, double zoom) {
        DiagramView diagram = window.page().diagram();
        double x = bounds.left() + bounds.width() * (0.5 + 0.4 * Math.sin(t));
        double y = bounds.top() + bounds.height() * (0.5 + 0.4 * Math.cos(t * 1.3));
        return new Viewport(x - diagram.getWidth() / 2 / zoom, y - diagram.getHeight() / 2 / zoom, zoom);
    }

    private String measure(DoubleFunction<Viewport> way, double seconds) {
        var done = new CountDownLatch(1);
        List<Long> times = new ArrayList<>();
        long[] used = new long[3];
        Stagehand.run(() -> new AnimationTimer() {
            private long start;
            private long last;

            @Override
            public void handle(long now) {
                long at = System.nanoTime();
                if (start == 0) {
                    start = at;
                    count(used, -1);
                } else {
                    times.add(at - last);
                }
                last = at;
                if ((at - start) / 1e9 > seconds) {
                    stop();
                    count(used, 1);
                    done.countDown();
                } else {
                    window.page().diagram().look(way.apply((at - start) / 1e9));
                }
            }
        }.start());
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        int frames = times.size();
        double clock = times.stream().mapToLong(Long::longValue).sum() / 1e9;
        double drawing = used[0] / 1e6 / frames;
        double painting = used[1] / 1e6 / frames;
        return String.format(
                Locale.ROOT,
                "%.0f frames a second by the clock, %.0f by the processor's time (window %.1f ms, painter %.1f ms, all"
                        + " threads %.1f ms a frame); p50 %.1f ms, p95 %.1f ms",
                frames / clock,
                1000 / Math.max(drawing, painting),
                drawing,
                painting,
                used[2] / 1e6 / frames,
                ThreadTimes.percentile(times, 50),
                ThreadTimes.percentile(times, 95));
    }

    private static void count(long[] used, int sign) {
        used[0] += sign * ThreadTimes.of(ThreadTimes.WINDOW);
        used[1] += sign * ThreadTimes.of(ThreadTimes.PAINTER);
        used[2] += sign * ThreadTimes.ofAll();
    }
}
