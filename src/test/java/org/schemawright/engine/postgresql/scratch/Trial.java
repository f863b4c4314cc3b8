package org.schemawright.engine.postgresql.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.schemawright.engine.LoadReport;
import org.schemawright.engine.Place;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScriptStatement;

/** A scratch database for one test. */
final class Trial implements AutoCloseable {
    private final PostgresqlScratch scratch;
    final ScratchDatabase database;

    Trial(int major) throws Exception {
        scratch = PostgresqlScratch.start(major);
        database = scratch.create();
    }

    /** Runs a script of which nothing may be left out. */
    LoadReport load(String... statements) throws Exception {
        LoadReport report = loadWhatGoes(statements);
        assertThat(report.opaque()).as(report.notes().toString()).isEmpty();
        return report;
    }

    LoadReport loadWhatGoes(String... statements) throws Exception {
        List<ScriptStatement> script = new ArrayList<>();
        for (String statement : statements) {
            int number = script.size() + 1;
            script.add(new ScriptStatement(statement, new Place("x.sql", number, number)));
        }
        return database.load(script);
    }

    /** The first column of a query on the catalogs. */
    List<String> catalog(String sql) throws Exception {
        return Rows.all(database.catalog(), sql);
    }

    Connection connection() throws Exception {
        return database.connection();
    }

    static List<String> texts(List<ScriptStatement> statements) {
        return statements.stream().map(ScriptStatement::sql).toList();
    }

    @Override
    public void close() {
        database.close();
        scratch.close();
    }
}
