package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.schemawright.engine.postgresql.Quote;

/** Reads the names of all collations, the engine's own included, for the readers of columns and indexes. */
final class CollationNames implements KindReader {
    private final Collations collations;

    CollationNames(Collations collations) {
        this.collations = collations;
    }

    @Override
    public String query(int major) {
        return """
                SELECT c.oid::pg_catalog.int8, n.nspname, c.collname
                FROM pg_catalog.pg_collation c JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace""";
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        collations.add(row.getLong(1), Quote.qualified(row.getString(2), row.getString(3)));
    }
}
