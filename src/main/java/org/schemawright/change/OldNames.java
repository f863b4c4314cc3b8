package org.schemawright.change;

import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** A lineage in which the tables that get other names still have their old ones, for what is asked before they do. */
public final class OldNames implements OriginNames {
    private final SortedMap<ObjectRef, ObjectRef> before = new TreeMap<>();

    private OldNames(Lineage lineage) {
        lineage.renames().forEach((old, now) -> before.put(now, old));
    }

    public static Lineage of(Lineage lineage) {
        return of(lineage, lineage);
    }

    /**
     * A lineage that speaks of tables and columns as they are called after the renames of another one, such as that of the
     * way back, whose first steps are these renames backwards.
     */
    public static Lineage of(Lineage lineage, Lineage renaming) {
        var names = new OldNames(renaming);
        var origins = new TreeMap<ObjectRef, Origin>();
        lineage.origins()
                .forEach((ref, origin) -> origins.put(
                        origin instanceof Origin.RenamedFrom ? ref : names.column(ref), names.in(ref, origin)));
        return new Lineage(origins);
    }

    private ObjectRef column(ObjectRef ref) {
        return ref.kind() == Kind.COLUMN ? table(ref.whole(Kind.TABLE)).part(Kind.COLUMN, ref.last()) : ref;
    }

    @Override
    public ObjectRef table(ObjectRef table) {
        ObjectRef old = before.getOrDefault(table, table);
        return old.kind() == Kind.TABLE ? old : table;
    }

    @Override
    public String column(ObjectRef table, String column) {
        ObjectRef ref = table.part(Kind.COLUMN, column);
        return before.getOrDefault(ref, ref).last();
    }
}
