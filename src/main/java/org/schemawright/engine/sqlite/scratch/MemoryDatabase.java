package org.schemawright.engine.sqlite.scratch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.schemawright.engine.LoadReport;
import org.schemawright.engine.RefusedStatement;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.ScriptStatement;
import org.schemawright.engine.sqlite.SqlProblem;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;

/** One database in memory, with one connection, in which everything is seen that there is. */
final class MemoryDatabase implements ScratchDatabase {
    private static final String MAIN = "main";

    private final SQLiteConnection connection;
    private final SqliteScratch scratch;
    private final Deadline deadline;

    MemoryDatabase(SQLiteConnection connection, Duration limit, SqliteScratch scratch) throws SQLException {
        this.connection = connection;
        this.scratch = scratch;
        this.deadline = new Deadline(limit);
        ProgressHandler.setHandler(connection, Deadline.INTERVAL, deadline);
    }

    /** SQLite knows no owners. */
    @Override
    public String owner() {
        return "";
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public Connection catalog() {
        return connection;
    }

    @Override
    public LoadReport load(List<ScriptStatement> statements) throws RefusedStatement, ScratchProblem {
        LoadReport report = new ScriptRun(this).run(statements);
        try {
            Fence.settle(connection);
        } catch (SQLException e) {
            throw new ScratchProblem("the scratch database cannot be used: " + SqlProblem.message(e), e);
        }
        return report;
    }

    @Override
    public void run(String sql) throws SQLException {
        String objection = Fence.objection(sql);
        if (!objection.isEmpty()) {
            throw new SQLException(objection, "42501");
        }
        deadline.start();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw SqlProblem.of(e);
        } finally {
            deadline.stop();
        }
    }

    @Override
    public void uncheckedBodies() {
        // SQLite looks into views and triggers only when they are used.
    }

    /** The same statements again, without rows. Triggers have nothing to say about that. */
    @Override
    public void empty() throws SQLException {
        try (SQLiteConnection bare = Fence.open()) {
            for (String sql : statements()) {
                try (Statement statement = bare.createStatement()) {
                    statement.execute(sql);
                }
            }
            become(bare.serialize(MAIN));
        }
    }

    /** What makes the tables of virtual tables is left to these. */
    private List<String> statements() throws SQLException {
        var statements = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("""
                    SELECT sql FROM main.sqlite_schema
                    WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~'
                      AND tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow')
                    ORDER BY rowid
                    """)) {
            while (found.next()) {
                statements.add(found.getString(1));
            }
        }
        return statements;
    }

    private void become(byte[] content) throws SQLException {
        if (content.length > 0) {
            connection.deserialize(MAIN, content);
        }
        Fence.settle(connection);
    }

    @Override
    public ScratchDatabase copy() throws ScratchProblem {
        var copy = (MemoryDatabase) scratch.create();
        try {
            copy.become(connection.serialize(MAIN));
            return copy;
        } catch (SQLException e) {
            copy.close();
            throw new ScratchProblem("the scratch database could not be copied: " + SqlProblem.message(e), e);
        }
    }

    @Override
    public void close() {
        scratch.forget(this);
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("a database in memory could not be let go", e);
        }
    }
}
