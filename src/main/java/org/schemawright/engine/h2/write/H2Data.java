package org.schemawright.engine.h2.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.schemawright.change.Origin;
import org.schemawright.engine.DataWriter;
import org.schemawright.engine.ListedRows;
import org.schemawright.engine.ProjectedRows;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.RowCheck;

/** Fills by one statement a thing: UPDATE of the whole table, INSERT … SELECT. */
public final class H2Data implements DataWriter {
    private static final ProjectionWords WORDS = new ProjectionWords();

    @Override
    public Draft compute(Column column, Origin.Computed origin) {
        return Draft.of("UPDATE " + Quote.qualified(column.ref()) + " SET " + Quote.name(column.name()) + " = "
                        + origin.expression())
                .with(Hazard.SCANS_TABLE);
    }

    @Override
    public List<Draft> project(ProjectedRows rows) {
        boolean always = rows.target().columns().stream()
                .anyMatch(column -> column.value() instanceof ColumnValue.Identity identity && identity.always());
        return copied(
                rows.copying(always ? " OVERRIDING SYSTEM VALUE" : ""),
                rows.checks(),
                rows.target().ref(),
                rows.notGivenBack());
    }

    private static List<Draft> copied(
            String copying, List<RowCheck> checks, ObjectRef target, Optional<String> notGivenBack) {
        var drafts = new ArrayList<Draft>();
        drafts.add(Draft.of(copying).with(Hazard.SCANS_TABLE).checkedBy(checks));
        notGivenBack.ifPresent(
                query -> drafts.add(Draft.of(stopping(target, query)).with(Hazard.SCANS_TABLE)));
        return drafts;
    }

    private static String stopping(ObjectRef table, String query) {
        String message = Visible.text(" rows are not given back by joining " + table + ", which was copied from them");
        return "SELECT CASE WHEN COUNT(*) > 0 THEN SIGNAL('45000', COUNT(*) || " + Quote.text(message) + ") END FROM ("
                + query + ") FOUND";
    }

    @Override
    public ListedRows.Words words() {
        return WORDS;
    }

    @Override
    public List<Draft> list(ListedRows rows) {
        return copied(rows.copying(""), rows.checks(), rows.target().ref(), rows.notGivenBack());
    }

    @Override
    public Draft gather(Column column, Origin.ListOf origin) {
        String list = ListedRows.gathered(origin, column, name -> "T." + Quote.name(name), WORDS);
        return Draft.of("UPDATE " + Quote.qualified(column.ref()) + " T SET " + Quote.name(column.name()) + " = "
                        + list)
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
