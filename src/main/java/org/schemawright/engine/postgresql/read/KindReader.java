package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads all objects of one kind by one bulk query. Readers run in a fixed order, so later ones find earlier ones. A
 * reader lives for one reading and may keep state between rows.
 */
interface KindReader {
    /**
     * The query, for a server of the given major; every name in it is qualified. Where it asks for relations or their
     * parts it says so by {@code {relation c.oid}}, which {@link Extent} turns into a condition.
     */
    String query(int major);

    /** Takes in one row of the query's result. */
    void read(ResultSet row, Reading reading) throws SQLException;

    /** After the last row. */
    default void finish(Reading reading) throws SQLException {}

    /** False where a server of this major has no such thing; then the query is not sent. */
    default boolean exists(int major) {
        return true;
    }
}
