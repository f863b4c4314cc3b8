package org.schemawright.engine.postgresql.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A view of the catalog that does not move while it is read. One for each attempt at reading; closing it leaves no
 * transaction open.
 */
sealed interface Snapshot extends AutoCloseable permits OneTransaction, ExportedSnapshot {
    /** How many rows are fetched at a time: enough for few round trips, few enough to keep memory small. */
    int ROWS_AT_A_TIME = 5000;

    /**
     * What the engine's renderings depend on, and what keeps a reader from waiting behind others without end. Each query
     * runs once in a session: to search for another order of its joins than the one written takes longer than it saves.
     */
    String SETTINGS = """
        SELECT pg_catalog.set_config('search_path', '', true),
            pg_catalog.set_config('lock_timeout', '2s', true),
            pg_catalog.set_config('jit', 'off', true),
            pg_catalog.set_config('from_collapse_limit', '1', true),
            pg_catalog.set_config('join_collapse_limit', '1', true),
            pg_catalog.set_config('datestyle', 'ISO, YMD', true),
            pg_catalog.set_config('intervalstyle', 'postgres', true),
            pg_catalog.set_config('timezone', 'UTC', true),
            pg_catalog.set_config('extra_float_digits', '1', true),
            pg_catalog.set_config('bytea_output', 'hex', true),
            pg_catalog.set_config('xmloption', 'content', true),
            pg_catalog.set_config('standard_conforming_strings', 'on', true),
            pg_catalog.set_config('quote_all_identifiers', 'off', true)\
        """;

    /** Runs one query and hands over its rows. */
    void query(String query, RowTaker taker) throws SQLException;

    /** Throws {@link ChangedWhileReading} where something that was read has another name by now. */
    void confirm(Reading reading) throws SQLException;

    /** The connection on which a question about others' locks can be asked after a query failed. */
    Connection bystander() throws SQLException;

    @Override
    void close() throws SQLException;

    /** Sends statements in one round trip and hands over the rows of the last. */
    static void send(Connection connection, String[] statements, RowTaker taker) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.setFetchSize(ROWS_AT_A_TIME);
            statement.execute(String.join(";\n", statements));
            for (int i = 1; i < statements.length; i++) {
                statement.getMoreResults();
            }
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        }
    }
}
