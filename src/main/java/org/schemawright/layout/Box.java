package org.schemawright.layout;

import org.schemawright.design.Point;
import org.schemawright.model.ObjectRef;

/** A table or view as layout sees it: a rectangle on the grid. */
public record Box(ObjectRef ref, int x, int y, int width, int height) {
    public Box at(Point point) {
        return new Box(ref, point.x(), point.y(), width, height);
    }

    public Point corner() {
        return new Point(x, y);
    }

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    public Point middle() {
        return new Point(x + width / 2, y + height / 2);
    }

    /** Whether the two come closer than {@code gap} to each other. */
    public boolean meets(Box other, int gap) {
        return x < other.right() + gap
                && other.x < right() + gap
                && y < other.bottom() + gap
                && other.y < bottom() + gap;
    }
}
