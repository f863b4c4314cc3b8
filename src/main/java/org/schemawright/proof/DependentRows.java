package org.schemawright.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.schemawright.change.Origin.ColumnPair;
import org.schemawright.change.Origin.ProjectedFrom;
import org.schemawright.engine.DataWriter;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.model.Column;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Unique;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/**
 * Makes made-up rows keep what a decomposition takes for granted: some agree in what will be a new table's key, and
 * those that do agree in what goes with it. Every second row takes its key from the row before it where the table lets
 * it; then the first row of a group tells the others. Rows that cannot be made to agree go.
 */
final class DependentRows {
    private final Prover.Task task;
    private final DataWriter data;
    private final ListRows lists;

    DependentRows(Prover.Task task, DataWriter data) {
        this.task = task;
        this.data = data;
        this.lists = new ListRows(task, data);
    }

    /** What one new table takes from another. */
    record Dependency(List<String> determinant, List<String> dependent) {}

    /** Of a table whose rows somebody else has put there nothing is changed. */
    void keep(ScratchDatabase work, List<ObjectRef> filled) throws SQLException {
        for (Table table : task.before().all(Table.class).toList()) {
            List<Dependency> dependencies = dependencies(table);
            Optional<List<String>> key = key(table);
            if (!dependencies.isEmpty() && key.isPresent() && filled.contains(table.ref())) {
                new AgreeingRows(work.connection(), table, key.get(), data.words()).keep(dependencies);
            }
        }
        lists.put(work, filled);
    }

    /** The tables from which others take parts, as far as they hold nothing. */
    List<ObjectRef> empty(ScratchDatabase work) throws SQLException {
        var empty = new ArrayList<ObjectRef>();
        for (Table table : task.before().all(Table.class).toList()) {
            boolean concerned = !dependencies(table).isEmpty() || lists.isTakenApart(table);
            if (concerned && holdsNothing(work, table)) {
                empty.add(table.ref());
            }
        }
        return empty;
    }

    private static boolean holdsNothing(ScratchDatabase work, Table table) throws SQLException {
        try (Statement statement = work.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1 FROM " + AgreeingRows.name(table.ref()))) {
            return !rows.next();
        }
    }

    private List<Dependency> dependencies(Table table) {
        var found = new ArrayList<Dependency>();
        task.lineage().origins().forEach((target, origin) -> {
            if (origin instanceof ProjectedFrom(var source, var pairs, var distinct)
                    && distinct
                    && source.equals(table.ref())) {
                List<String> key = task.after()
                        .all(PrimaryKey.class)
                        .filter(one -> one.ref().whole(Kind.TABLE).equals(target))
                        .findFirst()
                        .map(PrimaryKey::columns)
                        .orElse(List.of());
                List<String> determinant = sources(pairs.stream().filter(pair -> key.contains(pair.target())));
                List<String> dependent = sources(pairs.stream().filter(pair -> !key.contains(pair.target())));
                if (!determinant.isEmpty()
                        && Stream.concat(determinant.stream(), dependent.stream())
                                .allMatch(column -> table.column(column).isPresent())) {
                    found.add(new Dependency(determinant, dependent));
                }
            }
        });
        return found;
    }

    private static List<String> sources(Stream<ColumnPair> pairs) {
        return pairs.map(ColumnPair::source).toList();
    }

    private Optional<List<String>> key(Table table) {
        return Stream.concat(
                        task.before()
                                .all(PrimaryKey.class)
                                .filter(key -> key.ref().whole(Kind.TABLE).equals(table.ref()))
                                .map(PrimaryKey::columns),
                        task.before()
                                .all(Unique.class)
                                .filter(key -> key.ref().whole(Kind.TABLE).equals(table.ref()))
                                .map(Unique::columns)
                                .filter(columns -> columns.stream()
                                        .allMatch(column -> table.column(column)
                                                .flatMap(Column::notNull)
                                                .isPresent())))
                .findFirst();
    }
}
