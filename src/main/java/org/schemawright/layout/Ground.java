package org.schemawright.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.schemawright.design.Point;
import org.schemawright.design.Route;

/** What ways are found on: the grid with all boxes and ways, and the searches over it. Knows no wire of before. */
final class Ground {
    /** Squares on either side of the middle of a corridor. */
    private static final int[] BREADTHS = {1, 6, 20};

    private static final int[] MARGINS = {12, 60};

    private final Grid grid;
    private final Trunks trunks;
    private final PathSearch search;
    private final Corridor corridor;
    private Pace pace = Pace.of(0);

    Ground(Collection<Box> standing) {
        grid = Grid.over(standing);
        trunks = new Trunks(grid);
        search = new PathSearch(grid);
        corridor = new Corridor(grid);
    }

    Grid grid() {
        return grid;
    }

    void pace(Pace wanted) {
        pace = wanted;
        search.pace(wanted);
        corridor.pace(wanted);
    }

    void rest() {
        search.rest();
    }

    /** A way that leaves the grid is not on it. */
    void add(Wire wire, Route route) {
        if (holds(route)) {
            grid.mark(route.points());
            trunks.add(wire, route.points());
        }
    }

    /** The pieces of others that it lay upon may be gone with it, until they are drawn again. */
    void remove(Wire wire, Route route) {
        trunks.remove(wire, route.points());
        if (holds(route)) {
            grid.clear(route.points());
        }
    }

    void draw(Route route) {
        if (holds(route)) {
            grid.mark(route.points());
        }
    }

    /** Takes a way away; those that share a piece with it stay as they are. */
    void lift(Wire wire, Route route) {
        List<List<Point>> beside = trunks.beside(route.points());
        trunks.remove(wire, route.points());
        grid.clear(route.points());
        beside.forEach(grid::mark);
    }

    private boolean holds(Route route) {
        return route.points().stream().allMatch(grid::holds);
    }

    /** A way that keeps to the rules; empty where there is none. */
    Optional<List<Point>> way(Wire wire, Box from, Box to) {
        var anchors = new Anchors(grid, trunks);
        List<Anchor> starts = anchors.atRow(from, wire.from());
        List<Anchor> ends = anchors.atRow(to, wire.to());
        List<Anchor> otherStarts = starts.isEmpty() ? anchors.atBox(from, wire.from()) : starts;
        List<Anchor> otherEnds = ends.isEmpty() ? anchors.atBox(to, wire.to()) : ends;
        if (Nearness.distance(from, to) > pace.far() && corridor.find(otherStarts, otherEnds)) {
            for (int breadth : BREADTHS) {
                corridor.open(breadth);
                var way = search.find(otherStarts, otherEnds, corridor);
                if (way.isPresent()) {
                    return way;
                }
            }
        }
        for (int margin : MARGINS) {
            var way = search.find(otherStarts, otherEnds, search.around(otherStarts, otherEnds, margin));
            if (way.isPresent()) {
                return way;
            }
        }
        otherStarts = new ArrayList<>(starts);
        otherStarts.addAll(anchors.atBox(from, wire.from()));
        otherEnds = new ArrayList<>(ends);
        otherEnds.addAll(anchors.atBox(to, wire.to()));
        return search.find(otherStarts, otherEnds, search.everything());
    }

    /** Where boxes stand so close that there is no way between them, a plain one is better than none. */
    static List<Point> plain(Wire wire, Box from, Box to) {
        int fromY = from.y() + wire.from().row().orElse(wire.from().head() / 2);
        int toY = to.y() + wire.to().row().orElse(wire.to().head() / 2);
        boolean rightwards = from.middle().x() <= to.middle().x();
        int fromX = rightwards ? from.right() : from.x();
        int toX = rightwards ? to.x() : to.right();
        int between = (fromX + toX) / 2;
        return Corners.of(List.of(
                new Point(fromX, fromY), new Point(between, fromY), new Point(between, toY), new Point(toX, toY)));
    }

    /** Whether a way from before still begins and ends where its wire does and lies upon no other. */
    boolean fits(Wire wire, Box from, Box to, Route route) {
        List<Point> points = route.points();
        boolean ends = points.size() >= 2
                && meets(wire.from(), from, points.getFirst())
                && meets(wire.to(), to, points.getLast());
        return ends
                && (route.manual()
                        || grid.isFree(
                                points,
                                trunks.shared(wire.from(), points),
                                trunks.shared(wire.to(), points.reversed())));
    }

    /** At its row; at the box as a whole only where it has no row or that is taken; at no other row in any case. */
    private boolean meets(Wire.End end, Box box, Point point) {
        boolean side = point.x() == box.x() || point.x() == box.right();
        if (side && end.row().isPresent() && point.y() == box.y() + end.row().getAsInt()) {
            return true;
        }
        boolean head = side && point.y() > box.y() && point.y() < Math.min(box.y() + end.head(), box.bottom());
        boolean lid =
                (point.y() == box.y() || point.y() == box.bottom()) && point.x() > box.x() && point.x() < box.right();
        return (head || lid) && new Anchors(grid, trunks).atRow(box, end).isEmpty();
    }
}
