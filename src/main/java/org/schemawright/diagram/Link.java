package org.schemawright.diagram;

import java.util.List;
import org.schemawright.design.Point;
import org.schemawright.model.ObjectRef;

/**
 * A reference on a diagram.
 *
 * @param points      from the referencing table to the referenced one
 * @param identifying whether the referencing row has the other's key in its own
 * @param optional    whether a row may refer to nothing
 * @param single      whether at most one row refers to another
 */
public record Link(
        ObjectRef ref,
        ObjectRef from,
        ObjectRef to,
        List<Point> points,
        boolean identifying,
        boolean optional,
        boolean single) {
    public Link {
        points = List.copyOf(points);
    }

    public int left() {
        return points.stream().mapToInt(Point::x).min().orElse(0);
    }

    public int right() {
        return points.stream().mapToInt(Point::x).max().orElse(0);
    }

    public int top() {
        return points.stream().mapToInt(Point::y).min().orElse(0);
    }

    public int bottom() {
        return points.stream().mapToInt(Point::y).max().orElse(0);
    }
}
