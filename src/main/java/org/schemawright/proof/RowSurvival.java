package org.schemawright.proof;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.schemawright.change.Origin;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.TestRows;
import org.schemawright.engine.TestRows.Digest;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Plan;
import org.schemawright.plan.Step;

/**
 * Which rows and values a migration has no business to change, and whether it did. Partitions are looked at through
 * their parents, since rows may move between them.
 */
final class RowSurvival {
    private final TestRows rows;
    private final List<Kept> kept;
    private final Map<Kept, Digest> atStart = new LinkedHashMap<>();
    private final List<Returning> returning;
    private final Map<Returning, Digest> returnAs = new LinkedHashMap<>();

    /**
     * A table whose columns leave for others and come back.
     *
     * @param seen whether a view under its name shows them meanwhile
     */
    private record Returning(Table before, List<String> columns, boolean seen) {}

    /** The columns of a table that stay as they are, under their names at both ends, in the same order. */
    private record Kept(Table before, List<String> columnsBefore, Table after, List<String> columnsAfter) {}

    private RowSurvival(TestRows rows, List<Kept> kept, List<Returning> returning) {
        this.rows = rows;
        this.kept = kept;
        this.returning = returning;
    }

    static RowSurvival of(TestRows rows, Prover.Task task) {
        Set<ObjectRef> touched = touched(task);
        ChangedTypes changedTypes = ChangedTypes.between(task.before(), task.after());
        List<Kept> kept = task.before()
                .all(Table.class)
                .filter(table -> table.ref().kind() == Kind.TABLE && !touched.contains(table.ref()))
                .flatMap(table -> pair(table, task, touched, changedTypes).stream())
                .toList();
        return new RowSurvival(rows, kept, returning(task, touched));
    }

    /** What is copied elsewhere without change has to be as it was on the way back. */
    private static List<Returning> returning(Prover.Task task, Set<ObjectRef> touched) {
        var moving = new HashSet<ObjectRef>();
        task.lineage().origins().values().forEach(origin -> {
            switch (origin) {
                case Origin.ProjectedFrom(var source, var pairs, var _) ->
                    pairs.forEach(pair -> moving.add(source.part(Kind.COLUMN, pair.source())));
                case Origin.MovedFrom(var source, var column, var _) -> moving.add(source.part(Kind.COLUMN, column));
                case Origin.ElementsOf elements
                when elements.isExact() -> moving.add(elements.source().part(Kind.COLUMN, elements.column()));
                case Origin.ElementsOf _, Origin.RenamedFrom _, Origin.Computed _, Origin.Fresh _, Origin.ListOf _ -> {}
            }
        });
        var returning = new ArrayList<Returning>();
        task.before().all(Table.class).forEach(table -> {
            ObjectRef now = task.renames().getOrDefault(table.ref(), table.ref());
            boolean leaves = table.columns().stream()
                    .map(column -> table.ref().part(Kind.COLUMN, column.name()))
                    .anyMatch(moving::contains);
            if (leaves
                    && table.ref().kind() == Kind.TABLE
                    && task.after().table(now).isPresent()) {
                returning.add(new Returning(
                        table,
                        table.columns().stream()
                                .filter(RowSurvival::stored)
                                .filter(column -> !touched.contains(column.ref())
                                        || moving.contains(table.ref().part(Kind.COLUMN, column.name())))
                                .map(Column::name)
                                .toList(),
                        task.after().find(table.ref().withKind(Kind.VIEW)).isPresent()));
            }
        });
        return returning;
    }

    /** What is announced as lost, or to get other values. */
    private static Set<ObjectRef> touched(Prover.Task task) {
        var touched = new HashSet<ObjectRef>();
        for (Plan plan : List.of(task.up(), task.down())) {
            plan.losses().forEach(loss -> touched.add(loss.object()));
            plan.steps().stream()
                    .filter(step -> step.verb().equals("fill")
                            || step.forward().hazards().contains(Hazard.CHANGES_VALUES)
                            || step.forward().hazards().contains(Hazard.LOSES_DATA)
                                    && step.forward().losses().isEmpty())
                    .map(Step::subject)
                    .forEach(touched::add);
        }
        Set<ObjectRef> columns = new HashSet<>();
        touched.forEach(ref -> {
            if (ref.kind() == Kind.COLUMN_DEFAULT) {
                columns.add(ref.withKind(Kind.COLUMN));
            }
        });
        touched.addAll(columns);
        return touched;
    }

