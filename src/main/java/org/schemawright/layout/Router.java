package org.schemawright.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final int MANY = 64;

    private Asked asked = new Asked();
    private final Map<ObjectRef, Marked> marked = new HashMap<>();
    private final Set<ObjectRef> plain = new HashSet<>();
    private Ground ground = new Ground(List.of());
    private Pace pace = Pace.of(0);

    /** A way that is on the grid, and the rectangle around it. */
    private record Marked(Wire wire, Route route, Box around) {
        Marked(Wire wire, Route route) {
            this(wire, route, Nearness.around(wire.ref(), route));
        }
    }

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
            asked = new Asked();
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
        Asked.Change change = asked.next(standing, wires, known);
        Optional<List<Box>> changed = stand(standing, change);
        Set<ObjectRef> open =
                changed.map(boxes -> takeAway(change.doubtful(), known, boxes)).orElseGet(() -> asked.all(known));
        var fresh = new ArrayList<Wire>();
        for (Wire wire : byLength(open)) {
            Route old = known.get(wire.ref());
            if (old != null && ground.fits(wire, box(wire.source()), box(wire.target()), old)) {
                mark(wire, old);
            } else {
                fresh.add(wire);
            }
        }
        pace = Pace.of(fresh.size());
        ground.pace(pace);
        fresh.forEach(wire -> find(wire, cancellation));
        improve(fresh, cancellation);
        ground.rest();
        return asked.answered(result(open, known));
    }

    /** Only what differs is put into the result, which is what was known where nothing does. */
    private SortedMap<ObjectRef, Route> result(Set<ObjectRef> looked, SortedMap<ObjectRef, Route> known) {
        boolean same = looked.stream()
                .allMatch(ref -> Objects.equals(
                        Optional.ofNullable(marked.get(ref)).map(Marked::route).orElse(null), known.get(ref)));
        if (same) {
            return known;
        }
        var routes = new TreeMap<>(known);
        for (ObjectRef ref : looked) {
            Marked there = marked.get(ref);
            if (there == null) {
                routes.remove(ref);
            } else {
                routes.put(ref, there.route());
            }
        }
        return routes;
    }

    private Route route(ObjectRef ref) {
        Marked there = marked.get(ref);
        if (there == null) {
            throw new IllegalStateException("no way for " + ref);
        }
        return there.route();
    }

    /**
     * Puts the boxes where they stand now. Returns what is no longer or not yet as it was, before and after; empty where
     * that is so much that everything begins anew.
     */
    private Optional<List<Box>> stand(Collection<Box> standing, Asked.Change change) {
        List<Box> gone = change.gone();
        List<Box> fresh = change.fresh();
        if (gone.size() + fresh.size() > MANY || !fresh.stream().allMatch(ground.grid()::holds)) {
            afresh(standing);
            return Optional.empty();
        }
        if (!gone.isEmpty()) {
            gone.forEach(ground.grid()::unblock);
            standing.stream()
                    .filter(box -> gone.stream().anyMatch(other -> box.meets(other, 4 * Grid.PITCH)))
                    .forEach(ground.grid()::block);
        }
        fresh.forEach(ground.grid()::block);
        var changed = new ArrayList<>(fresh);
        changed.addAll(gone);
        return Optional.of(changed);
    }

    private void afresh(Collection<Box> standing) {
        ground = new Ground(standing);
        marked.clear();
        plain.clear();
    }

    /**
     * What is not as it was, or lies where something changed, is taken from the grid.
     *
     * @param doubtful all others are as they were, and so are their ways
     * @return what is to be looked at again: it has no way now, or is no longer wanted
     */
    private Set<ObjectRef> takeAway(Set<ObjectRef> doubtful, SortedMap<ObjectRef, Route> known, List<Box> changed) {
        var away = new ArrayList<Marked>();
        for (Marked there : marked.values()) {
            ObjectRef ref = there.wire().ref();
            boolean other = doubtful.contains(ref)
                    && (!there.wire().equals(asked.wire(ref)) || !there.route().equals(known.get(ref)));
            if (other || changed.stream().anyMatch(box -> Nearness.touches(there.around(), there.route(), box))) {
                away.add(there);
            }
        }
        var open = new HashSet<>(doubtful);
        away.forEach(there -> {
            open.add(there.wire().ref());
            marked.remove(there.wire().ref());
            plain.remove(there.wire().ref());
            ground.remove(there.wire(), there.route());
        });
        marked.values().stream()
                .filter(left -> away.size() > MANY
                        || away.stream().anyMatch(there -> left.around().meets(there.around(), 1)))
                .forEach(left -> ground.draw(left.route()));
        return open;
    }

    /** Those that are not on the grid, the short ones first. */
    private List<Wire> byLength(Set<ObjectRef> open) {
        return open.stream()
                .filter(ref -> !marked.containsKey(ref))
                .flatMap(ref -> Optional.ofNullable(asked.wire(ref)).stream())
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
        ground.add(wire, route);
    }

    /** Once all are there, each that crosses so many looks whether it finds a better way among the others. */
    private void improve(List<Wire> wires, Cancellation cancellation) {
        for (Wire wire : wires) {
            Route first = route(wire.ref());
            if (!plain.contains(wire.ref()) && ground.grid().crossings(first.points()) >= pace.worst()) {
                ground.lift(wire, first);
                find(wire, cancellation);
            }
        }
    }

    private void find(Wire wire, Cancellation cancellation) {
        cancellation.check();
        Box from = box(wire.source());
        Box to = box(wire.target());
        Optional<List<Point>> way = ground.way(wire, from, to);
        if (way.isEmpty()) {
            plain.add(wire.ref());
        }
        mark(wire, new Route(way.orElseGet(() -> Ground.plain(wire, from, to)), false));
    }

    private Box box(ObjectRef ref) {
        return asked.box(ref);
    }
}
