package org.schemawright.design;

/**
 * A text on a diagram.
 *
 * @param name tells it from the other notes of its diagram; never shown
 */
public record Note(String name, Point at, int width, int height, String text, Tint tint) {
    public Note movedTo(Point point) {
        return new Note(name, point, width, height, text, tint);
    }

    public Note saying(String other) {
        return new Note(name, at, width, height, other, tint);
    }

    public Note sized(int wide, int high) {
        return new Note(name, at, wide, high, text, tint);
    }
}
