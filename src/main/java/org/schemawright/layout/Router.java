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
import java.util.concurrent.CancellationException;
import org.schemawright.design.Point;
import org.schemawright.design.Route;
import org.schemawright.model.ObjectRef;

/**
 * Finds ways for references between boxes: level and plumb, around boxes, never one upon another but for the last piece
 * of those that end at one row. What has a way that still fits keeps it. Remembers what it was asked last, so that only
 * what changed since is looked at; not for several threads.
 */
public final class Router {
    private static final int[] MARGINS = {12, 60};
    private static final int MANY = 64;
    /** So many ways are looked for at leisure. */
    private static final int CALM = 250;
    /** Among more, only those that cross so many others are looked at again. */
    private static final int BADLY = 4;
    /** From here on a rough way is found first, in units. */
    private static final int FAR = 600;

    private static final int VERY_FAR = 4000;

    private Map<ObjectRef, Box> boxes = new HashMap<>();
    private final Map<ObjectRef, Marked> marked = new HashMap<>();
    private final Set<ObjectRef> plain = new HashSet<>();
    private Grid grid = Grid.over(List.of());
    private Trunks trunks = new Trunks(grid);
    private PathSearch search = new PathSearch(grid);
    private Corridor corridor = new Corridor(grid);
    private boolean calm = true;

    /** A way that is on the grid. */
    private record Marked(Wire wire, Route route) {}

    /**
     * Ways for all wires whose boxes are there.
     *
     * @param known ways from before; the same object comes back where nothing changes
     */
    public SortedMap<ObjectRef, Route> routes(
            Collection<Box> standing,
            Collection<Wire> wires,
            SortedMap<ObjectRef, Route> known,
            Cancellation cancellation) {
        try {
            return found(standing, wires, known, cancellation);
        } catch (CancellationException e) {
            boxes = new HashMap<>();
            afresh(List.of());
            throw e;
        }
    }

    /** The references for which there was no way that keeps to the rules. */
    public Set<ObjectRef> plain() {
        return Set.copyOf(plain);
    }

    private SortedMap<ObjectRef, Route> found(
            Collection<Box> standing,
            Collection<Wire> wires,
            SortedMap<ObjectRef, Route> known,
            Cancellation cancellation) {
        List<Box> changed = stand(standing);
        var wanted = new HashMap<ObjectRef, Wire>();
        for (Wire wire : wires) {
            if (boxes.containsKey(wire.source()) && boxes.containsKey(wire.target())) {
                wanted.put(wire.ref(), wire);
            }
        }
        takeAway(wanted, known, changed);
        var open = new ArrayList<Wire>();
        for (Wire wire : byLength(wanted.values())) {
            Route old = known.get(wire.ref());
            if (old != null && fits(wire, old)) {
                mark(wire, old);
            } else {
                open.add(wire);
            }
        }
        calm = open.size() <= CALM;
        search.pace(calm ? PathSearch.Pace.CALM : PathSearch.Pace.QUICK);
        open.forEach(wire -> find(wire, cancellation));
        improve(open, calm ? 1 : BADLY, cancellation);
        return result(wanted.keySet(), known);
    }

    /** Only what differs is put into the result, which is what was known where nothing does. */
    private SortedMap<ObjectRef, Route> result(Set<ObjectRef> wanted, SortedMap<ObjectRef, Route> known) {
        boolean same = known.size() == wanted.size()
                && wanted.stream().allMatch(ref -> route(ref).equals(known.get(ref)));
        if (same) {
            return known;
        }
        var routes = new TreeMap<>(known);
        routes.keySet().retainAll(wanted);
        wanted.forEach(ref -> routes.put(ref, route(ref)));
        return routes;
    }

    private Route route(ObjectRef ref) {
        Marked there = marked.get(ref);
        if (there == null) {
            throw new IllegalStateException("no way for " + ref);
        }
        return there.route();
    }

    /** Puts the boxes where they stand now. Returns what is no longer or not yet as it was, before and after. */
    private List<Box> stand(Collection<Box> standing) {
        var now = new HashMap<ObjectRef, Box>();
        standing.forEach(box -> now.put(box.ref(), box));
        var gone = new ArrayList<Box>();
        var fresh = new ArrayList<Box>();
        boxes.values().stream().filter(box -> !box.equals(now.get(box.ref()))).forEach(gone::add);
        now.values().stream().filter(box -> !box.equals(boxes.get(box.ref()))).forEach(fresh::add);
        boxes = now;
        if (gone.size() + fresh.size() > MANY || !fresh.stream().allMatch(grid::holds)) {
            afresh(standing);
            return List.of();
        }
        if (!gone.isEmpty()) {
            gone.forEach(grid::unblock);
            now.values().stream()
                    .filter(box -> gone.stream().anyMatch(other -> box.meets(other, 4 * Grid.PITCH)))
                    .forEach(grid::block);
        }
        fresh.forEach(grid::block);
        fresh.addAll(gone);
        return fresh;
    }

    private void afresh(Collection<Box> standing) {
        grid = Grid.over(standing);
        trunks = new Trunks(grid);
        search = new PathSearch(grid);
        corridor = new Corridor(grid);
        marked.clear();
        plain.clear();
    }

