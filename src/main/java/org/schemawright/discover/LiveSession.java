package org.schemawright.discover;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * One transaction that reads, and sees the same rows in all its statements where the database can do that. SQLite 3 does
 * so in any transaction, and its files are opened for reading only.
 */
final class LiveSession {
    private LiveSession() {}

    static void settle(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            return;
        }
        int level = Connection.TRANSACTION_REPEATABLE_READ;
        if (connection.getMetaData().supportsTransactionIsolationLevel(level)) {
            connection.setTransactionIsolation(level);
            connection.setReadOnly(true);
        }
        connection.setAutoCommit(false);
    }
}
