package org.schemawright.change;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.change.Origin.ColumnPair;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/**
 * How the columns come back to a table that lost them to others: joined by the key of the other table, which stayed or
 * has come back before from yet another one.
 */
final class ReturningColumns {
    private final ObjectRef source;
    private final Database after;
    private final Set<String> there = new HashSet<>();

    ReturningColumns(ObjectRef source, Database after) {
        this.source = source;
        this.after = after;
        after.table(source).map(Table::columns).orElse(List.of()).forEach(column -> there.add(column.name()));
    }

    /** Takes those first whose key is there already. What no key leads to is joined by whatever is there. */
    void by(SortedMap<ObjectRef, Origin.ProjectedFrom> projections, SortedMap<ObjectRef, Origin> back) {
        var open = new TreeMap<ObjectRef, Origin.ProjectedFrom>(projections);
        open.values().removeIf(one -> !one.source().equals(source));
        while (!open.isEmpty()) {
            Map.Entry<ObjectRef, Origin.ProjectedFrom> next = open.entrySet().stream()
                    .filter(one -> there.containsAll(sources(key(one.getKey(), projections))))
                    .findFirst()
                    .orElseGet(open::firstEntry);
            open.remove(next.getKey());
            bring(next.getKey(), key(next.getKey(), projections), next.getValue(), back);
        }
    }

    private static List<String> sources(List<ColumnPair> pairs) {
        return pairs.stream().map(ColumnPair::source).toList();
    }

    /** The pairs of the other table's primary key, or all pairs where it has none or not all of it was copied. */
    private List<ColumnPair> key(ObjectRef ref, SortedMap<ObjectRef, Origin.ProjectedFrom> projections) {
        List<ColumnPair> pairs = projections.entrySet().stream()
                .filter(entry -> entry.getKey().equals(ref))
                .flatMap(entry -> entry.getValue().columns().stream())
                .toList();
        return after.all(PrimaryKey.class)
                .filter(key -> key.ref().whole(Kind.TABLE).equals(ref))
                .findFirst()
                .map(key -> pairs.stream()
                        .filter(pair -> key.columns().contains(pair.target()))
                        .toList())
                .filter(found -> !found.isEmpty())
                .orElse(pairs);
    }

    private void bring(
            ObjectRef ref, List<ColumnPair> key, Origin.ProjectedFrom projected, SortedMap<ObjectRef, Origin> back) {
        List<ColumnPair> joining = there.containsAll(sources(key)) ? key : projected.columns();
        var match = joining.stream()
                .filter(pair -> there.contains(pair.source()))
                .map(pair -> new ColumnPair(pair.target(), pair.source()))
                .toList();
        for (ColumnPair pair : projected.columns()) {
            if (there.add(pair.source())) {
                back.put(source.part(Kind.COLUMN, pair.source()), new Origin.MovedFrom(ref, pair.target(), match));
            }
        }
    }
}