    /** What is not as it was, or lies where something changed, is taken from the grid and looked at again. */
    private void takeAway(Map<ObjectRef, Wire> wanted, SortedMap<ObjectRef, Route> known, List<Box> changed) {
        var away = marked.values().stream()
                .filter(there -> !there.wire().equals(wanted.get(there.wire().ref()))
                        || !there.route().equals(known.get(there.wire().ref()))
                        || changed.stream().anyMatch(box -> Nearness.touches(there.route(), box)))
                .toList();
        away.forEach(there -> {
            marked.remove(there.wire().ref());
            plain.remove(there.wire().ref());
            trunks.remove(there.wire(), there.route().points());
            clear(there.route());
        });
        marked.values().stream()
                .filter(left -> away.size() > MANY
                        || away.stream().anyMatch(there -> Nearness.meet(left.route(), there.route())))
                .forEach(left -> draw(left.route()));
    }

    private void clear(Route route) {
        if (route.points().stream().allMatch(grid::holds)) {
            grid.clear(route.points());
        }
    }

    private void draw(Route route) {
        if (route.points().stream().allMatch(grid::holds)) {
            grid.mark(route.points());
        }
    }

    /** Those that are not on the grid, the short ones first. */
    private List<Wire> byLength(Collection<Wire> wires) {
        return wires.stream()
                .filter(wire -> !marked.containsKey(wire.ref()))
                .sorted(Comparator.comparingInt(this::length).thenComparing(Wire::ref))
                .toList();
    }

    private int length(Wire wire) {
        Point one = box(wire.source()).middle();
        Point other = box(wire.target()).middle();
        return Math.abs(one.x() - other.x()) + Math.abs(one.y() - other.y());
    }

    private void mark(Wire wire, Route route) {
        marked.put(wire.ref(), new Marked(wire, route));
        if (route.points().stream().allMatch(grid::holds)) {
            grid.mark(route.points());
            trunks.add(wire, route.points());
        }
    }

    /** Once all are there, each that crosses so many looks whether it finds a better way among the others. */
    private void improve(List<Wire> wires, int worst, Cancellation cancellation) {
        for (Wire wire : wires) {
            Route first = route(wire.ref());
            if (!plain.contains(wire.ref()) && grid.crossings(first.points()) >= worst) {
                List<List<Point>> beside = trunks.beside(first.points());
                trunks.remove(wire, first.points());
                grid.clear(first.points());
                beside.forEach(grid::mark);
                find(wire, cancellation);
            }
        }
    }

    private void find(Wire wire, Cancellation cancellation) {
        cancellation.check();
        Optional<List<Point>> way = way(wire);
        if (way.isEmpty()) {
            plain.add(wire.ref());
        }
        mark(wire, new Route(way.orElseGet(() -> plain(wire)), false));
    }

    private Optional<List<Point>> way(Wire wire) {
        var anchors = new Anchors(grid, trunks);
        Box from = box(wire.source());
        Box to = box(wire.target());
        List<Anchor> starts = anchors.atRow(from, wire.from());
        List<Anchor> ends = anchors.atRow(to, wire.to());
        List<Anchor> otherStarts = starts.isEmpty() ? anchors.atBox(from, wire.from()) : starts;
        List<Anchor> otherEnds = ends.isEmpty() ? anchors.atBox(to, wire.to()) : ends;
        if (Nearness.distance(from, to) > (calm ? VERY_FAR : FAR) && corridor.find(otherStarts, otherEnds)) {
            var way = search.find(otherStarts, otherEnds, corridor);
            if (way.isPresent()) {
                return way;
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

    private Box box(ObjectRef ref) {
        Box box = boxes.get(ref);
        if (box == null) {
            throw new IllegalStateException("no box for " + ref);
        }
        return box;
    }

    /** Where boxes stand so close that there is no way between them, a plain one is better than none. */
    private List<Point> plain(Wire wire) {
        Box from = box(wire.source());
        Box to = box(wire.target());
        int fromY = from.y() + wire.from().row().orElse(wire.from().head() / 2);
        int toY = to.y() + wire.to().row().orElse(wire.to().head() / 2);
        boolean rightwards = from.middle().x() <= to.middle().x();
        int fromX = rightwards ? from.right() : from.x();
        int toX = rightwards ? to.x() : to.right();
        int between = (fromX + toX) / 2;
        return PathSearch.corners(List.of(
                new Point(fromX, fromY), new Point(between, fromY), new Point(between, toY), new Point(toX, toY)));
    }

    /** Whether a way from before still begins and ends where its wire does and lies upon no other. */
    private boolean fits(Wire wire, Route route) {
        List<Point> points = route.points();
        boolean ends =
                points.size() >= 2 && meets(wire.from(), points.getFirst()) && meets(wire.to(), points.getLast());
        return ends
                && (route.manual()
                        || grid.isFree(
                                points,
                                trunks.shared(wire.from(), points),
                                trunks.shared(wire.to(), points.reversed())));
    }

    /** At its row; at the box as a whole only where it has no row or that is taken; at no other row in any case. */
    private boolean meets(Wire.End end, Point point) {
        Box box = box(end.box());
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
