package org.schemawright.engine.postgresql.write;

import java.util.List;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.RowCheck;

/** Rows that hold no value in a column that shall have one. */
final class NullCheck {
    private NullCheck() {}

    static List<RowCheck> of(ObjectRef column, TableSite site, boolean children) {
        var rows = new StoredRows(site);
        boolean stored = site.columnBefore(column.last())
                .filter(was -> was.notNull().isEmpty() || !was.notNull().get().validated())
                .filter(was -> staysAsItIs(was, site))
                .isPresent();
        if (!rows.exist() || !stored) {
            return List.of();
        }
        return List.of(new RowCheck(
                column,
                column + " is null in rows, but shall not be",
                "SELECT " + rows.shown(List.of(), "") + " FROM " + (children ? site.name() : rows.own()) + " WHERE "
                        + Quote.name(column.last()) + " IS NULL"));
    }

    /** A computed value that is not computed by another expression afterwards. */
    private static boolean staysAsItIs(Column was, TableSite site) {
        return !(was.value() instanceof ColumnValue.Generated)
                || site.columnAfter(was.name())
                        .map(Column::value)
                        .filter(value -> value.equals(was.value()) || !(value instanceof ColumnValue.Generated))
                        .isPresent();
    }

    /** A computed column is computed for every row. */
    static List<RowCheck> ofComputed(ObjectRef column, String expression, TableSite site) {
        var rows = new StoredRows(site);
        if (!rows.exist() || !rows.understand(column) || !rows.stayColumns(column)) {
            return List.of();
        }
        return List.of(new RowCheck(
                column,
                "the computed " + column + " is null for rows, but shall not be",
                "SELECT " + rows.shown(List.of(), "") + " FROM " + site.name() + " WHERE (" + expression
                        + ") IS NULL"));
    }

    /** A column without a value is put into rows that are there. */
    static List<RowCheck> ofNew(ObjectRef column, TableSite site) {
        var rows = new StoredRows(site);
        if (!rows.exist()) {
            return List.of();
        }
        return List.of(new RowCheck(
                column,
                "the new " + column + " shall have a value in every row, but there is none for the rows that are there",
                "SELECT " + rows.shown(List.of(), "") + " FROM " + site.name()));
    }
}
