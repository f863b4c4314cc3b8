package org.schemawright.workspace;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.schemawright.convert.Conversion;
import org.schemawright.convert.ReferenceOrder;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.Writing;
import org.schemawright.engine.portable.Dialect.Frame;
import org.schemawright.engine.portable.PortableType;
import org.schemawright.engine.portable.RowScript;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.plan.Draft;

/**
 * The rows of a database in use as a script for its conversion: tables first on which others stand, references in a
 * circle put back when all rows are there, counters behind the last number, and at the end the number of rows of every
 * table, without which nothing is kept.
 */
final class CopyScript {
    private static final String COUNTED = "schemawright_counted_rows";

    private final Loaded source;
    private final Loaded target;
    private final List<Conversion.Rows> tables;
    private final Engine to;

    CopyScript(Loaded source, ConvertSource.Converted converted) {
        this.source = source;
        this.target = converted.loaded();
        this.tables = converted.rows();
        this.to = target.engine();
    }

    private record Count(ObjectRef table, long rows) {}

    /** @return how many rows there were in all */
    long write(LiveRows.Session session, Appendable script) throws IOException, SQLException {
        Database database = target.database();
        Frame frame = to.dialect().copying();
        List<ForeignKey> circular =
                to.writer().madeWithTable().contains(Kind.FOREIGN_KEY) ? List.of() : ReferenceOrder.circular(database);
        var writing = new Writing(database, database, Strategy.DIRECT);
        script.append("-- The rows of ").append(Visible.text(source.name())).append("\n\n");
        statements(frame.begin(), script);
        for (ForeignKey key : circular) {
            drafts(to.writer().drop(key, writing), script);
        }
        var counts = new ArrayList<Count>();
        long all = 0;
        for (Conversion.Rows table : tables) {
            if (database.table(table.to()).isPresent()) {
                long rows = table(session, table, script);
                counts.add(new Count(table.to(), rows));
                all += rows;
            }
        }
        for (ForeignKey key : circular) {
            drafts(to.writer().create(key, writing), script);
        }
        statements(verification(counts), script);
        statements(frame.end(), script);
        return all;
    }

    private long table(LiveRows.Session session, Conversion.Rows table, Appendable script)
            throws IOException, SQLException {
        List<RowScript.Field> fields = table.columns().stream()
                .map(column -> new RowScript.Field(column.from(), column.to(), column.type()))
                .toList();
        Map<Integer, Long> highest = new LinkedHashMap<>();
        var copying = new RowScript(source.engine().dialect(), to.dialect());
        long rows = copying.write(
                session.preflight()::each,
                source.engine().dialect().relation(table.from()),
                to.dialect().relation(table.to()),
                fields,
                script,
                values -> remember(table, values, highest));
        for (Map.Entry<Integer, Long> counter : highest.entrySet()) {
            ObjectRef column = table.to()
                    .part(Kind.COLUMN, table.columns().get(counter.getKey()).to());
            statements(
                    to.dialect().countingFrom(column, counter.getValue() + 1).stream()
                            .toList(),
                    script);
        }
        return rows;
    }

    private static void remember(Conversion.Rows table, List<Optional<String>> values, Map<Integer, Long> highest) {
        for (int i = 0; i < values.size(); i++) {
            if (table.columns().get(i).counter()) {
                int index = i;
                values.get(i)
                        .filter(RowScript::isNumber)
                        .ifPresent(value -> highest.merge(index, Long.parseLong(value), Math::max));
            }
        }
    }

    /** A row that its table's check refuses stops the script, and the error names the table that lacks rows. */
    private List<String> verification(List<Count> counts) {
        if (counts.isEmpty()) {
            return List.of();
        }
        var dialect = to.dialect();
        String rows = counts.stream()
                .map(count -> "\n  ("
                        + dialect.literal(
                                PortableType.Text.UNLIMITED, count.table().display()) + ", " + count.rows()
                        + ", (SELECT count(*) FROM " + dialect.relation(count.table()) + "))")
                .collect(Collectors.joining(","));
        return List.of(
                dialect.words().temporaryTable() + " " + COUNTED
                        + " (table_name varchar(1000), copied bigint, found bigint, CHECK (found = copied))",
                dialect.words().insertOrUndo() + " " + COUNTED + " VALUES" + rows,
                "DROP TABLE " + COUNTED);
    }

    private static void drafts(List<Draft> drafts, Appendable script) throws IOException {
        statements(drafts.stream().map(Draft::sql).toList(), script);
    }

    private static void statements(List<String> statements, Appendable script) throws IOException {
        for (String statement : statements) {
            script.append(statement).append(";\n");
        }
    }
}
