package org.schemawright.engine.postgresql.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.engine.postgresql.read.PostgresqlReader;
import org.schemawright.engine.postgresql.scratch.PostgresqlScratch;
import org.schemawright.engine.postgresql.server.Login;
import org.schemawright.model.Database;

/** A database in which everything is run by the superuser, whose ownership states nothing. */
final class WritePlace implements AutoCloseable {
    private final ScratchDatabase database;
    private final Connection connection;
    private final String user;

    WritePlace(PostgresqlScratch server) throws ScratchProblem, SQLException {
        database = server.create();
        connection = database.catalog();
        run("SET default_transaction_read_only = off");
        run("SET check_function_bodies = off; SET search_path = public");
        // As roles that stand in for a script's: other tests find them on the same server, and make some of them.
        String options = connection.getMetaData().getDatabaseMajorVersion() >= 16 ? " WITH INHERIT TRUE, SET TRUE" : "";
        for (String role : List.of("ann", "\"Bob \"\" B\"", "\"current_user\"", "\"a=b\"")) {
            run("DO $$ BEGIN CREATE ROLE " + role + "; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
            run("GRANT " + role + " TO " + database.owner() + options);
            run("GRANT " + Login.DATABASE_OWNERS + " TO " + role);
        }
        user = connection.getMetaData().getUserName();
    }

    /** A script in which a line that ends in a semicolon ends a statement. */
    void script(String sql) throws SQLException {
        for (String statement : sql.split(";\n")) {
            if (!statement.isBlank()) {
                runOne(statement);
            }
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    void runOne(String sql) throws SQLException {
        try {
            run(sql);
        } catch (SQLException e) {
            throw new SQLException(sql + "\n" + e.getMessage(), e.getSQLState(), e);
        }
    }

    Database read() throws SQLException, UnreadableCatalog {
        Database read =
                PostgresqlReader.ofPrivateDatabase().read(connection, user).database();
        run("SET default_transaction_read_only = off; SET search_path = ''; SET check_function_bodies = off");
        return read;
    }

    @Override
    public void close() {
        database.close();
    }
}
