package org.schemawright.layout;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.design.Point;

/** Packs rectangles under each other within a width, each as high up as it fits and then as far left. */
final class Skyline {
    private final int width;
    private final List<Step> steps = new ArrayList<>();

    /** From here to the next step everything above {@code y} is taken. */
    private record Step(int x, int y) {}

    Skyline(int width) {
        this.width = width;
        steps.add(new Step(0, 0));
    }

    /** The upper left corner of a new rectangle, which is taken from now on. */
    Point place(int wide, int high) {
        Point best = null;
        for (Step step : steps) {
            if (step.x() == 0 || step.x() + wide <= width) {
                int y = lowest(step.x(), step.x() + wide);
                if (best == null || y < best.y()) {
                    best = new Point(step.x(), y);
                }
            }
        }
        Point corner = best == null ? new Point(0, lowest(0, wide)) : best;
        take(corner.x(), corner.x() + wide, corner.y() + high);
        return corner;
    }

    private int lowest(int from, int to) {
        int y = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).x() < to && end(i) > from) {
                y = Math.max(y, steps.get(i).y());
            }
        }
        return y;
    }

    private int end(int step) {
        return step + 1 < steps.size() ? steps.get(step + 1).x() : Integer.MAX_VALUE;
    }

    private void take(int from, int to, int y) {
        var fresh = new ArrayList<Step>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.x() < from) {
                fresh.add(step);
            }
        }
        fresh.add(new Step(from, y));
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.x() <= to && end(i) > to) {
                fresh.add(new Step(to, step.y()));
            } else if (step.x() > to) {
                fresh.add(step);
            }
        }
        steps.clear();
        steps.addAll(fresh);
    }
}
