package org.schemawright.engine.sqlite.rows;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.Writing;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.engine.sqlite.scratch.SqliteScratch;
import org.schemawright.engine.sqlite.write.SqliteWriter;
import org.schemawright.model.Database;
import org.schemawright.model.Index;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;

/** Another database with its tables and unique indexes, which says of a row whether it would take it. */
final class OtherRules implements AutoCloseable {
    private final SqliteScratch scratch;
    private final ScratchDatabase database;
    private final Database rules;

    private OtherRules(SqliteScratch scratch, ScratchDatabase database, Database rules) {
        this.scratch = scratch;
        this.database = database;
        this.rules = rules;
    }

    static OtherRules of(Database rules) throws SQLException {
        var scratch = new SqliteScratch(SqliteScratch.STATEMENT_LIMIT);
        try {
            var other = new OtherRules(scratch, scratch.create(), rules);
            var writing = new Writing(rules, rules, Strategy.DIRECT);
            var writer = new SqliteWriter();
            for (SchemaObject object : rules.objects().values()) {
                if (object instanceof Table || object instanceof Index) {
                    for (Draft draft : writer.create(object, writing)) {
                        other.database.run(draft.sql());
                    }
                }
            }
            return other;
        } catch (ScratchProblem e) {
            scratch.close();
            throw new SQLException(e.getMessage(), e);
        } catch (SQLException e) {
            scratch.close();
            throw e;
        }
    }

    /**
     * Puts a row in, as far as the table is there with such columns.
     *
     * @param row expressions by the names of their columns
     */
    boolean takes(ObjectRef ref, Map<String, String> row) {
        Optional<Table> table = rules.table(ref);
        if (table.isEmpty()) {
            return true;
        }
        Map<String, String> known = row.entrySet().stream()
                .filter(entry -> table.get()
                        .column(entry.getKey())
                        .filter(Candidates::isWritten)
                        .isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        try {
            database.run("INSERT OR ABORT INTO " + Quote.relation(ref) + Candidates.values(known));
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        database.close();
        scratch.close();
    }
}
