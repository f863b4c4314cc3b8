package org.schemawright.app.canvas;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.design.Point;
import org.schemawright.diagram.Scene;
import org.schemawright.diagram.TableBox;
import org.schemawright.layout.Box;

/**
 * Tables on their way from where they stood to where they stand, so that the eye can follow. References are drawn when
 * all have arrived.
 *
 * @param start in nanoseconds
 */
record Glide(Scene from, long start) {
    private static final double NANOS = 350e6;

    boolean isOver(long now) {
        return now - start >= NANOS;
    }

    /** What is seen at a time on the way to a scene. */
    Scene seen(Scene to, long now) {
        double part = Math.clamp((now - start) / NANOS, 0, 1);
        double eased = part * part * (3 - 2 * part);
        List<TableBox> boxes = new ArrayList<>();
        for (TableBox table : to.boxes()) {
            Box there = table.box();
            Box before = from.box(table.ref()).map(TableBox::box).orElse(there);
            boxes.add(table.placed(
                    there.at(new Point(between(before.x(), there.x(), eased), between(before.y(), there.y(), eased))),
                    table.pinned()));
        }
        return new Scene(boxes, List.of(), to.areas(), to.notes(), to.notation(), to.byRef());
    }

    private static int between(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }
}
