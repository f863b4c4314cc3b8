package org.schemawright.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.design.Point;
import org.schemawright.model.ObjectRef;

/** Finds places for all boxes at once: each module for itself, then the modules beside each other. */
public final class Arranging {
    private static final int BETWEEN = 120;
    private static final int LOOSE_GAP = 60;
    private static final double ASPECT = 1.6;

    private Arranging() {}

    /** Places from the origin on; the same boxes and wires always get the same. */
    public static SortedMap<ObjectRef, Point> places(
            Collection<Box> boxes, Collection<Wire> wires, Cancellation cancellation) {
        var linked = new HashSet<ObjectRef>();
        for (Wire wire : wires) {
            linked.add(wire.source());
            linked.add(wire.target());
        }
        List<Placed> placed = Modules.of(boxes, wires).parallelStream()
                .map(module -> placed(module, wires, linked, cancellation))
                .toList();
        return packed(ordered(placed, wires));
    }

    /** One module with its boxes where they stand in it. */
    private record Placed(List<Box> boxes, int width, int height) {}

    private static Placed placed(
            List<Box> module, Collection<Wire> wires, Set<ObjectRef> linked, Cancellation cancellation) {
        Map<ObjectRef, Point> points = linked.contains(module.getFirst().ref())
                ? LayeredModule.place(module, wires, cancellation)
                : rows(module);
        List<Box> boxes = module.stream()
                .map(box -> box.at(points.getOrDefault(box.ref(), box.corner())))
                .toList();
        int left = boxes.stream().mapToInt(Box::x).min().orElse(0);
        int top = boxes.stream().mapToInt(Box::y).min().orElse(0);
        List<Box> moved = boxes.stream()
                .map(box -> box.at(new Point(box.x() - left, box.y() - top)))
                .toList();
        return new Placed(
                moved,
                moved.stream().mapToInt(Box::right).max().orElse(0),
                moved.stream().mapToInt(Box::bottom).max().orElse(0));
    }

    /** What nothing links stands in rows. */
    private static Map<ObjectRef, Point> rows(List<Box> boxes) {
        long area = boxes.stream()
                .mapToLong(box -> (long) (box.width() + LOOSE_GAP) * (box.height() + LOOSE_GAP))
                .sum();
        int width = (int) Math.sqrt(area * ASPECT);
        var points = new TreeMap<ObjectRef, Point>();
        int x = 0;
        int y = 0;
        int high = 0;
        for (Box box : boxes) {
            if (x > 0 && x + box.width() > width) {
                x = 0;
                y += high + LOOSE_GAP;
                high = 0;
            }
            points.put(box.ref(), new Point(x, y));
            x += box.width() + LOOSE_GAP;
            high = Math.max(high, box.height());
        }
        return points;
    }

    /** The largest first, then always the one with the most links to those before it. */
    private static List<Placed> ordered(List<Placed> modules, Collection<Wire> wires) {
        var moduleOf = new HashMap<ObjectRef, Integer>();
        for (int i = 0; i < modules.size(); i++) {
            for (Box box : modules.get(i).boxes()) {
                moduleOf.put(box.ref(), i);
            }
        }
        var links = new HashMap<Integer, Map<Integer, Integer>>();
        for (Wire wire : wires) {
            Integer one = moduleOf.get(wire.source());
            Integer other = moduleOf.get(wire.target());
            if (one != null && other != null && !one.equals(other)) {
                links.computeIfAbsent(one, _ -> new HashMap<>()).merge(other, 1, Integer::sum);
                links.computeIfAbsent(other, _ -> new HashMap<>()).merge(one, 1, Integer::sum);
            }
        }
        var pull = new int[modules.size()];
        var open = new ArrayList<Integer>();
        for (int i = 0; i < modules.size(); i++) {
            open.add(i);
        }
        var order = new ArrayList<Placed>();
        while (!open.isEmpty()) {
            Integer next = open.stream()
                    .max(Comparator.comparingInt((Integer i) -> pull[i])
                            .thenComparing(i -> modules.get(i).boxes().size())
                            .thenComparing(i -> -i))
                    .orElseThrow();
            open.remove(next);
            order.add(modules.get(next));
            links.getOrDefault(next, Map.of()).forEach((other, count) -> pull[other] += count);
        }
        return order;
    }

    private static SortedMap<ObjectRef, Point> packed(List<Placed> modules) {
        long area = modules.stream()
                .mapToLong(module -> (long) (module.width() + BETWEEN) * (module.height() + BETWEEN))
                .sum();
        int widest = modules.stream().mapToInt(Placed::width).max().orElse(0);
        int width = Math.max(widest + BETWEEN, (int) Math.sqrt(area * ASPECT));
        var skyline = new Skyline(width);
        var points = new TreeMap<ObjectRef, Point>();
        for (Placed module : modules) {
            Point corner = skyline.place(module.width() + BETWEEN, module.height() + BETWEEN);
            for (Box box : module.boxes()) {
                points.put(box.ref(), new Point(box.x() + corner.x(), box.y() + corner.y()));
            }
        }
        return points;
    }
}
