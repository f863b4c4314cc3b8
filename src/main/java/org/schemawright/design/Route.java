package org.schemawright.design;

import java.util.List;

/**
 * The way of a reference over a diagram, from the referencing table to the referenced one. Each two neighbours share x
 * or y.
 *
 * @param manual whether somebody bent it by hand, so that it stays as long as its ends do
 */
public record Route(List<Point> points, boolean manual) {
    public Route {
        points = List.copyOf(points);
        for (int i = 1; i < points.size(); i++) {
            Point one = points.get(i - 1);
            Point next = points.get(i);
            if (one.x() != next.x() && one.y() != next.y()) {
                throw new IllegalArgumentException(
                        "the way from " + one + " to " + next + " is neither level nor plumb");
            }
        }
    }
}
