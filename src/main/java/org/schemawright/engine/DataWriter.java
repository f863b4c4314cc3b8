package org.schemawright.engine;

import java.util.List;
import org.schemawright.change.Origin;
import org.schemawright.model.Column;
import org.schemawright.plan.Draft;

/** Writes the statements that fill a new thing from what is there already, as its lineage says. */
public interface DataWriter {
    /** Computes a column in every row of its table. */
    Draft compute(Column column, Origin.Computed origin);

    /** Copies rows, or distinct parts of rows, into a new table, and stops where joining it would not give them back. */
    List<Draft> project(ProjectedRows rows);

    /** How rows that are copied are spoken of. */
    ListedRows.Words words();

    /** Makes a row of each element of lists, and stops where joining them would not give back the lists. */
    List<Draft> list(ListedRows rows);

    /** Makes lists of rows of another table. */
    Draft gather(Column column, Origin.ListOf origin);

    /** Brings a column's values over from the table on which they stood. */
    Draft move(Column column, Origin.MovedFrom origin);
}
