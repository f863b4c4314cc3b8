package org.schemawright.engine.sqlite.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.schemawright.change.Origin;
import org.schemawright.engine.DataWriter;
import org.schemawright.engine.ListedRows;
import org.schemawright.engine.ProjectedRows;
import org.schemawright.engine.sqlite.Guard;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.model.Column;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.RowCheck;

/** Fills new tables. A new column of a table that stays is filled by the statement that moves the table's rows. */
public final class SqliteData implements DataWriter {
    private static final ProjectionWords WORDS = new ProjectionWords();

    @Override
    public Draft compute(Column column, Origin.Computed origin) {
        return Draft.of("UPDATE " + Quote.relation(column.ref()) + " SET " + Quote.name(column.name()) + " = ("
                        + origin.expression() + ")")
                .with(Hazard.SCANS_TABLE);
    }

    @Override
    public List<Draft> project(ProjectedRows rows) {
        return copied(rows.copying(""), rows.checks(), rows.notGivenBack());
    }

    @Override
    public ListedRows.Words words() {
        return WORDS;
    }

    @Override
    public List<Draft> list(ListedRows rows) {
        return copied(rows.copying(""), rows.checks(), rows.notGivenBack());
    }

    private static List<Draft> copied(String copying, List<RowCheck> checks, Optional<String> notGivenBack) {
        var drafts = new ArrayList<Draft>();
        drafts.add(Draft.of(copying).with(Hazard.SCANS_TABLE).checkedBy(checks));
        notGivenBack.ifPresent(query -> drafts.add(
                Draft.of(Guard.stopping("SELECT count(*) FROM (" + query + ")")).with(Hazard.SCANS_TABLE)));
        return drafts;
    }

    @Override
    public Draft gather(Column column, Origin.ListOf origin) {
        String table = Quote.relation(column.ref());
        String list = ListedRows.gathered(origin, column, name -> table + "." + Quote.name(name), WORDS);
        return Draft.of("UPDATE " + table + " SET " + Quote.name(column.name()) + " = " + list)
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
