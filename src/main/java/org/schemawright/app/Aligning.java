package org.schemawright.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.design.Point;
import org.schemawright.layout.Box;
import org.schemawright.model.ObjectRef;

/** Puts boxes in line, or at equal distances. */
final class Aligning {
    private static final int STEP = 10;

    /** What is brought in line. */
    enum Edge {
        LEFT,
        RIGHT,
        TOP,
        BOTTOM,
        MIDDLE,
        ACROSS,
        DOWN
    }

    private Aligning() {}

    static SortedMap<ObjectRef, Point> aligned(List<Box> boxes, Edge edge) {
        return switch (edge) {
            case LEFT -> {
                int left = boxes.stream().mapToInt(Box::x).min().orElse(0);
                yield placed(boxes, box -> new Point(left, box.y()));
            }
            case RIGHT -> {
                int right = boxes.stream().mapToInt(Box::right).max().orElse(0);
                yield placed(boxes, box -> new Point(right - box.width(), box.y()));
            }
            case TOP -> {
                int top = boxes.stream().mapToInt(Box::y).min().orElse(0);
                yield placed(boxes, box -> new Point(box.x(), top));
            }
            case BOTTOM -> {
                int bottom = boxes.stream().mapToInt(Box::bottom).max().orElse(0);
                yield placed(boxes, box -> new Point(box.x(), bottom - box.height()));
            }
            case MIDDLE -> {
                int middle = (int) boxes.stream()
                        .mapToInt(box -> box.middle().x())
                        .average()
                        .orElse(0);
                yield placed(boxes, box -> new Point(grid(middle - box.width() / 2), box.y()));
            }
            case ACROSS -> across(boxes);
            case DOWN -> down(boxes);
        };
    }

    private static SortedMap<ObjectRef, Point> placed(List<Box> boxes, java.util.function.Function<Box, Point> place) {
        var points = new TreeMap<ObjectRef, Point>();
        boxes.forEach(box -> points.put(box.ref(), place.apply(box)));
        return points;
    }

    private static SortedMap<ObjectRef, Point> across(List<Box> boxes) {
        var sorted = new ArrayList<>(boxes);
        sorted.sort(Comparator.comparingInt(Box::x));
        int room = sorted.getLast().right() - sorted.getFirst().x();
        int gap = (room - sorted.stream().mapToInt(Box::width).sum()) / Math.max(1, sorted.size() - 1);
        var points = new TreeMap<ObjectRef, Point>();
        int x = sorted.getFirst().x();
        for (Box box : sorted) {
            points.put(box.ref(), new Point(grid(x), box.y()));
            x += box.width() + gap;
        }
        return points;
    }

    private static SortedMap<ObjectRef, Point> down(List<Box> boxes) {
        var sorted = new ArrayList<>(boxes);
        sorted.sort(Comparator.comparingInt(Box::y));
        int room = sorted.getLast().bottom() - sorted.getFirst().y();
        int gap = (room - sorted.stream().mapToInt(Box::height).sum()) / Math.max(1, sorted.size() - 1);
        var points = new TreeMap<ObjectRef, Point>();
        int y = sorted.getFirst().y();
        for (Box box : sorted) {
            points.put(box.ref(), new Point(box.x(), grid(y)));
            y += box.height() + gap;
        }
        return points;
    }

    private static int grid(int value) {
        return Math.round((float) value / STEP) * STEP;
    }
}
