package org.schemawright.engine.h2.write;

import java.util.stream.Collectors;
import org.schemawright.change.Origin;
import org.schemawright.engine.DataWriter;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** Fills by one statement a thing: UPDATE of the whole table, INSERT … SELECT. */
public final class H2Data implements DataWriter {
    @Override
    public Draft compute(Column column, Origin.Computed origin) {
        return Draft.of("UPDATE " + Quote.qualified(column.ref()) + " SET " + Quote.name(column.name()) + " = "
                        + origin.expression())
                .with(Hazard.SCANS_TABLE);
    }

    @Override
    public Draft project(Table table, Table source, Origin.ProjectedFrom origin) {
        String targets = Quote.names(
                origin.columns().stream().map(Origin.ColumnPair::target).toList());
        String values = origin.columns().stream()
                .map(pair -> source.column(pair.source()).isPresent() ? Quote.name(pair.source()) : pair.source())
                .collect(Collectors.joining(", "));
        boolean always = origin.columns().stream()
                .flatMap(pair -> table.column(pair.target()).stream())
                .anyMatch(column -> column.value() instanceof ColumnValue.Identity identity && identity.always());
        return Draft.of("INSERT INTO " + Quote.qualified(table.ref()) + " (" + targets + ")"
                        + (always ? " OVERRIDING SYSTEM VALUE" : "") + " SELECT "
                        + (origin.distinct() ? "DISTINCT " : "") + values + " FROM "
                        + Quote.qualified(origin.source()))
                .with(Hazard.SCANS_TABLE);
    }

    @Override
    public Draft move(Column column, Origin.MovedFrom origin) {
        String match = origin.match().stream()
                .map(pair -> "S." + Quote.name(pair.source()) + " = T." + Quote.name(pair.target()))
                .collect(Collectors.joining(" AND "));
        String found = " FROM " + Quote.qualified(origin.source()) + " S WHERE " + match + ")";
        return Draft.of("UPDATE " + Quote.qualified(column.ref()) + " T SET " + Quote.name(column.name())
                        + " = (SELECT S." + Quote.name(origin.column()) + found + " WHERE EXISTS (SELECT 1" + found)
                .with(Hazard.SCANS_TABLE);
    }
}
