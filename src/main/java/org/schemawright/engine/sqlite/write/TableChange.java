package org.schemawright.engine.sqlite.write;

import java.util.List;
import java.util.Optional;
import org.schemawright.change.Origin;
import org.schemawright.engine.Writing;
import org.schemawright.engine.sqlite.Affinity;
import org.schemawright.engine.sqlite.TableParts;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.ObjectRef;

/** A table at both ends of a migration. */
record TableChange(TableParts before, TableParts after, Writing writing) {
    ObjectRef ref() {
        return after.ref();
    }

    /** Whether nothing about it has to be done; the order of columns does not count. */
    boolean same() {
        return before.constraints().equals(after.constraints())
                && before.table().columns().size() == after.table().columns().size()
                && before.table().columns().containsAll(after.table().columns())
                && sameHead();
    }

    /** Whether it is the same but for columns and constraints. */
    boolean sameHead() {
        return before.table().withColumns(List.of()).equals(after.table().withColumns(List.of()));
    }

    List<Column> dropped() {
        return before.table().columns().stream()
                .filter(column -> after.table().column(column.name()).isEmpty())
                .toList();
    }

    List<Column> added() {
        return after.table().columns().stream()
                .filter(column -> was(column).isEmpty())
                .toList();
    }

    Optional<Column> was(Column column) {
        return before.table().column(column.name());
    }

    /** What its values are computed from, for a column that is new. */
    Optional<Origin> origin(Column column) {
        return was(column).isPresent()
                ? Optional.empty()
                : Optional.ofNullable(writing.lineage().origins().get(column.ref()))
                        .filter(origin -> origin.renamedFrom().isEmpty());
    }

    /** Whether the rows hold the same values in it, compared and stored in the same way. */
    boolean unchanged(Column column) {
        return was(column)
                .filter(old -> old.collation().equals(column.collation())
                        && old.value() instanceof ColumnValue.Generated
                                == column.value() instanceof ColumnValue.Generated
                        && (!(old.value() instanceof ColumnValue.Generated)
                                || old.value().equals(column.value()))
                        && affinity(old, before) == affinity(column, after))
                .isPresent();
    }

    boolean unchanged(List<String> columns) {
        return columns.stream()
                .allMatch(name ->
                        after.table().column(name).filter(this::unchanged).isPresent());
    }

    static Affinity affinity(Column column, TableParts table) {
        return Affinity.of(column, table.table());
    }

    /** Whether it asks of rows what nothing asked of them before; a name or what becomes of a row does not count. */
    boolean isNew(Constraint constraint) {
        return before.constraints().stream().noneMatch(old -> asksTheSame(old, constraint))
                || !unchanged(columns(constraint));
    }

    private static List<String> columns(Constraint constraint) {
        return switch (constraint) {
            case Constraint.PrimaryKey key -> key.columns();
            case Constraint.Unique key -> key.columns();
            case Constraint.Check check -> check.columns();
            case Constraint.ForeignKey key -> key.columns();
            case Constraint.Exclusion _ -> List.of();
        };
    }

    private static boolean asksTheSame(Constraint old, Constraint now) {
        return switch (now) {
            case Constraint.PrimaryKey key ->
                old instanceof Constraint.PrimaryKey was
                        && keys(was.columns(), was.index()).equals(keys(key.columns(), key.index()));
            case Constraint.Unique key ->
                old instanceof Constraint.Unique was
                        && keys(was.columns(), was.index()).equals(keys(key.columns(), key.index()));
            case Constraint.Check check ->
                old instanceof Constraint.Check was && was.expression().equals(check.expression());
            case Constraint.ForeignKey key ->
                old instanceof Constraint.ForeignKey was
                        && was.columns().equals(key.columns())
                        && was.target().equals(key.target())
                        && was.targetColumns().equals(key.targetColumns());
            case Constraint.Exclusion _ -> old.equals(now);
        };
    }

    /** What two rows may not have in common. */
    private static String keys(List<String> columns, Constraint.KeyIndex index) {
        return columns + index.options().getOrDefault(Terms.KEYS, "");
    }
}
