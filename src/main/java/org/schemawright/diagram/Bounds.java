package org.schemawright.diagram;

/** A rectangle on a diagram. */
public record Bounds(int left, int top, int right, int bottom) {
    public int width() {
        return right - left;
    }

    public int height() {
        return bottom - top;
    }

    public boolean holds(int x, int y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** The rectangle between any two opposite corners. */
    public static Bounds between(int x, int y, int otherX, int otherY) {
        return new Bounds(Math.min(x, otherX), Math.min(y, otherY), Math.max(x, otherX), Math.max(y, otherY));
    }

    /** Becomes the smallest rectangle around what is added. */
    static final class Growing {
        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right = Integer.MIN_VALUE;
        private int bottom = Integer.MIN_VALUE;

        void add(int fromX, int fromY, int toX, int toY) {
            left = Math.min(left, fromX);
            top = Math.min(top, fromY);
            right = Math.max(right, toX);
            bottom = Math.max(bottom, toY);
        }

        Bounds bounds() {
            return left > right ? new Bounds(0, 0, 0, 0) : new Bounds(left, top, right, bottom);
        }
    }
}
