package org.schemawright.design;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.change.Lineage;
import org.schemawright.model.Column;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;

/** One thing that a designer does, as a value: shown, replayed and undone. {@link Editing} carries it out. */
public sealed interface Edit {
    /** Adds an object that is not a column. */
    record Add(SchemaObject object) implements Edit {}

    /** Puts an object in the place of the one of the same name. */
    record Replace(SchemaObject object) implements Edit {}

    /** Takes objects away, with all that cannot be without them; columns too. */
    record Remove(SortedSet<ObjectRef> refs) implements Edit {
        public Remove {
            refs = Collections.unmodifiableSortedSet(new TreeSet<>(refs));
        }
    }

    /** Gives another name, wherever the old one is used. */
    record Rename(ObjectRef ref, String name, Trace trace) implements Edit {}

    /** Puts a thing into another schema that the design has, with its parts, and keeps its name. */
    record MoveToSchema(ObjectRef ref, String schema, Trace trace) implements Edit {}

    /** Whether a rename is kept as lineage, since the old name is known outside. */
    enum Trace {
        KEPT,
        FORGOTTEN
    }

    /** Adds a column to its table. */
    record AddColumn(Column column, int position) implements Edit {}

    record ReplaceColumn(Column column) implements Edit {}

    record MoveColumn(ObjectRef column, int position) implements Edit {}

    /** Puts another schema in the place of all that there is; what both know stays where it stands. */
    record ReplaceDatabase(Database database) implements Edit {}

    /** Decides on a matter, in the place of what was decided on it before. */
    record Decide(Decision decision) implements Edit {}

    /** Takes a decision back. */
    record Undecide(Decision.Matter matter) implements Edit {}

    /** Says anew where data comes from, of everything at once. */
    record StateLineage(Lineage lineage) implements Edit {}

    record AddDiagram(Diagram diagram) implements Edit {}

    record RemoveDiagram(String diagram) implements Edit {}

    /** What changes on one diagram only. */
    sealed interface OnDiagram extends Edit {
        String diagram();
    }

    record RenameDiagram(String diagram, String name) implements OnDiagram {}

    record SetNotation(String diagram, Notation notation) implements OnDiagram {}

    record SetViewLinks(String diagram, ViewLinks views) implements OnDiagram {}

    record SetDetail(String diagram, Detail detail) implements OnDiagram {}

    /** Shows things that the design has, or moves those that are shown. */
    record Place(String diagram, SortedMap<ObjectRef, Point> points) implements OnDiagram {
        public Place {
            points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
        }
    }

    /** Takes things off one diagram; the design keeps them. */
    record Hide(String diagram, SortedSet<ObjectRef> refs) implements OnDiagram {
        public Hide {
            refs = Collections.unmodifiableSortedSet(new TreeSet<>(refs));
        }
    }

    /** All places and ways at once, as arranging found them. */
    record Arrange(String diagram, SortedMap<ObjectRef, Point> points, SortedMap<ObjectRef, Route> routes)
            implements OnDiagram {
        public Arrange {
            points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
            routes = Collections.unmodifiableSortedMap(new TreeMap<>(routes));
        }
    }

    record Paint(String diagram, SortedSet<ObjectRef> refs, Optional<Tint> tint) implements OnDiagram {
        public Paint {
            refs = Collections.unmodifiableSortedSet(new TreeSet<>(refs));
        }
    }

    record Pin(String diagram, SortedSet<ObjectRef> refs, boolean pinned) implements OnDiagram {
        public Pin {
            refs = Collections.unmodifiableSortedSet(new TreeSet<>(refs));
        }
    }

    /** Bends a reference by hand; without a route it runs by itself again. */
    record Bend(String diagram, ObjectRef reference, Optional<Route> route) implements OnDiagram {}

    /** Adds an area or replaces the one of that name. */
    record PutArea(String diagram, Area area) implements OnDiagram {}

    record RenameArea(String diagram, String area, String name) implements OnDiagram {}

    record RemoveArea(String diagram, String area) implements OnDiagram {}

    /** Adds a note or replaces the one of that name. */
    record PutNote(String diagram, Note note) implements OnDiagram {}

    record RemoveNote(String diagram, String note) implements OnDiagram {}

    /**
     * Several edits that are one to the designer, in this order.
     *
     * @param purpose what they are together
     */
    record Several(Purpose purpose, List<Edit> edits) implements Edit {
        public Several {
            edits = List.copyOf(edits);
        }
    }

    /** What several edits are together. */
    enum Purpose {
        NEW_TABLE,
        NEW_REFERENCE,
        NEW_JUNCTION,
        PASTE,
        DUPLICATE,
        ALIGN,
        IMPORT,
        TAKE_OVER,
        RECOVER,
        TAKE_THEIRS,
        MOVE,
        REMOVE,
        TAKE_APART,
        GUARD,
        CHANGE
    }
}
