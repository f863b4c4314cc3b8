package org.schemawright.layout;

import java.util.Collection;
import java.util.List;
import org.schemawright.design.Point;

/** Finds a place for a new box among others that stay where they are. */
public final class FreePlace {
    private static final int GAP = 60;
    private static final int STEP = 40;
    private static final int MOST_RINGS = 400;

    private FreePlace() {}

    /** The free place that is nearest to the wanted one. */
    public static Point near(Point wanted, Box box, Collection<Box> others) {
        Point start = new Point(LayeredModule.onGrid(wanted.x()), LayeredModule.onGrid(wanted.y()));
        for (int ring = 0; ring < MOST_RINGS; ring++) {
            Point best = null;
            for (Point candidate : ring(start, ring)) {
                boolean nearer = best == null || distance(start, candidate) < distance(start, best);
                if (nearer && isFree(box.at(candidate), others)) {
                    best = candidate;
                }
            }
            if (best != null) {
                return best;
            }
        }
        int below = others.stream().mapToInt(Box::bottom).max().orElse(0);
        return new Point(start.x(), LayeredModule.onGrid(below + GAP));
    }

    private static boolean isFree(Box box, Collection<Box> others) {
        return others.stream().noneMatch(other -> box.meets(other, GAP));
    }

    private static int distance(Point one, Point other) {
        return Math.abs(one.x() - other.x()) + Math.abs(one.y() - other.y());
    }

    private static List<Point> ring(Point middle, int ring) {
        if (ring == 0) {
            return List.of(middle);
        }
        var points = new java.util.ArrayList<Point>();
        for (int i = -ring; i <= ring; i++) {
            points.add(middle.plus(i * STEP, -ring * STEP));
            points.add(middle.plus(i * STEP, ring * STEP));
            points.add(middle.plus(-ring * STEP, i * STEP));
            points.add(middle.plus(ring * STEP, i * STEP));
        }
        return points;
    }
}
