package org.schemawright.random;

import java.util.ArrayList;

/** What people do to a table. */
final class TableChanges {
    private final Draft draft;

    TableChanges(Draft draft) {
        this.draft = draft;
    }

    TablePiece altered(TablePiece table) {
        var columns = new ArrayList<>(table.columns());
        int at = draft.below(columns.size());
        ColumnSpec column = columns.get(at);
        if (draft.chance(30)) {
            columns.add(
                    draft.chance(25) ? new Columns(draft).generated(table.key(), column) : new Columns(draft).later());
        } else if (column.fixed()) {
            columns.set(at, mayWiden(table, column) ? column.typed(widened(column)) : column);
        } else if (draft.chance(15)) {
            columns.remove(at);
        } else {
            columns.set(at, changed(column));
        }
        return table.holding(columns);
    }

    private static boolean mayWiden(TablePiece table, ColumnSpec column) {
        return column.type().sql().equals("integer")
                && table.division() == Division.NONE
                && !table.tail().sql().contains("INHERITS");
    }

    private static DataType widened(ColumnSpec column) {
        return new DataType(
                "bigint", Family.WHOLE, column.type().value(), column.type().needs());
    }

    private ColumnSpec changed(ColumnSpec column) {
        if (column.extra().sql().contains(" AS (")) {
            return column;
        }
        return switch (draft.below(4)) {
            case 0 -> retyped(column);
            case 1 -> column.notNull() ? column.nullable() : required(column);
            case 2 ->
                column.plain() ? column.having(new Columns(draft).extra(column.type())) : column.having(Part.of(""));
            default -> retyped(column);
        };
    }

    /** Rows may hold nulls there, so this is rare. */
    private ColumnSpec required(ColumnSpec column) {
        return draft.chance(15) ? column.required() : column;
    }

    private ColumnSpec retyped(ColumnSpec column) {
        DataType type = DataType.wider(column.type(), draft);
        boolean collated = column.extra().sql().contains("COLLATE");
        boolean counts =
                column.extra().sql().contains("nextval") || column.extra().sql().contains("(");
        if (type.equals(column.type()) || collated && type.family() != Family.TEXT) {
            return column;
        }
        ColumnSpec now = column.typed(type);
        return column.plain()
                        || collated
                        || counts && type.family() == column.type().family()
                ? now
                : now.having(draft.chance(70) ? Part.of(" DEFAULT " + type.value()) : Part.of(""));
    }
}
