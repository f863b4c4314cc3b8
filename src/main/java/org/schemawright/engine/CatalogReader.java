package org.schemawright.engine;

import java.sql.Connection;
import java.sql.SQLException;

/** Reads a whole schema from an open connection by a fixed number of bulk queries. */
public interface CatalogReader {
    /**
     * @param connection a session that reads only; its transaction state is the reader's while it reads
     * @param ownerless  the role whose ownership is no statement (the owner of a scratch database), or "" for none
     */
    CatalogReading read(Connection connection, String ownerless) throws SQLException, UnreadableCatalog;
}
