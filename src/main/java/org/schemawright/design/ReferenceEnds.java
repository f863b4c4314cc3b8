package org.schemawright.design;

import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Table;

/**
 * How many rows a reference joins.
 *
 * @param identifying whether the referencing row has the other's key in its own
 * @param optional    whether a row may refer to nothing
 * @param single      whether at most one row refers to another
 */
public record ReferenceEnds(boolean identifying, boolean optional, boolean single) {
    /** @param facts what stands on the referencing table */
    public static ReferenceEnds of(Table table, TableFacts facts, ForeignKey key) {
        var keyColumns = facts.keyColumns();
        boolean optional = key.columns().stream()
                .flatMap(name -> table.column(name).stream())
                .anyMatch(column -> column.notNull().isEmpty() && !keyColumns.contains(column.name()));
        boolean identifying = !key.columns().isEmpty() && keyColumns.containsAll(key.columns());
        return new ReferenceEnds(identifying, optional, facts.isUnique(key.columns()));
    }
}
