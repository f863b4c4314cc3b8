package org.schemawright.diagram;

import java.util.List;
import org.schemawright.design.Point;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/**
 * A reference on a diagram, or that a view reads a table or view.
 *
 * @param points      from the referencing table to the referenced one, or from the view to what it reads
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

    /** Whether it leads from a view to what its query reads, and is no reference. */
    public boolean isRead() {
        return ref.kind() != Kind.FOREIGN_KEY;
    }

    public int left() {
        return least(true);
    }

    public int right() {
        return most(true);
    }

    public int top() {
        return least(false);
    }

    public int bottom() {
        return most(false);
    }

    /** By hand, since this is asked for each reference in each frame. */
    private int least(boolean across) {
        int least = points.isEmpty() ? 0 : Integer.MAX_VALUE;
        for (int i = 0; i < points.size(); i++) {
            least = Math.min(least, across ? points.get(i).x() : points.get(i).y());
        }
        return least;
    }

    private int most(boolean across) {
        int most = points.isEmpty() ? 0 : Integer.MIN_VALUE;
        for (int i = 0; i < points.size(); i++) {
            most = Math.max(most, across ? points.get(i).x() : points.get(i).y());
        }
        return most;
    }
}
