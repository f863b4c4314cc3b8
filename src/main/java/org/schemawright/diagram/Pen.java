package org.schemawright.diagram;

import java.util.List;
import java.util.Optional;
import org.schemawright.design.Point;

/**
 * Draws on one device what {@link Sketch} says, in units of the diagram; what comes later covers what came before.
 *
 * @param <E> how drawing on the device fails
 */
public interface Pen<E extends Exception> {
    /** What follows, until {@link #end}, is one thing with this name; names are not drawn. */
    void begin(String name) throws E;

    void end() throws E;

    /** A rectangle, with a line around its outside where an edge is given. */
    void rectangle(Bounds bounds, Ink fill, Optional<Ink> edge, Corners corners) throws E;

    /**
     * One line of text.
     *
     * @param x        where it begins or ends, as its lettering has it
     * @param baseline the height that its letters stand on
     * @param room     how wide it may be at most; on a device with other fonts it is pressed together
     */
    void text(Lettering lettering, String text, double x, double baseline, double room) throws E;

    /** A line of level and plumb parts. */
    void line(List<Point> points, double width, LineStyle style) throws E;

    /** A sign whose box is at a place, turned away from the box. */
    void sign(LinkSign sign, Point at, Direction away) throws E;

    /** How the corners of a rectangle are. */
    enum Corners {
        SQUARE,
        ROUND,
        /** Only the upper two are round. */
        HEAD
    }

    /** Where a link goes from its box. */
    enum Direction {
        RIGHT(1, 0),
        DOWN(0, 1),
        LEFT(-1, 0),
        UP(0, -1);

        private final int x;
        private final int y;

        Direction(int x, int y) {
            this.x = x;
            this.y = y;
        }

        /** The horizontal place of a point that is so far away and so far aside. */
        public double x(double away, double aside) {
            return x * away - y * aside;
        }

        public double y(double away, double aside) {
            return y * away + x * aside;
        }

        /** Clockwise from the right, in degrees. */
        public int degrees() {
            return ordinal() * 90;
        }

        static Direction between(Point one, Point other) {
            if (one.y() == other.y()) {
                return other.x() >= one.x() ? RIGHT : LEFT;
            }
            return other.y() > one.y() ? DOWN : UP;
        }
    }
}
