package org.schemawright.change;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** What the designer stated about where new things come from, by the name of the new thing. */
public record Lineage(SortedMap<ObjectRef, Origin> origins) {
    public static final Lineage NONE = new Lineage(new TreeMap<>());

    public Lineage {
        origins = Collections.unmodifiableSortedMap(new TreeMap<>(origins));
    }

    /** The renames alone, from the name before to the name after. */
    public SortedMap<ObjectRef, ObjectRef> renames() {
        var renames = new TreeMap<ObjectRef, ObjectRef>();
        origins.forEach((after, origin) -> origin.renamedFrom().ifPresent(before -> renames.put(before, after)));
        renames.replaceAll((before, after) -> underNewTable(before, after, renames));
        return renames;
    }

    /** A column stated under its table's old name has the table's new one afterwards. */
    private static ObjectRef underNewTable(ObjectRef before, ObjectRef after, SortedMap<ObjectRef, ObjectRef> renames) {
        if (before.kind() != Kind.COLUMN) {
            return after;
        }
        ObjectRef table = renames.getOrDefault(before.whole(Kind.TABLE), after.whole(Kind.TABLE));
        return table.part(Kind.COLUMN, after.last());
    }

    /** The name before all renames: of the thing, of a column's table, of a table's schema. */
    public ObjectRef before(ObjectRef ref) {
        if (origins.get(ref) instanceof Origin.RenamedFrom(var old)) {
            return old;
        }
        return switch (ref.path().size()) {
            case 1 -> ref;
            case 2 -> {
                ObjectRef schema = before(ObjectRef.of(Kind.SCHEMA, ref.schema()));
                yield ref.withSchema(schema.last());
            }
            default -> ref.kind() == Kind.COLUMN ? before(ref.whole(Kind.TABLE)).part(Kind.COLUMN, ref.last()) : ref;
        };
    }

    /** Whether a thing leaves its schema by these renames, and not with it when that gets another name. */
    public static boolean leavesSchema(ObjectRef before, ObjectRef after, SortedMap<ObjectRef, ObjectRef> renames) {
        return !underSchemas(before, renames).schema().equals(after.schema());
    }

    /** What a thing that stays where it is is called once its schema is renamed; a schema itself goes by its old name. */
    public static ObjectRef underSchemas(ObjectRef ref, SortedMap<ObjectRef, ObjectRef> renames) {
        ObjectRef schema = renames.get(ObjectRef.of(Kind.SCHEMA, ref.schema()));
        return schema == null || ref.kind() == Kind.SCHEMA ? ref : ref.withSchema(schema.last());
    }

    public boolean isEmpty() {
        return origins.isEmpty();
    }
}
