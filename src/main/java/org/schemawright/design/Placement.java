package org.schemawright.design;

import java.util.Optional;

/**
 * Where a table or view stands on a diagram: its upper left corner.
 *
 * @param tint   the colour of its head, by name; absent for the colour of its schema
 * @param pinned whether arranging leaves it where it is
 */
public record Placement(Point at, Optional<Tint> tint, boolean pinned) {
    public static Placement at(Point point) {
        return new Placement(point, Optional.empty(), false);
    }

    public Placement movedTo(Point point) {
        return new Placement(point, tint, pinned);
    }

    public Placement tinted(Optional<Tint> other) {
        return new Placement(at, other, pinned);
    }

    public Placement pinned(boolean other) {
        return new Placement(at, tint, other);
    }
}
