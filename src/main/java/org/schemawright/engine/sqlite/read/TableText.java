package org.schemawright.engine.sqlite.read;

import java.util.List;
import java.util.Optional;

/** What the text of a CREATE TABLE statement says beyond what SQLite tells by its pragmas. */
record TableText(List<ColumnText> columns, List<ConstraintText> constraints, boolean withoutRowid, boolean strict) {
    TableText {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
    }

    /** @param generated the expression, without its parentheses */
    record ColumnText(
            String name, Optional<String> collation, Optional<NotNullText> notNull, Optional<String> generated) {}

    record NotNullText(Optional<String> name, Optional<String> conflict) {}

    /** A constraint, of the table or of one column. */
    sealed interface ConstraintText {
        Optional<String> name();
    }

    /**
     * A primary key or UNIQUE.
     *
     * @param keys       the columns with their collations and orders, as written
     * @param columns    their names
     * @param aside      whether it is a primary key of one column, stated with it and DESC, which alone is not the rowid
     */
    record KeyText(
            Optional<String> name,
            boolean primary,
            String keys,
            List<String> columns,
            Optional<String> conflict,
            boolean autoincrement,
            boolean aside)
            implements ConstraintText {
        KeyText {
            columns = List.copyOf(columns);
        }
    }

    record CheckText(Optional<String> name, String expression) implements ConstraintText {}

    /** @param targetColumns empty where the primary key is meant */
    record ReferenceText(
            Optional<String> name,
            List<String> columns,
            String target,
            List<String> targetColumns,
            String onDelete,
            String onUpdate,
            Optional<String> match,
            Deferral deferral)
            implements ConstraintText {
        ReferenceText {
            columns = List.copyOf(columns);
            targetColumns = List.copyOf(targetColumns);
        }
    }

    /** When a reference is checked. */
    enum Deferral {
        NONE,
        DEFERRABLE,
        DEFERRED
    }
}
