package org.schemawright.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.schemawright.design.Point;
import org.schemawright.model.ObjectRef;

/**
 * Leads references that there would be to the tables that they meet as these stand now: with more rows, and wider.
 *
 * @param now  what is on the diagram
 * @param then what would be
 */
record GhostLink(Scene now, Scene then) {
    /** Between a table and the first bend of a line to it. */
    private static final int GAP = 16;

    /** The same reference; where it leaves a table to a side, from its row of now. */
    Link met(Link link) {
        if (link.points().size() < 2) {
            return link;
        }
        List<Point> points = met(link.from(), link.points());
        List<Point> back = met(link.to(), points.reversed());
        return new Link(
                link.ref(),
                link.from(),
                link.to(),
                back.reversed(),
                link.identifying(),
                link.optional(),
                link.single());
    }

    /** @param points from that table on */
    private List<Point> met(ObjectRef table, List<Point> points) {
        Optional<TableBox> old = now.box(table);
        Optional<TableBox> next = then.box(table);
        Point end = points.getFirst();
        Point second = points.get(1);
        if (old.isEmpty() || next.isEmpty() || end.y() != second.y()) {
            return points;
        }
        boolean rightwards = second.x() > end.x();
        int x = rightwards ? old.get().box().right() : old.get().box().x();
        int y = row(next.get(), end.y()).flatMap(row -> middle(old.get(), row)).orElse(end.y());
        var met = new ArrayList<Point>();
        met.add(new Point(x, y));
        if (points.size() > 2) {
            int bend = rightwards ? Math.max(second.x(), x + GAP) : Math.min(second.x(), x - GAP);
            met.add(new Point(bend, y));
            met.add(new Point(bend, points.get(2).y()));
            met.addAll(points.subList(3, points.size()));
        } else {
            int bend = (x + second.x()) / 2;
            met.add(new Point(bend, y));
            met.add(new Point(bend, second.y()));
            met.add(second);
        }
        return met;
    }

    private static Optional<ObjectRef> row(TableBox table, int y) {
        return table.rowAt(y).map(row -> table.rows().get(row).ref());
    }

    private static Optional<Integer> middle(TableBox table, ObjectRef row) {
        return IntStream.range(0, table.rows().size())
                .filter(i -> table.rows().get(i).ref().equals(row))
                .mapToObj(table::rowMiddle)
                .findFirst();
    }
}
