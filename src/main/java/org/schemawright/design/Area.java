package org.schemawright.design;

/** A named rectangle under the tables, to tell what belongs together. */
public record Area(String name, Point at, int width, int height, Tint tint) {
    public boolean holds(Point point) {
        return point.x() >= at.x() && point.y() >= at.y() && point.x() < at.x() + width && point.y() < at.y() + height;
    }

    public Area movedTo(Point point) {
        return new Area(name, point, width, height, tint);
    }

    public Area sized(int wide, int high) {
        return new Area(name, at, wide, high, tint);
    }
}