    private static Optional<Kept> pair(
            Table table, Prover.Task task, Set<ObjectRef> touched, ChangedTypes changedTypes) {
        SortedMap<ObjectRef, ObjectRef> renames = task.renames();
        ObjectRef now = renames.getOrDefault(table.ref(), table.ref());
        Optional<Table> after = task.after().table(now);
        boolean whole = table.partitionOf().isEmpty()
                && after.filter(other -> other.partitionOf().isEmpty()
                                && other.partitioning().isPresent()
                                        == table.partitioning().isPresent())
                        .isPresent();
        boolean sameParts =
                table.partitioning().isEmpty() || parts(task.before()).equals(parts(task.after()));
        boolean taken = now.equals(table.ref()) && renames.containsValue(now);
        if (!whole || !sameParts || taken || touched.contains(now)) {
            return Optional.empty();
        }
        var before = new ArrayList<String>();
        var afterwards = new ArrayList<String>();
        for (Column column : table.columns()) {
            ObjectRef other = renames.getOrDefault(column.ref(), now.part(Kind.COLUMN, column.name()));
            after.get()
                    .column(other.last())
                    .filter(same -> !touched.contains(column.ref()) && !touched.contains(same.ref()))
                    .filter(same -> same.type().equals(column.type()) && stored(same) && stored(column))
                    .filter(_ -> !changedTypes.includes(column.type()))
                    .filter(same -> renames.containsKey(column.ref()) || !renames.containsValue(same.ref()))
                    .ifPresent(same -> {
                        before.add(column.name());
                        afterwards.add(same.name());
                    });
        }
        return Optional.of(new Kept(table, before, after.get(), afterwards));
    }

    /** What is attached brings its rows along, and what is detached takes them away. */
    private static Map<ObjectRef, ObjectRef> parts(Database database) {
        var parts = new LinkedHashMap<ObjectRef, ObjectRef>();
        database.all(Table.class)
                .forEach(table -> table.partitionOf().ifPresent(part -> parts.put(table.ref(), part.parent())));
        return parts;
    }

    private static boolean stored(Column column) {
        return !(column.value() instanceof ColumnValue.Generated);
    }

    void remember(ScratchDatabase work) throws SQLException {
        for (Kept one : kept) {
            atStart.put(one, rows.digest(work, one.before(), one.columnsBefore()));
        }
        for (Returning one : returning) {
            returnAs.put(one, rows.digest(work, one.before(), one.columns()));
        }
    }

    /** There is nothing left to compare with. */
    void forget() {
        atStart.clear();
        returnAs.clear();
    }

    /** The tables whose rows are not what they were, after the migration. */
    List<String> changedAfter(ScratchDatabase work) throws SQLException {
        var changed = new ArrayList<String>();
        for (Map.Entry<Kept, Digest> one : atStart.entrySet()) {
            Kept same = one.getKey();
            compare(same.after(), one.getValue(), rows.digest(work, same.after(), same.columnsAfter()), changed);
        }
        for (Map.Entry<Returning, Digest> one : returnAs.entrySet()) {
            Returning same = one.getKey();
            if (same.seen()) {
                compare(same.before(), one.getValue(), rows.digest(work, same.before(), same.columns()), changed);
            }
        }
        return changed;
    }

    /** The same after the way back. */
    List<String> changedBack(ScratchDatabase work) throws SQLException {
        var changed = new ArrayList<String>();
        for (Map.Entry<Kept, Digest> one : atStart.entrySet()) {
            Kept same = one.getKey();
            compare(same.before(), one.getValue(), rows.digest(work, same.before(), same.columnsBefore()), changed);
        }
        for (Map.Entry<Returning, Digest> one : returnAs.entrySet()) {
            Returning same = one.getKey();
            compare(same.before(), one.getValue(), rows.digest(work, same.before(), same.columns()), changed);
        }
        return changed;
    }

    private static void compare(Table table, Digest was, Digest is, List<String> changed) {
        if (was.rows() != is.rows()) {
            changed.add(table.ref() + " had " + was.rows() + " rows and has " + is.rows());
        } else if (was.sum().compareTo(is.sum()) != 0) {
            changed.add(table.ref() + " kept its " + was.rows() + " rows, but not their values");
        }
    }
}
