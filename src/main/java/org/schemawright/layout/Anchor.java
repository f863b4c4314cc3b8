package org.schemawright.layout;

/**
 * A place at which a reference can meet a box.
 *
 * @param border the node on the edge of the box
 * @param step   from there to the next node outside
 * @param length how many steps it leaves the box straight
 * @param level  whether the search meets it level or plumb
 */
record Anchor(int border, int step, int length, boolean level, int cost) {
    /** The node at which a search begins or ends. */
    int gate() {
        return border + length * step;
    }
}
