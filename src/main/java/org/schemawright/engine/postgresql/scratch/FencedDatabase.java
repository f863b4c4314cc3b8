package org.schemawright.engine.postgresql.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schemawright.engine.LoadReport;
import org.schemawright.engine.RefusedStatement;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.ScriptStatement;

/** A scratch database in which foreign statements run as a role that may do nothing outside of it. */
final class FencedDatabase implements ScratchDatabase {
    private final DatabasePlace place;
    private final Watchdog watchdog;
    private final int major;
    private @Nullable Connection connection;
    private @Nullable Connection catalog;
    private boolean closed;

    FencedDatabase(DatabasePlace place, Watchdog watchdog, int major) {
        this.place = place;
        this.watchdog = watchdog;
        this.major = major;
    }

    @Override
    public String owner() {
        return place.owner();
    }

    @Override
    public synchronized Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null || open.isClosed()) {
            open = place.connectOwner();
            connection = open;
        }
        return open;
    }

    @Override
    public synchronized Connection catalog() throws SQLException {
        Connection open = catalog;
        if (open == null || open.isClosed()) {
            open = place.connectSuperuser();
            try (Statement statement = open.createStatement()) {
                statement.execute("SELECT pg_catalog.set_config('search_path', '', false),"
                        + " pg_catalog.set_config('default_transaction_read_only', 'on', false)");
            }
            catalog = open;
        }
        return open;
    }

    @Override
    public LoadReport load(List<ScriptStatement> statements) throws RefusedStatement, ScratchProblem {
        int ran = 0;
        for (ScriptStatement statement : statements) {
            try {
                run(statement.sql());
                ran++;
            } catch (SQLException e) {
                throw new RefusedStatement(statement, String.valueOf(e.getSQLState()), String.valueOf(e.getMessage()));
            }
        }
        return new LoadReport(ran, List.of(), List.of());
    }

    @Override
    public void run(String sql) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.setEscapeProcessing(false);
            watchdog.execute(statement, sql);
        }
    }

    @Override
    public synchronized ScratchDatabase copy() throws ScratchProblem {
        disconnect();
        return place.copy();
    }

    private void disconnect() {
        close(connection);
        close(catalog);
        connection = null;
        catalog = null;
    }

    private static void close(@Nullable Connection connection) {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            // The server ends the session when its database is dropped.
            return;
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            disconnect();
            place.drop(this);
        }
    }

    @Override
    public String toString() {
        return "scratch database on PostgreSQL " + major;
    }
}
