package org.schemawright.engine.toy;

import java.util.List;
import org.schemawright.change.Origin;
import org.schemawright.engine.DataWriter;
import org.schemawright.engine.ListedRows;
import org.schemawright.engine.ProjectedRows;
import org.schemawright.model.Column;
import org.schemawright.model.Kind;
import org.schemawright.plan.Draft;

/** Values of columns from others of their row; lists are filled from nothing else. */
final class ToyData implements DataWriter {
    @Override
    public Draft compute(Column column, Origin.Computed origin) {
        return Draft.of("UPDATE " + ToyWriter.name(column.ref().whole(Kind.TABLE)) + " SET \"" + column.name() + "\" = "
                + origin.expression());
    }

    @Override
    public List<Draft> project(ProjectedRows rows) {
        throw new UnsupportedOperationException("a toy fills no list from another");
    }

    @Override
    public List<Draft> list(ListedRows rows) {
        throw new UnsupportedOperationException("a toy has no lists");
    }

    @Override
    public Draft gather(Column column, Origin.ListOf origin) {
        throw new UnsupportedOperationException("a toy has no lists");
    }

    @Override
    public ListedRows.Words words() {
        throw new UnsupportedOperationException("a toy fills no list from another");
    }

    @Override
    public Draft move(Column column, Origin.MovedFrom origin) {
        throw new UnsupportedOperationException("a toy moves no column");
    }
}
