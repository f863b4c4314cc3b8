package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the comments on everything that is not the engine's own. */
final class CommentReader implements KindReader {
    @Override
    public String query(int major) {
        return """
            SELECT classoid::pg_catalog.int8, objoid::pg_catalog.int8, objsubid, description
            FROM pg_catalog.pg_description
            WHERE CASE WHEN classoid = 1259 THEN {relation objoid} ELSE objoid >= 16384 OR classoid = 2615 END\
            """;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        long oid = row.getLong(2);
        int part = row.getInt(3);
        String text = row.getString(4);
        CatalogTable.of(row.getLong(1)).ifPresent(table -> reading.comment(new Address(table, oid, part), text));
    }
}
