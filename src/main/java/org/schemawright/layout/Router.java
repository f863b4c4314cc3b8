package org.schemawright.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.design.Point;
import org.schemawright.design.Route;
import org.schemawright.model.ObjectRef;

/**
 * Finds ways for references between boxes: level and plumb, around boxes, never one upon another. What has a way that
 * still fits keeps it.
 */
public final class Router {
    private static final int ROW = 2 * Grid.PITCH;

    private final Map<ObjectRef, Box> boxes = new HashMap<>();
    private final Grid grid;
    private final Cancellation cancellation;
    private final Set<ObjectRef> plain = new HashSet<>();

    public Router(Collection<Box> boxes, Cancellation cancellation) {
        boxes.forEach(box -> this.boxes.put(box.ref(), box));
        this.grid = Grid.over(boxes);
        this.cancellation = cancellation;
    }

    /**
     * Ways for all wires whose boxes are there.
     *
     * @param known ways from before
     */
    public SortedMap<ObjectRef, Route> routes(Collection<Wire> wires, SortedMap<ObjectRef, Route> known) {
        var routes = new TreeMap<ObjectRef, Route>();
        var open = new ArrayList<Wire>();
        for (Wire wire : byLength(wires)) {
            Route old = known.get(wire.ref());
            if (old != null && ends(wire, old) && (old.manual() || grid.isFree(old.points()))) {
                routes.put(wire.ref(), old);
                if (old.points().stream().allMatch(grid::holds)) {
                    grid.mark(old.points());
                }
            } else {
                open.add(wire);
            }
        }
        if (!open.isEmpty()) {
            var search = new PathSearch(grid);
            open.forEach(wire -> routes.put(wire.ref(), found(search, wire)));
            improve(search, open, routes);
        }
        return routes;
    }

    /** The references for which there was no way that keeps to the rules. */
    public Set<ObjectRef> plain() {
        return Set.copyOf(plain);
    }

    private List<Wire> byLength(Collection<Wire> wires) {
        return wires.stream()
                .filter(wire -> boxes.containsKey(wire.from()) && boxes.containsKey(wire.to()))
                .sorted(Comparator.comparingInt(this::length).thenComparing(Wire::ref))
                .toList();
    }

    private int length(Wire wire) {
        Point one = box(wire.from()).middle();
        Point other = box(wire.to()).middle();
        return Math.abs(one.x() - other.x()) + Math.abs(one.y() - other.y());
    }

    /** Once all are there, each looks whether it finds a better way among the others. */
    private void improve(PathSearch search, List<Wire> wires, SortedMap<ObjectRef, Route> routes) {
        for (Wire wire : wires) {
            Route first = routes.get(wire.ref());
            if (first != null && !plain.contains(wire.ref()) && first.points().size() > 2) {
                grid.clear(first.points());
                routes.put(wire.ref(), found(search, wire));
            }
        }
    }

    private Route found(PathSearch search, Wire wire) {
        cancellation.check();
        Optional<List<Point>> way = search.find(
                Anchors.starts(grid, box(wire.from()), wire.fromRow()),
                Anchors.ends(grid, box(wire.to()), wire.toRow()));
        way.ifPresentOrElse(grid::mark, () -> plain.add(wire.ref()));
        return new Route(way.orElseGet(() -> plain(wire)), false);
    }

    private Box box(ObjectRef ref) {
        Box box = boxes.get(ref);
        if (box == null) {
            throw new IllegalStateException("no box for " + ref);
        }
        return box;
    }

    /** Where boxes stand so close that there is no way between them, a plain one is better than none. */
    private List<Point> plain(Wire wire) {
        Box from = box(wire.from());
        Box to = box(wire.to());
        int fromY = from.y() + wire.fromRow().orElse(from.height() / 2);
        int toY = to.y() + wire.toRow().orElse(to.height() / 2);
        boolean rightwards = from.middle().x() <= to.middle().x();
        int fromX = rightwards ? from.right() : from.x();
        int toX = rightwards ? to.x() : to.right();
        int between = (fromX + toX) / 2;
        return PathSearch.corners(List.of(
                new Point(fromX, fromY), new Point(between, fromY), new Point(between, toY), new Point(toX, toY)));
    }

    /** Whether a way still begins and ends where its wire does, and not at a row of another column. */
    private boolean ends(Wire wire, Route route) {
        return route.points().size() >= 2
                && !isAtOtherRow(box(wire.from()), wire, route.points().getFirst())
                && meets(box(wire.from()), route.points().getFirst())
                && meets(box(wire.to()), route.points().getLast());
    }

    private static boolean isAtOtherRow(Box box, Wire wire, Point end) {
        boolean side = end.x() == box.x() || end.x() == box.right();
        int away = wire.fromRow().isEmpty()
                ? 0
                : end.y() - box.y() - wire.fromRow().getAsInt();
        return side && away != 0 && away % ROW == 0;
    }

    private static boolean meets(Box box, Point end) {
        boolean side = (end.x() == box.x() || end.x() == box.right()) && end.y() > box.y() && end.y() < box.bottom();
        boolean lid = (end.y() == box.y() || end.y() == box.bottom()) && end.x() > box.x() && end.x() < box.right();
        return lid || side;
    }
}
