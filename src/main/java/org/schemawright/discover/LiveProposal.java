package org.schemawright.discover;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schemawright.advise.normalize.Attributes;

/** A table of a database in use: rows to make a proposal of, and the database to say whether it holds in all of them. */
public final class LiveProposal {
    private final LiveTable table;
    private final EncodedTable rows;
    private final boolean whole;

    /** @param most so many rows are read at most */
    public LiveProposal(Connection connection, List<String> path, int most) throws UnusableTable {
        try {
            this.table = new LiveTable(connection, path);
            long count = table.count();
            if (count == 0) {
                throw new UnusableTable("the table has no rows, so nothing can be learned from it");
            }
            var encoder = new RowEncoder(table.names());
            List<List<@Nullable String>> read = table.sample(count, most);
            read.forEach(encoder::add);
            this.rows = encoder.table();
            this.whole = read.size() >= count;
        } catch (SQLException e) {
            throw LiveDiscovery.unusable(path, e);
        }
    }

    public EncodedTable rows() {
        return rows;
    }

    /** Those of the dependents that the key determines in all rows. */
    public Attributes verified(Attributes dependents, Attributes key) throws UnusableTable {
        if (whole || dependents.isEmpty()) {
            return dependents;
        }
        try {
            return dependents.minus(table.refuted(key, dependents));
        } catch (SQLException e) {
            throw LiveDiscovery.unusable(table.names(), e);
        }
    }
}
