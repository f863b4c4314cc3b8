package org.schemawright.engine.sqlite.write;

import java.util.stream.Collectors;
import org.schemawright.change.Origin;
import org.schemawright.engine.DataWriter;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** Fills new tables. A new column of a table that stays is filled by the statement that moves the table's rows. */
public final class SqliteData implements DataWriter {
    @Override
    public Draft compute(Column column, Origin.Computed origin) {
        return Draft.of("UPDATE " + Quote.relation(column.ref()) + " SET " + Quote.name(column.name()) + " = ("
                        + origin.expression() + ")")
                .with(Hazard.SCANS_TABLE);
    }

    @Override
    public Draft project(Table table, Table source, Origin.ProjectedFrom origin) {
        String targets = Quote.names(
                origin.columns().stream().map(Origin.ColumnPair::target).toList());
        String values = origin.columns().stream()
                .map(pair -> source.column(pair.source()).isPresent() ? Quote.name(pair.source()) : pair.source())
                .collect(Collectors.joining(", "));
        return Draft.of("INSERT INTO " + Quote.relation(table.ref()) + " (" + targets + ") SELECT "
                        + (origin.distinct() ? "DISTINCT " : "") + values + " FROM "
                        + Quote.relation(origin.source()))
                .with(Hazard.SCANS_TABLE);
    }

    @Override
    public Draft move(Column column, Origin.MovedFrom origin) {
        String table = Quote.relation(column.ref());
        String match = origin.match().stream()
                .map(pair -> "source." + Quote.name(pair.source()) + " = " + table + "." + Quote.name(pair.target()))
                .collect(Collectors.joining(" AND "));
        return Draft.of("UPDATE " + table + " SET " + Quote.name(column.name()) + " = (SELECT source."
                        + Quote.name(origin.column()) + " FROM " + Quote.relation(origin.source())
                        + " AS source WHERE " + match + ")")
                .with(Hazard.SCANS_TABLE);
    }
}
