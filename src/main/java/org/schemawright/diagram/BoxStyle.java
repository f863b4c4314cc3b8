package org.schemawright.diagram;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.design.Notation;
import org.schemawright.model.ObjectRef;

/**
 * How a notation draws the boxes of a scene. IDEF1X draws a table that can be known by its own key alone with square
 * corners and one that needs another's with round ones, and a line between the key and the rest.
 */
public final class BoxStyle {
    private final Notation notation;
    private final Set<ObjectRef> dependent;

    private BoxStyle(Notation notation, Set<ObjectRef> dependent) {
        this.notation = notation;
        this.dependent = dependent;
    }

    public static BoxStyle of(Scene scene) {
        return new BoxStyle(
                scene.notation(),
                scene.notation() != Notation.IDEF1X
                        ? Set.of()
                        : scene.links().stream()
                                .filter(Link::identifying)
                                .map(Link::from)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean isSquare(TableBox table) {
        return notation == Notation.IDEF1X && table.shape() != TableBox.Shape.VIEW && !dependent.contains(table.ref());
    }

    /** How far down the diagram the line under the key is; empty where there is none, or nothing but the key. */
    public OptionalInt keyLine(TableBox table) {
        if (notation != Notation.IDEF1X) {
            return OptionalInt.empty();
        }
        int last = -1;
        for (int i = 0; i < table.rows().size(); i++) {
            if (table.rows().get(i).mark().isPrimary()) {
                last = i;
            }
        }
        return last < 0 || last == table.rows().size() - 1
                ? OptionalInt.empty()
                : OptionalInt.of(table.rowMiddle(last) + TableBox.ROW / 2);
    }
}
