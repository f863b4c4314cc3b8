package org.schemawright.engine;

import org.schemawright.change.Origin;
import org.schemawright.model.Column;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;

/** Writes the statements that fill a new thing from what is there already, as its lineage says. */
public interface DataWriter {
    /** Computes a column in every row of its table. */
    Draft compute(Column column, Origin.Computed origin);

    /** Copies rows, or distinct parts of rows, into a new table. */
    Draft project(Table table, Table source, Origin.ProjectedFrom origin);

    /** Brings a column's values over from the table on which they stood. */
    Draft move(Column column, Origin.MovedFrom origin);
}
