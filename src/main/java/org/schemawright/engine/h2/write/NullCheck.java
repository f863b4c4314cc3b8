package org.schemawright.engine.h2.write;

import java.util.List;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.plan.RowCheck;

/** Rows that hold no value in a column that shall have one. */
final class NullCheck {
    private NullCheck() {}

    static List<RowCheck> of(Column before, Column after, Writing writing) {
        var rows = new StoredRows(after.ref(), writing);
        boolean stored = rows.before()
                .flatMap(table -> table.column(after.name()))
                .filter(was -> was.notNull().isEmpty())
                .isPresent();
        boolean asked = before.notNull().isEmpty()
                && after.notNull().isPresent()
                && stored
                && !(after.value() instanceof ColumnValue.Generated);
        return asked
                ? List.of(new RowCheck(
                        after.ref(),
                        after.ref() + " is null in rows, but shall not be",
                        "SELECT " + rows.shown(List.of(), "") + " FROM " + rows.name() + " WHERE "
                                + Quote.name(after.name()) + " IS NULL"))
                : List.of();
    }

    /** A column without a value is put into rows that are there. */
    static List<RowCheck> ofNew(Column column, Writing writing) {
        var rows = new StoredRows(column.ref(), writing);
        boolean empty = column.value() instanceof ColumnValue.None
                && rows.domainDefault(column.type()).isEmpty();
        return rows.exist() && empty && column.notNull().isPresent()
                ? List.of(new RowCheck(
                        column.ref(),
                        "the new " + column.ref()
                                + " shall have a value in every row, but there is none for the rows that are there",
                        "SELECT " + rows.shown(List.of(), "") + " FROM " + rows.name()))
                : List.of();
    }

    /** A computed column is computed for every row. */
    static List<RowCheck> ofComputed(Column column, String expression, Writing writing) {
        var rows = new StoredRows(column.ref(), writing);
        boolean same = rows.before()
                .filter(was -> rows.after()
                        .filter(is -> was.columns().stream()
                                .allMatch(one -> is.column(one.name())
                                        .filter(other -> other.type().equals(one.type()))
                                        .isPresent()))
                        .isPresent())
                .isPresent();
        return same && column.notNull().isPresent() && Harmless.is(expression)
                ? List.of(new RowCheck(
                        column.ref(),
                        "the computed " + column.ref() + " is null for rows, but shall not be",
                        "SELECT " + rows.shown(List.of(), "") + " FROM " + rows.name() + " WHERE (" + expression
                                + ") IS NULL"))
                : List.of();
    }
}
