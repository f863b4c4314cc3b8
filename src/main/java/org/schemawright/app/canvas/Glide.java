package org.schemawright.app.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.design.Point;
import org.schemawright.diagram.Link;
import org.schemawright.diagram.Scene;
import org.schemawright.diagram.TableBox;
import org.schemawright.layout.Box;
import org.schemawright.model.ObjectRef;

/**
 * Tables on their way from where they stood to where they stand, so that the eye can follow. The references of those
 * that move are drawn when all have arrived.
 *
 * @param start in nanoseconds
 * @param nanos how long the way takes
 */
record Glide(Scene from, long start, double nanos) {
    /** For an arrangement that is new to everybody. */
    static final double NEW = 350e6;

    /** For going back to where things were. */
    static final double BACK = 200e6;

    boolean isOver(long now) {
        return now - start >= nanos;
    }

    /** Whether something in both scenes stands elsewhere in the one than in the other. */
    static boolean isBetween(Scene from, Scene to) {
        return to.boxes().stream()
                .anyMatch(table -> from.box(table.ref())
                        .filter(before ->
                                !before.box().corner().equals(table.box().corner()))
                        .isPresent());
    }

    /** What is seen at a time on the way to a scene. */
    Scene seen(Scene to, long now) {
        double part = Math.clamp((now - start) / nanos, 0, 1);
        double eased = part * part * (3 - 2 * part);
        List<TableBox> boxes = new ArrayList<>();
        for (TableBox table : to.boxes()) {
            Box there = table.box();
            Box before = from.box(table.ref()).map(TableBox::box).orElse(there);
            boxes.add(table.placed(
                    there.at(new Point(between(before.x(), there.x(), eased), between(before.y(), there.y(), eased))),
                    table.pinned()));
        }
        List<Link> still = to.links().stream()
                .filter(link -> rests(to, link.from()) && rests(to, link.to()))
                .toList();
        return new Scene(boxes, still, to.areas(), to.notes(), to.notation(), to.byRef());
    }

    private boolean rests(Scene to, ObjectRef table) {
        Optional<Point> before = from.box(table).map(box -> box.box().corner());
        return before.equals(to.box(table).map(box -> box.box().corner()));
    }

    private static int between(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }
}
