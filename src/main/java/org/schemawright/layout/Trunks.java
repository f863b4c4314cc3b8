package org.schemawright.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.schemawright.design.Point;

/**
 * Which references leave a box level at a place, and so may have their last piece in common: those of the same row
 * that mean the same. They part from each other at places of their own, no further than {@link #MOST} steps from the
 * box.
 */
final class Trunks {
    /** How many steps from a box two references may run upon one line. */
    static final int MOST = 6;

    private final Grid grid;
    private final Map<Long, Trunk> trunks = new HashMap<>();

    private record Trunk(Wire.End end, List<List<Point>> ways) {}

    Trunks(Grid grid) {
        this.grid = grid;
    }

    /** How many steps the piece is long that another such end would share; absent where it would be the first. */
    OptionalInt length(int border, int step, Wire.End end) {
        Trunk trunk = trunks.get(key(border, step));
        if (trunk == null || !isSame(trunk.end(), end)) {
            return OptionalInt.empty();
        }
        int longest = 0;
        for (List<Point> way : trunk.ways()) {
            int before = way.size() == 2 ? Grid.STUB + 1 : 0;
            int steps = (Math.abs(way.get(1).x() - way.get(0).x())) / Grid.PITCH;
            longest = Math.max(longest, steps - before);
        }
        return OptionalInt.of(Math.max(longest, Grid.STUB));
    }

    private static boolean isSame(Wire.End one, Wire.End other) {
        return one.box().equals(other.box()) && one.shared().equals(other.shared());
    }

    void add(Wire wire, List<Point> route) {
        change(wire.from(), route, true);
        change(wire.to(), route.reversed(), true);
    }

    void remove(Wire wire, List<Point> route) {
        change(wire.from(), route, false);
        change(wire.to(), route.reversed(), false);
    }

    /** How many steps of the way, from its first point on, may be upon those of other references. */
    int shared(Wire.End end, List<Point> way) {
        if (!isLevel(way)) {
            return -1;
        }
        OptionalInt common = length(grid.node(way.getFirst()), step(way), end);
        return common.isEmpty() ? -1 : Math.min(common.getAsInt(), MOST);
    }

    /** Other ways that leave a box at the place where this one begins or ends. */
    List<List<Point>> beside(List<Point> route) {
        var beside = new ArrayList<List<Point>>();
        for (List<Point> way : List.of(route, route.reversed())) {
            if (isLevel(way)) {
                Trunk trunk = trunks.get(key(grid.node(way.getFirst()), step(way)));
                if (trunk != null) {
                    beside.addAll(trunk.ways());
                }
            }
        }
        beside.removeIf(way -> way.equals(route) || way.reversed().equals(route));
        return beside;
    }

    private void change(Wire.End end, List<Point> way, boolean more) {
        if (!isLevel(way) || !grid.holds(way.getFirst())) {
            return;
        }
        long key = key(grid.node(way.getFirst()), step(way));
        if (more) {
            Trunk trunk = trunks.get(key);
            if (trunk == null) {
                trunks.put(key, new Trunk(end, new ArrayList<>(List.of(way))));
            } else if (isSame(trunk.end(), end)) {
                trunk.ways().add(way);
            }
        } else {
            Trunk trunk = trunks.get(key);
            if (trunk != null && trunk.ways().remove(way) && trunk.ways().isEmpty()) {
                trunks.remove(key);
            }
        }
    }

    private static boolean isLevel(List<Point> way) {
        return way.size() > 1 && way.get(0).y() == way.get(1).y();
    }

    private static int step(List<Point> way) {
        return Integer.signum(way.get(1).x() - way.get(0).x());
    }

    private static long key(int border, int step) {
        return border * 2L + (step > 0 ? 1 : 0);
    }
}
