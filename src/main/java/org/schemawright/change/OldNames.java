package org.schemawright.change;

import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** A lineage in which the tables that get other names still have their old ones, for what is asked before they do. */
public final class OldNames {
    private final SortedMap<ObjectRef, ObjectRef> before = new TreeMap<>();

    private OldNames(Lineage lineage) {
        lineage.renames().forEach((old, now) -> before.put(now, old));
    }

    public static Lineage of(Lineage lineage) {
        var names = new OldNames(lineage);
        var origins = new TreeMap<ObjectRef, Origin>();
        lineage.origins().forEach((ref, origin) -> origins.put(names.column(ref), names.origin(origin)));
        return new Lineage(origins);
    }

    private ObjectRef table(ObjectRef table) {
        ObjectRef old = before.getOrDefault(table, table);
        return old.kind() == Kind.TABLE ? old : table;
    }

    private ObjectRef column(ObjectRef ref) {
        return ref.kind() == Kind.COLUMN ? table(ref.whole(Kind.TABLE)).part(Kind.COLUMN, ref.last()) : ref;
    }

    private Origin origin(Origin origin) {
        return switch (origin) {
            case Origin.RenamedFrom _, Origin.Fresh _, Origin.Computed _ -> origin;
            case Origin.ProjectedFrom(var source, var pairs, var distinct) ->
                new Origin.ProjectedFrom(table(source), pairs, distinct);
            case Origin.MovedFrom(var source, var column, var match) ->
                new Origin.MovedFrom(table(source), column, match);
            case Origin.ElementsOf(
                    var source,
                    var column,
                    var list,
                    var owner,
                    var element,
                    var position,
                    var reading) ->
                new Origin.ElementsOf(table(source), column, list, owner, element, position, reading);
            case Origin.ListOf(var source, var element, var position, var list, var match) ->
                new Origin.ListOf(table(source), element, position, list, match);
        };
    }
}
