package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.schemawright.change.Origin;
import org.schemawright.engine.DataWriter;
import org.schemawright.engine.ListedRows;
import org.schemawright.engine.ProjectedRows;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.RowCheck;

/** Fills by one statement a thing: UPDATE of the whole table, INSERT … SELECT. */
public final class PostgresqlData implements DataWriter {
    private static final ProjectionWords WORDS = new ProjectionWords();

    @Override
    public Draft compute(Column column, Origin.Computed origin) {
        return Draft.of("UPDATE " + Quote.qualified(column.ref()) + " SET " + Quote.name(column.name()) + " = "
                        + origin.expression())
                .with(Hazard.SCANS_TABLE);
    }

    /** The lock keeps others from adding rows between the copy and the removal of what was copied. */
    @Override
    public List<Draft> project(ProjectedRows rows) {
        var drafts = new ArrayList<Draft>();
        drafts.add(locking(rows.source().ref()));
        boolean always = rows.target().columns().stream()
                .anyMatch(column -> column.value() instanceof ColumnValue.Identity identity && identity.always());
        drafts.addAll(copied(
                rows.copying(always ? " OVERRIDING SYSTEM VALUE" : ""),
                rows.checks(),
                rows.target().ref(),
                rows.notGivenBack()));
        return drafts;
    }

    private static Draft locking(ObjectRef source) {
        return Draft.of("LOCK TABLE " + Quote.qualified(source) + " IN SHARE ROW EXCLUSIVE MODE")
                .with(Hazard.BLOCKS_WRITES)
                .at(Draft.Turn.FIRST);
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
        return "DO " + Quote.dollar("""

            BEGIN
              IF EXISTS (%s) THEN
                RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE = %s;
              END IF;
            END
            """.formatted(query, Quote.text(notGivenBack(table))));
    }

    private static String notGivenBack(ObjectRef table) {
        return Visible.text("joining " + table + " does not give back the rows that it was copied from");
    }

    @Override
    public ListedRows.Words words() {
        return WORDS;
    }

    @Override
    public List<Draft> list(ListedRows rows) {
        var drafts = new ArrayList<Draft>();
        drafts.add(locking(rows.source().ref()));
        drafts.addAll(copied(rows.copying(""), rows.checks(), rows.target().ref(), rows.notGivenBack()));
        return drafts;
    }

    @Override
    public Draft gather(Column column, Origin.ListOf origin) {
        String list = ListedRows.gathered(origin, column, name -> "target." + Quote.name(name), WORDS);
        return Draft.of("UPDATE " + Quote.qualified(column.ref()) + " AS target SET " + Quote.name(column.name())
                        + " = " + list)
                .with(Hazard.SCANS_TABLE);
    }

    @Override
    public Draft move(Column column, Origin.MovedFrom origin) {
        String match = origin.match().stream()
                .map(pair -> "target." + Quote.name(pair.target()) + " = source." + Quote.name(pair.source()))
                .collect(Collectors.joining(" AND "));
        return Draft.of("UPDATE " + Quote.qualified(column.ref()) + " AS target SET " + Quote.name(column.name())
                        + " = source." + Quote.name(origin.column()) + " FROM " + Quote.qualified(origin.source())
                        + " AS source WHERE " + match)
                .with(Hazard.SCANS_TABLE);
    }
}
