package org.schemawright.app.canvas;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.schemawright.diagram.Hit;
import org.schemawright.model.ObjectRef;

/** What the pointer is doing. Places are those of the diagram; nothing changes before it is let go. */
public sealed interface Gesture {
    Gesture IDLE = new Idle();

    record Idle() implements Gesture {}

    /** Pressed, and not moved yet. */
    record Armed(Hit hit, int x, int y, boolean more) implements Gesture {}

    /** Tables, views or one note or area on their way. */
    record Moving(SortedSet<ObjectRef> refs, Optional<Hit> other, int fromX, int fromY, int x, int y)
            implements Gesture {
        public Moving {
            refs = Collections.unmodifiableSortedSet(new TreeSet<>(refs));
        }

        public int dx() {
            return onGrid(x - fromX);
        }

        public int dy() {
            return onGrid(y - fromY);
        }
    }

    /** A rectangle that selects what is in it. */
    record Banding(int fromX, int fromY, int x, int y, boolean more) implements Gesture {}

    /** From a table, or one of its columns, to wherever it is let go. */
    record Linking(ObjectRef table, Optional<ObjectRef> column, int x, int y) implements Gesture {}

    /** A note or area that becomes larger or smaller. */
    record Sizing(Hit.OnCorner corner, int fromX, int fromY, int x, int y) implements Gesture {
        public int dx() {
            return onGrid(x - fromX);
        }

        public int dy() {
            return onGrid(y - fromY);
        }
    }

    /** A piece of a reference that is bent. */
    record Bending(ObjectRef reference, int piece, int x, int y) implements Gesture {}

    /** The diagram under the pointer; in pixels. */
    record Panning(double x, double y) implements Gesture {}

    int STEP = 10;

    static int onGrid(int units) {
        return Math.round((float) units / STEP) * STEP;
    }
}
