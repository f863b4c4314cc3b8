package org.schemawright.engine.postgresql.read;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * All queries in one transaction: for a database in which nobody else works, and for a standby, which cannot export a
 * snapshot. What is rendered stays locked until the end.
 */
final class OneTransaction implements Snapshot {
    private final Session session;

    OneTransaction(Connection connection) throws SQLException {
        session = Session.open(connection);
        Snapshot.send(connection, new String[] {SETTINGS}, _ -> {});
    }

    @Override
    public void query(String query, RowTaker taker) throws SQLException {
        Snapshot.send(session.connection(), new String[] {query}, taker);
    }

    /** What was rendered is locked until the end, and so has its name still. */
    @Override
    public void confirm(Reading reading) {}

    @Override
    public Connection bystander() throws SQLException {
        session.connection().rollback();
        return session.connection();
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }
}
