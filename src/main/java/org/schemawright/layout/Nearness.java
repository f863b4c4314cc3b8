package org.schemawright.layout;

import java.util.List;
import org.schemawright.design.Point;
import org.schemawright.design.Route;
import org.schemawright.model.ObjectRef;

/** Whether ways and boxes are so near each other that the one may matter to the other. */
final class Nearness {
    private Nearness() {}

    /**
     * Whether a way comes so close to a box that it may not stay.
     *
     * @param around the rectangle around the way
     */
    static boolean touches(Box around, Route route, Box box) {
        int near = Grid.STUB * Grid.PITCH;
        if (!around.meets(box, near)) {
            return false;
        }
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

    /** The rectangle around a way. */
    static Box around(ObjectRef ref, Route route) {
        Point first = route.points().getFirst();
        int left = first.x();
        int right = first.x();
        int top = first.y();
        int bottom = first.y();
        for (Point point : route.points()) {
            left = Math.min(left, point.x());
            right = Math.max(right, point.x());
            top = Math.min(top, point.y());
            bottom = Math.max(bottom, point.y());
        }
        return new Box(ref, left, top, right - left, bottom - top);
    }

    /** How far apart two boxes are, level and plumb together. */
    static int distance(Box one, Box other) {
        return Math.max(0, Math.max(one.x() - other.right(), other.x() - one.right()))
                + Math.max(0, Math.max(one.y() - other.bottom(), other.y() - one.bottom()));
    }
}
