package org.schemawright.change;

import java.util.List;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;

/**
 * One difference between two databases. Both halves are kept, so that every change has an inverse. Columns and their
 * defaults are objects here, although a table holds them.
 */
public sealed interface Change {
    record Create(SchemaObject created) implements Change {}

    record Drop(SchemaObject dropped) implements Change {}

    record Alter(SchemaObject before, SchemaObject after) implements Change {}

    /** Stated by lineage, never guessed. */
    record Rename(ObjectRef before, ObjectRef after) implements Change {}

    /** A note: listed, never planned, not in the fingerprint. */
    record ReorderColumns(ObjectRef table, List<String> before, List<String> after) implements Change {}

    /** What the change is about, under the name it has afterwards. */
    default ObjectRef subject() {
        return switch (this) {
            case Create(var created) -> created.ref();
            case Drop(var dropped) -> dropped.ref();
            case Alter(var _, var after) -> after.ref();
            case Rename(var _, var after) -> after;
            case ReorderColumns(var table, var _, var _) -> table;
        };
    }

    default Change inverse() {
        return switch (this) {
            case Create(var created) -> new Drop(created);
            case Drop(var dropped) -> new Create(dropped);
            case Alter(var before, var after) -> new Alter(after, before);
            case Rename(var before, var after) -> new Rename(after, before);
            case ReorderColumns(var table, var before, var after) -> new ReorderColumns(table, after, before);
        };
    }
}
