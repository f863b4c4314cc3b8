package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.schemawright.model.Extension;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;

/** Reads extensions. No statement gives an extension another owner, so none is stated. */
final class ExtensionReader implements KindReader {
    @Override
    public String query(int major) {
        return """
            SELECT e.oid::pg_catalog.int8, e.extname, n.nspname, e.extversion
            FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
            WHERE e.oid >= 16384\
            """;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        ObjectRef ref = ObjectRef.of(Kind.EXTENSION, row.getString(2));
        reading.put(
                Address.of(CatalogTable.EXTENSION, row.getLong(1)),
                new Extension(ref, row.getString(3), Optional.of(row.getString(4)), Traits.NONE));
    }
}
