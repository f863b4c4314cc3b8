package org.schemawright.diagram;

import java.util.List;
import org.schemawright.design.Notation;

/** How the line of a link is drawn, in units of the diagram. */
public enum LineStyle {
    SOLID(0, 0),
    DASHED(5, 4),
    DOTTED(2, 3);

    private final int drawn;
    private final int left;

    LineStyle(int drawn, int left) {
        this.drawn = drawn;
        this.left = left;
    }

    /** What a view reads is dotted in every notation; IDEF1X dashes what does not identify. */
    public static LineStyle of(Notation notation, Link link) {
        if (link.isRead()) {
            return DOTTED;
        }
        return notation == Notation.IDEF1X && !link.identifying() ? DASHED : SOLID;
    }

    /** How long is drawn, how long is left out, again and again; empty for a line without gaps. */
    public List<Integer> pattern() {
        return this == SOLID ? List.of() : List.of(drawn, left);
    }
}
