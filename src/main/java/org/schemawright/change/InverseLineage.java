package org.schemawright.change;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.change.Origin.ColumnPair;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** The lineage of the way back: where what comes back takes its data from. */
public final class InverseLineage {
    private InverseLineage() {}

    /** @param after the database that the way back starts from */
    public static Lineage of(Lineage lineage, Database after) {
        var back = new TreeMap<ObjectRef, Origin>();
        var projections = new TreeMap<ObjectRef, Origin.ProjectedFrom>();
        SortedMap<ObjectRef, ObjectRef> renames = lineage.renames();
        lineage.origins().forEach((ref, origin) -> {
            switch (origin) {
                case Origin.RenamedFrom(var before) ->
                    back.put(before, new Origin.RenamedFrom(renames.getOrDefault(before, ref)));
                case Origin.Fresh _ -> {}
                case Origin.Computed computed -> computed(ref, computed, back);
                case Origin.MovedFrom moved -> moved(ref, moved, back);
                case Origin.ElementsOf elements -> listed(ref, elements, after, back);
                case Origin.ListOf _ -> {}
                case Origin.ProjectedFrom projected -> projections.put(ref, projected);
            }
        });
        projected(projections, after, back);
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

    /** A list that has stayed needs nothing. */
    private static void listed(
            ObjectRef ref, Origin.ElementsOf elements, Database after, SortedMap<ObjectRef, Origin> back) {
        boolean gone = after.table(elements.source())
                .filter(table -> table.column(elements.column()).isEmpty())
                .isPresent();
        if (gone) {
            var match = elements.owner().stream()
                    .map(pair -> new ColumnPair(pair.target(), pair.source()))
                    .toList();
            back.put(
                    elements.source().part(Kind.COLUMN, elements.column()),
                    new Origin.ListOf(ref, elements.element(), elements.position(), elements.list(), match));
        }
    }

    /** A table that is gone comes back whole; a column that left its table comes back by what stayed there. */
    private static void projected(
            SortedMap<ObjectRef, Origin.ProjectedFrom> projections, Database after, SortedMap<ObjectRef, Origin> back) {
        var sources = new TreeSet<ObjectRef>();
        projections.forEach((ref, projected) -> {
            if (after.table(projected.source()).isPresent()) {
                sources.add(projected.source());
            } else {
                var columns = projected.columns().stream()
                        .map(pair -> new ColumnPair(pair.target(), pair.source()))
                        .toList();
                back.put(projected.source(), new Origin.ProjectedFrom(ref, columns, false));
            }
        });
        for (ObjectRef source : sources) {
            new ReturningColumns(source, after).by(projections, back);
        }
    }
}
