package org.schemawright.engine.postgresql.read;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * One idle connection keeps the view of the catalog and touches nothing; each query runs in a short transaction of its
 * own on the other, so that no lock outlives its query and other sessions' changes get through.
 */
final class ExportedSnapshot implements Snapshot {
    private static final String EXPORT = "SELECT pg_catalog.pg_export_snapshot(),"
            + " pg_catalog.pg_snapshot_xmin(pg_catalog.pg_current_snapshot())::pg_catalog.xid";

    private final Session keeper;
    private final Session worker;
    private String name = "";
    private String oldestRunning = "";

    ExportedSnapshot(Connection idle, Connection working) throws SQLException {
        keeper = Session.open(idle);
        worker = Session.open(working);
        Snapshot.send(idle, new String[] {SETTINGS, EXPORT}, row -> {
            name = row.getString(1);
            oldestRunning = row.getString(2);
        });
    }

    @Override
    public void query(String query, RowTaker taker) throws SQLException {
        String take = "SET TRANSACTION SNAPSHOT '" + name + "'";
        Snapshot.send(worker.connection(), new String[] {take, SETTINGS, query}, taker);
        worker.connection().commit();
    }

    @Override
    public void confirm(Reading reading) throws SQLException {
        String[] now = {SETTINGS, Renamings.query(oldestRunning)};
        Snapshot.send(worker.connection(), now, row -> Renamings.compare(row, reading));
        worker.connection().commit();
    }

    @Override
    public Connection bystander() {
        return keeper.connection();
    }

    @Override
    public void close() throws SQLException {
        try {
            worker.close();
        } finally {
            keeper.close();
        }
    }
}
