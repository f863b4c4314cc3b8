package org.schemawright.engine.postgresql.read;

import java.sql.Connection;
import java.sql.SQLException;

/** A connection set to read-only transactions with one snapshot each; closing it gives it back as it was. */
record Session(Connection connection, boolean autoCommit, boolean readOnly, int isolation) implements AutoCloseable {
    static Session open(Connection connection) throws SQLException {
        var session = new Session(
                connection, connection.getAutoCommit(), connection.isReadOnly(), connection.getTransactionIsolation());
        if (!session.autoCommit) {
            connection.rollback();
        }
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return session;
    }

    @Override
    public void close() throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        connection.rollback();
        connection.setTransactionIsolation(isolation);
        connection.setReadOnly(readOnly);
        if (!autoCommit) {
            connection.rollback();
        }
        connection.setAutoCommit(autoCommit);
    }
}
