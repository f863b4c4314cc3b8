package org.schemawright.design;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Unique;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.SequenceOwnership;
import org.schemawright.model.Table;

/** What cannot be without something: what the engine recorded, and what the names themselves say. */
public final class Dependents {
    private Dependents() {}

    /** With what was asked for itself. Columns stand in the result by their own names. */
    public static SortedSet<ObjectRef> of(Database database, Set<ObjectRef> refs) {
        Map<ObjectRef, Set<ObjectRef>> by = edges(database);
        var found = new TreeSet<ObjectRef>();
        var open = new ArrayDeque<ObjectRef>(refs);
        while (!open.isEmpty()) {
            ObjectRef ref = open.poll();
            if (found.add(ref)) {
                open.addAll(by.getOrDefault(ref, Set.of()));
            }
        }
        return found;
    }

    private static Map<ObjectRef, Set<ObjectRef>> edges(Database database) {
        var by = new HashMap<ObjectRef, Set<ObjectRef>>();
        database.needs().forEach((ref, needed) -> needed.forEach(need -> add(by, need, ref)));
        for (SchemaObject object : database.objects().values()) {
            ObjectRef ref = object.ref();
            if (ref.kind() != Kind.SCHEMA && ref.path().size() > 1 && ref.kind() != Kind.OPAQUE) {
                add(by, ObjectRef.of(Kind.SCHEMA, ref.schema()), ref);
            }
            if (SchemaFacts.isPart(ref.kind()) && ref.path().size() >= 3) {
                add(by, SchemaFacts.tableOf(database, ref), ref);
            }
            switch (object) {
                case Table table -> table(by, table);
                case ForeignKey key -> reference(by, key, database);
                case PrimaryKey key -> key.columns().forEach(column -> add(by, column(key.ref(), column), ref));
                case Unique key -> key.columns().forEach(column -> add(by, column(key.ref(), column), ref));
                case org.schemawright.model.Constraint.Check check ->
                    check.columns().forEach(column -> add(by, column(check.ref(), column), ref));
                case org.schemawright.model.Index index ->
                    index.keys().forEach(key -> key.column().ifPresent(column -> add(by, column(ref, column), ref)));
                case SequenceOwnership ownership -> add(by, ownership.column(), ref);
                default -> {}
            }
        }
        return by;
    }

    private static void table(Map<ObjectRef, Set<ObjectRef>> by, Table table) {
        table.columns().forEach(column -> add(by, table.ref(), column.ref()));
        table.partitionOf().ifPresent(of -> add(by, of.parent(), table.ref()));
        table.inherits().forEach(parent -> add(by, parent, table.ref()));
    }

    /** A reference goes with its columns, with those it leads to and with the key that they are. */
    private static void reference(Map<ObjectRef, Set<ObjectRef>> by, ForeignKey key, Database database) {
        add(by, key.target(), key.ref());
        key.columns().forEach(column -> add(by, column(key.ref(), column), key.ref()));
        key.targetColumns().forEach(column -> add(by, key.target().part(Kind.COLUMN, column), key.ref()));
        if (!key.ref().path().subList(0, 2).equals(key.target().path())) {
            add(by, SchemaFacts.tableOf(database, key.ref()), key.ref());
        }
    }

    private static ObjectRef column(ObjectRef part, String column) {
        return part.whole(Kind.TABLE).part(Kind.COLUMN, column);
    }

    private static void add(Map<ObjectRef, Set<ObjectRef>> by, ObjectRef needed, ObjectRef dependent) {
        by.computeIfAbsent(needed, _ -> new TreeSet<>()).add(dependent);
    }
}
