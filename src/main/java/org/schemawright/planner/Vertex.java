package org.schemawright.planner;

import java.util.Comparator;
import org.schemawright.model.ObjectRef;

/** One object's removal, change in place, or arrival. */
record Vertex(Act act, ObjectRef ref) implements Comparable<Vertex> {
    private static final Comparator<Vertex> ORDER =
            Comparator.comparing(Vertex::act).thenComparing((a, b) -> byKind(a, b));

    /** Among those that may come next: removals first, the latest kinds of a script first; then changes; then arrivals. */
    @Override
    public int compareTo(Vertex other) {
        return ORDER.compare(this, other);
    }

    private static int byKind(Vertex a, Vertex b) {
        return a.act == Act.REMOVE ? b.ref.compareTo(a.ref) : a.ref.compareTo(b.ref);
    }
}
