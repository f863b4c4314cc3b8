package org.schemawright.engine.postgresql.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** The open connections of one scratch database, each opened when it is first needed. */
final class Sessions {
    private final DatabasePlace place;
    private @Nullable Connection owner;
    private @Nullable Connection catalog;
    private @Nullable Connection superuser;

    Sessions(DatabasePlace place) {
        this.place = place;
    }

    /** Foreign text runs here. */
    synchronized Connection owner() throws SQLException {
        Connection open = owner;
        if (open == null || open.isClosed()) {
            open = place.connectOwner();
            owner = open;
        }
        return open;
    }

    /** Reads catalogs. What a superuser runs for a script goes elsewhere, since this one only reads. */
    synchronized Connection catalog() throws SQLException {
        Connection open = catalog;
        if (open == null || open.isClosed()) {
            open = place.connectSuperuser();
            execute(
                    open,
                    "SELECT pg_catalog.set_config('search_path', '', false),"
                            + " pg_catalog.set_config('default_transaction_read_only', 'on', false)");
            catalog = open;
        }
        return open;
    }

    /** Runs single statements that were cleared for it, each in a transaction of its own. */
    synchronized Connection superuser() throws SQLException {
        Connection open = superuser;
        if (open == null || open.isClosed()) {
            open = place.connectSuperuser();
            execute(
                    open,
                    "SELECT pg_catalog.set_config('search_path', '', false),"
                            + " pg_catalog.set_config('check_function_bodies', 'off', false),"
                            + " pg_catalog.set_config('lock_timeout', '30s', false)");
            superuser = open;
        }
        return open;
    }

    /** Whether the owner's session is inside a transaction, by a BEGIN of the text or by the driver. */
    boolean ownerInTransaction() throws SQLException {
        return owner().unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE
                || !owner().getAutoCommit();
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    synchronized void close() {
        close(owner);
        close(catalog);
        close(superuser);
        owner = null;
        catalog = null;
        superuser = null;
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
}
