package org.schemawright.layout;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.design.Point;

/** The places at which a way turns, with its ends. */
final class Corners {
    private Corners() {}

    /** Without the points at which nothing turns. */
    static List<Point> of(List<Point> points) {
        var corners = new ArrayList<Point>();
        for (Point point : points) {
            if (!corners.isEmpty() && corners.getLast().equals(point)) {
                continue;
            }
            int size = corners.size();
            if (size >= 2 && isStraight(corners.get(size - 2), corners.get(size - 1), point)) {
                corners.removeLast();
            }
            corners.add(point);
        }
        return corners;
    }

    private static boolean isStraight(Point one, Point middle, Point other) {
        return one.x() == middle.x() && middle.x() == other.x() || one.y() == middle.y() && middle.y() == other.y();
    }
}
