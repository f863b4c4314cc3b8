package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads what belongs to which extension, and which functions come with a range type, before anything else: the other
 * readers pass over them.
 */
final class ExtensionMemberReader implements KindReader {
    @Override
    public String query(int major) {
        return """
            SELECT classid::pg_catalog.int8, objid::pg_catalog.int8
            FROM pg_catalog.pg_depend
            WHERE deptype = 'e' OR deptype = 'i' AND classid = 1255\
            """;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        long oid = row.getLong(2);
        CatalogTable.of(row.getLong(1)).ifPresent(table -> reading.markExtensionMember(Address.of(table, oid)));
    }
}
