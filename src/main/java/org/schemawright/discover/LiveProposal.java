package org.schemawright.discover;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import org.schemawright.advise.normalize.Attributes;

/** A table of a database in use: rows to make a proposal of, and the database to say whether it holds in all of them. */
public final class LiveProposal {
    private final LiveTable table;
    private final EncodedTable rows;
    private final long count;
    private final Watch watch;

    /**
     * @param most  so many rows are read at most; else as many as is usual for so many columns
     * @param watch once it is stopped, so is what the database is asked
     */
    public LiveProposal(Connection connection, List<String> path, OptionalInt most, Watch watch) throws UnusableTable {
        this.watch = watch;
        try {
            this.table = new LiveTable(connection, path);
            try (LiveTable.Guard _ = table.cancelledBy(watch)) {
                this.count = table.count();
                if (count == 0) {
                    throw new UnusableTable("the table has no rows, so nothing can be learned from it");
                }
                this.rows = table.sample(
                                count,
                                most.orElse(LiveDiscovery.sample(table.names().size())))
                        .table();
            }
        } catch (SQLException e) {
            watch.check();
            throw LiveDiscovery.unusable(path, e);
        }
    }

    /** The rows that were read. */
    public EncodedTable rows() {
        return rows;
    }

    /** The engine's words for the types of the columns. */
    public List<String> types() {
        return table.types();
    }

    /** How many rows the table has, read or not. */
    public long count() {
        return count;
    }

    /** Those of the dependents that the key determines in all rows. */
    public Attributes verified(Attributes dependents, Attributes key) throws UnusableTable {
        if (rows.rows() >= count || dependents.isEmpty()) {
            return dependents;
        }
        try (LiveTable.Guard _ = table.cancelledBy(watch)) {
            return dependents.minus(table.refuted(key, dependents));
        } catch (SQLException e) {
            watch.check();
            throw LiveDiscovery.unusable(table.names(), e);
        }
    }
}
