package org.schemawright.diagram;

import java.util.List;
import org.schemawright.design.Area;
import org.schemawright.design.Note;
import org.schemawright.design.Point;
import org.schemawright.model.ObjectRef;

/** What is at a place of a diagram. */
public sealed interface Hit {
    record Nothing() implements Hit {}

    record OnHead(ObjectRef table) implements Hit {}

    record OnRow(ObjectRef table, Row row) implements Hit {}

    record OnLink(ObjectRef reference) implements Hit {}

    record OnNote(String note) implements Hit {}

    /** The corner by which a note or area is made larger. */
    record OnCorner(String name, boolean note) implements Hit {}

    record OnArea(String area) implements Hit {}

    int NEAR = 5;
    int AREA_HEAD = 26;
    int CORNER = 12;

    /**
     * The topmost thing there.
     *
     * @param near how far from a line still counts, in units
     */
    static Hit at(Scene scene, int x, int y, int near) {
        List<TableBox> boxes = scene.boxes();
        for (int i = boxes.size() - 1; i >= 0; i--) {
            TableBox table = boxes.get(i);
            if (x >= table.box().x()
                    && x < table.box().right()
                    && y >= table.box().y()
                    && y < table.box().bottom()) {
                return table.rowAt(y)
                        .<Hit>map(row -> new OnRow(table.ref(), table.rows().get(row)))
                        .orElseGet(() -> new OnHead(table.ref()));
            }
        }
        for (Note note : scene.notes().reversed()) {
            Hit hit = inNote(note, x, y);
            if (!(hit instanceof Nothing)) {
                return hit;
            }
        }
        for (Link link : scene.links()) {
            if (!link.isRead() && isOn(link, x, y, near)) {
                return new OnLink(link.ref());
            }
        }
        return inAreas(scene, x, y);
    }

    private static Hit inNote(Note note, int x, int y) {
        int right = note.at().x() + note.width();
        int bottom = note.at().y() + note.height();
        if (x < note.at().x() || y < note.at().y() || x >= right || y >= bottom) {
            return new Nothing();
        }
        return x > right - CORNER && y > bottom - CORNER ? new OnCorner(note.name(), true) : new OnNote(note.name());
    }

    /** An area is held by its head and its lower right corner; what is between belongs to the ground. */
    private static Hit inAreas(Scene scene, int x, int y) {
        for (Area area : scene.areas().reversed()) {
            int right = area.at().x() + area.width();
            int bottom = area.at().y() + area.height();
            if (area.holds(new Point(x, y))) {
                if (x > right - CORNER && y > bottom - CORNER) {
                    return new OnCorner(area.name(), false);
                }
                if (y < area.at().y() + AREA_HEAD) {
                    return new OnArea(area.name());
                }
            }
        }
        return new Nothing();
    }

    private static boolean isOn(Link link, int x, int y, int near) {
        for (int i = 1; i < link.points().size(); i++) {
            Point one = link.points().get(i - 1);
            Point other = link.points().get(i);
            boolean inX = x >= Math.min(one.x(), other.x()) - near && x <= Math.max(one.x(), other.x()) + near;
            boolean inY = y >= Math.min(one.y(), other.y()) - near && y <= Math.max(one.y(), other.y()) + near;
            if (inX && inY) {
                return true;
            }
        }
        return false;
    }
}
