package org.schemawright.design;

/** A place on a diagram in its own units: one unit is one pixel at 100 %. */
public record Point(int x, int y) {
    public Point plus(int dx, int dy) {
        return new Point(x + dx, y + dy);
    }
}
