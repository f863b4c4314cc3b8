package org.schemawright.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.change.Lineage;
import org.schemawright.change.Origin;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.DataWriter;
import org.schemawright.engine.DdlWriter;
import org.schemawright.engine.ListedRows;
import org.schemawright.engine.ProjectedRows;
import org.schemawright.engine.Writing;
import org.schemawright.model.Column;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.plan.Draft;

/**
 * What new things take their data from. A column that is filled arrives without its NOT NULL, which it gets once every
 * row has its value.
 */
final class Fills {
    private final Writing writing;
    private final DdlWriter writer;
    private final DataWriter data;
    private final SortedMap<ObjectRef, Origin> origins = new TreeMap<>();

    Fills(Lineage lineage, Acts acts, Writing writing, DdlWriter writer, DataWriter data) {
        this.writing = writing;
        this.writer = writer;
        this.data = data;
        lineage.origins().forEach((ref, origin) -> {
            if (!(origin instanceof Origin.RenamedFrom || origin instanceof Origin.Fresh) && arrives(ref, acts)) {
                origins.put(ref, origin);
            }
        });
    }

    private static boolean arrives(ObjectRef ref, Acts acts) {
        return acts.arriving().contains(ref)
                || !acts.ends().wasThere(ref) && acts.changedWith(ref).isPresent()
                || acts.ends()
                        .wholesAfter()
                        .of(ref)
                        .filter(acts.arriving()::contains)
                        .isPresent();
    }

    Iterable<ObjectRef> targets() {
        return origins.keySet();
    }

    boolean fills(ObjectRef ref) {
        return origins.containsKey(ref);
    }

    /**
     * Whether rows may find no value for it where it is taken from: they then have none, and a default must not have
     * been there before.
     */
    boolean leavesGaps(ObjectRef ref) {
        return switch (origins.get(ref)) {
            case Origin.MovedFrom _, Origin.ListOf _ -> true;
            case Origin.Computed _, Origin.ProjectedFrom _, Origin.ElementsOf _, Origin.RenamedFrom _, Origin.Fresh _ ->
                false;
            case null -> false;
        };
    }

    /** The columns and tables of before that have to be there, as they were, while this one is filled. */
    List<ObjectRef> sources(ObjectRef ref) {
        return switch (origin(ref)) {
            case Origin.Computed _ -> columnsOf(table(ref));
            case Origin.ProjectedFrom(var source, var _, var _) -> columnsOf(source);
            case Origin.MovedFrom(var source, var _, var _) -> columnsOf(source);
            case Origin.ElementsOf elements -> columnsOf(elements.source());
            case Origin.ListOf list -> columnsOf(list.source());
            case Origin.RenamedFrom(var before) -> List.of(before);
            case Origin.Fresh _ -> List.of();
        };
    }

    /** Other things that have to be filled before this one can be. */
    List<ObjectRef> before(ObjectRef ref) {
        List<Origin.ColumnPair> match = switch (origin(ref)) {
            case Origin.MovedFrom moved -> moved.match();
            case Origin.ListOf list -> list.match();
            case Origin.Computed _, Origin.ProjectedFrom _, Origin.ElementsOf _, Origin.RenamedFrom _, Origin.Fresh _ ->
                List.of();
        };
        return match.stream()
                .map(pair -> table(ref).part(Kind.COLUMN, pair.target()))
                .filter(this::fills)
                .toList();
    }

    private Origin origin(ObjectRef ref) {
        return Optional.ofNullable(origins.get(ref)).orElseThrow();
    }

    private static ObjectRef table(ObjectRef column) {
        return column.whole(Kind.TABLE);
    }

    private List<ObjectRef> columnsOf(ObjectRef table) {
        var refs = new ArrayList<ObjectRef>();
        refs.add(table);
        writing.before().table(table).ifPresent(found -> found.columns().forEach(column -> refs.add(column.ref())));
        return refs;
    }

    /** The object as it arrives, before it is filled. */
    SchemaObject asItArrives(SchemaObject object) {
        return object instanceof Column column && fills(column.ref()) ? column.withNotNull(Optional.empty()) : object;
    }

    List<Draft> drafts(ObjectRef ref, Acts acts) {
        var drafts = new ArrayList<Draft>();
        SchemaObject target = acts.ends().willBe(ref);
        switch (origin(ref)) {
            case Origin.Computed computed -> drafts.add(data.compute((Column) target, computed));
            case Origin.MovedFrom moved -> drafts.add(data.move((Column) target, moved));
            case Origin.ProjectedFrom _ ->
                ProjectedRows.of(ref, writing, data.words()).ifPresent(rows -> drafts.addAll(data.project(rows)));
            case Origin.ElementsOf _ ->
                ListedRows.of(ref, writing, data.words()).ifPresent(rows -> drafts.addAll(data.list(rows)));
            case Origin.ListOf list -> drafts.add(data.gather((Column) target, list));
            case Origin.RenamedFrom _, Origin.Fresh _ -> {}
        }
        if (target instanceof Column column && column.notNull().isPresent()) {
            Alteration required = writer.alter(asItArrives(column), column, writing);
            if (required instanceof Alteration.InPlace(var more, var _)) {
                drafts.addAll(more);
            }
        }
        return drafts;
    }
}
