package org.schemawright.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a whole schema from an open connection by a fixed number of bulk queries. */
public interface CatalogReader {
    /**
     * @param connection a session that reads only; its transaction state is the reader's while it reads
     * @param ownerless  the role whose ownership is no statement (the owner of a scratch database), or "" for none
     */
    CatalogReading read(Connection connection, String ownerless) throws SQLException, UnreadableCatalog;

    /**
     * The same, of some schemas only: what they hold and all that it needs of others. More may come along; an engine
     * whose databases are small reads everything.
     *
     * @param schemas their names; none for everything
     */
    default CatalogReading read(Connection connection, String ownerless, Set<String> schemas)
            throws SQLException, UnreadableCatalog {
        return read(connection, ownerless);
    }

    /** The schemas that hold what users make, each with the number of its tables and views, by one quick query. */
    default SortedMap<String, Integer> schemas(Connection connection) throws SQLException {
        return new TreeMap<>();
    }
}
