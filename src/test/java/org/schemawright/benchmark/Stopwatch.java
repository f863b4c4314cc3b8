package org.schemawright.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** Times of several runs in seconds. */
record Stopwatch(List<Double> seconds) {
    static double once(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Runs two things in turn, so that what slows the machine slows both. */
    static List<Stopwatch> inTurn(int warming, int runs, Callable<?> one, Callable<?> other) throws Exception {
        var first = new ArrayList<Double>();
        var second = new ArrayList<Double>();
        for (int i = 0; i < warming + runs; i++) {
            double a = once(one);
            double b = once(other);
            if (i >= warming) {
                first.add(a);
                second.add(b);
            }
        }
        return List.of(new Stopwatch(first), new Stopwatch(second));
    }

    double median() {
        var sorted = new ArrayList<>(seconds);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
