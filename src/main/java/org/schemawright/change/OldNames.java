package org.schemawright.change;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.change.Origin.ColumnPair;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** A lineage in which the tables that get other names still have their old ones, for what is asked before they do. */
public final class OldNames {
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
                        origin instanceof Origin.RenamedFrom ? ref : names.column(ref), names.origin(ref, origin)));
        return new Lineage(origins);
    }

    private ObjectRef table(ObjectRef table) {
        ObjectRef old = before.getOrDefault(table, table);
        return old.kind() == Kind.TABLE ? old : table;
    }

    private ObjectRef column(ObjectRef ref) {
        return ref.kind() == Kind.COLUMN ? table(ref.whole(Kind.TABLE)).part(Kind.COLUMN, ref.last()) : ref;
    }

    private String column(ObjectRef table, String column) {
        ObjectRef ref = table.part(Kind.COLUMN, column);
        return before.getOrDefault(ref, ref).last();
    }

    private List<ColumnPair> pairs(ObjectRef source, ObjectRef target, List<ColumnPair> pairs) {
        return pairs.stream()
                .map(pair -> new ColumnPair(column(source, pair.source()), column(target, pair.target())))
                .toList();
    }

    private Origin origin(ObjectRef ref, Origin origin) {
        ObjectRef now = ref.kind() == Kind.COLUMN ? ref.whole(Kind.TABLE) : ref;
        return switch (origin) {
            case Origin.RenamedFrom _, Origin.Fresh _, Origin.Computed _ -> origin;
            case Origin.ProjectedFrom(var source, var pairs, var distinct) ->
                new Origin.ProjectedFrom(table(source), pairs(source, now, pairs), distinct);
            case Origin.MovedFrom(var source, var column, var match) ->
                new Origin.MovedFrom(table(source), column(source, column), pairs(source, now, match));
            case Origin.ElementsOf(
                    var source,
                    var column,
                    var list,
                    var owner,
                    var element,
                    var position,
                    var reading) ->
                new Origin.ElementsOf(
                        table(source),
                        column(source, column),
                        list,
                        pairs(source, now, owner),
                        element,
                        position,
                        reading);
            case Origin.ListOf(var source, var element, var position, var list, var match) ->
                new Origin.ListOf(
                        table(source),
                        column(source, element),
                        position.map(one -> column(source, one)),
                        list,
                        pairs(source, now, match));
        };
    }
}
