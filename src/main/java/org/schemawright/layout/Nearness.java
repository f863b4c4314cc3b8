package org.schemawright.layout;

import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.ToIntFunction;
import org.schemawright.design.Point;
import org.schemawright.design.Route;

/** Whether ways and boxes are so near each other that the one may matter to the other. */
final class Nearness {
    private Nearness() {}

    /** Whether a way comes so close to a box that it may not stay. */
    static boolean touches(Route route, Box box) {
        int near = Grid.STUB * Grid.PITCH;
        List<Point> points = route.points();
        for (int i = 1; i < points.size(); i++) {
            Point one = points.get(i - 1);
            Point other = points.get(i);
            if (Math.max(one.x(), other.x()) > box.x() - near
                    && Math.min(one.x(), other.x()) < box.right() + near
                    && Math.max(one.y(), other.y()) > box.y() - near
                    && Math.min(one.y(), other.y()) < box.bottom() + near) {
                return true;
            }
        }
        return false;
    }

    /** Whether the rectangles around them meet. */
    static boolean meet(Route one, Route other) {
        return span(one, Point::x, Math::min) <= span(other, Point::x, Math::max)
                && span(other, Point::x, Math::min) <= span(one, Point::x, Math::max)
                && span(one, Point::y, Math::min) <= span(other, Point::y, Math::max)
                && span(other, Point::y, Math::min) <= span(one, Point::y, Math::max);
    }

    private static int span(Route route, ToIntFunction<Point> of, IntBinaryOperator choice) {
        int found = of.applyAsInt(route.points().getFirst());
        for (Point point : route.points()) {
            found = choice.applyAsInt(found, of.applyAsInt(point));
        }
        return found;
    }

    /** How far apart two boxes are, level and plumb together. */
    static int distance(Box one, Box other) {
        return Math.max(0, Math.max(one.x() - other.right(), other.x() - one.right()))
                + Math.max(0, Math.max(one.y() - other.bottom(), other.y() - one.bottom()));
    }
}
