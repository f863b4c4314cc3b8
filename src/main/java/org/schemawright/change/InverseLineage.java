package org.schemawright.change;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.change.Origin.ColumnPair;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** The lineage of the way back: where what comes back takes its data from. */
public final class InverseLineage {
    private InverseLineage() {}

    /** @param after the database that the way back starts from */
    public static Lineage of(Lineage lineage, Database after) {
        var back = new TreeMap<ObjectRef, Origin>();
        SortedMap<ObjectRef, ObjectRef> renames = lineage.renames();
        lineage.origins().forEach((ref, origin) -> {
            switch (origin) {
                case Origin.RenamedFrom(var before) ->
                    back.put(before, new Origin.RenamedFrom(renames.getOrDefault(before, ref)));
                case Origin.Computed computed -> computed(ref, computed, back);
                case Origin.MovedFrom moved -> moved(ref, moved, back);
                case Origin.ProjectedFrom projected -> projected(ref, projected, after, back);
            }
        });
        return new Lineage(back);
    }

    private static void computed(ObjectRef ref, Origin.Computed computed, SortedMap<ObjectRef, Origin> back) {
        computed.back()
                .forEach(one -> back.put(
                        ref.whole(Kind.TABLE).part(Kind.COLUMN, one.column()),
                        new Origin.Computed(one.expression(), List.of())));
    }

    private static void moved(ObjectRef ref, Origin.MovedFrom moved, SortedMap<ObjectRef, Origin> back) {
        var match = moved.match().stream()
                .map(pair -> new ColumnPair(pair.target(), pair.source()))
                .toList();
        back.put(
                moved.source().part(Kind.COLUMN, moved.column()),
                new Origin.MovedFrom(ref.whole(Kind.TABLE), ref.last(), match));
    }

    /** A column that left the source comes back by what stayed there of the copied columns. */
    private static void projected(
            ObjectRef ref, Origin.ProjectedFrom projected, Database after, SortedMap<ObjectRef, Origin> back) {
        Table source = after.table(projected.source()).orElse(null);
        if (source == null) {
            var columns = projected.columns().stream()
                    .map(pair -> new ColumnPair(pair.target(), pair.source()))
                    .toList();
            back.put(projected.source(), new Origin.ProjectedFrom(ref, columns, false));
            return;
        }
        var match = projected.columns().stream()
                .filter(pair -> source.column(pair.source()).isPresent())
                .map(pair -> new ColumnPair(pair.target(), pair.source()))
                .toList();
        projected.columns().stream()
                .filter(pair -> source.column(pair.source()).isEmpty())
                .forEach(pair -> back.put(
                        projected.source().part(Kind.COLUMN, pair.source()),
                        new Origin.MovedFrom(ref, pair.target(), match)));
    }
}
