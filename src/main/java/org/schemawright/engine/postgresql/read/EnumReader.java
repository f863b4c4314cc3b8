package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.schemawright.model.EnumType;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Reads enumerations. */
final class EnumReader implements KindReader {
    @Override
    public String query(int major) {
        return """
            WITH labels AS MATERIALIZED (
                SELECT e.enumtypid,
                    pg_catalog.array_agg(e.enumlabel::pg_catalog.text ORDER BY e.enumsortorder) AS all_labels
                FROM pg_catalog.pg_enum e GROUP BY e.enumtypid)
            SELECT t.oid::pg_catalog.int8 AS id, t.typnamespace::pg_catalog.int8 AS schema, t.typname,
                labels.all_labels,
                pg_catalog.pg_get_userbyid(t.typowner) AS owner, t.typacl::pg_catalog.text[] AS acl
            FROM pg_catalog.pg_type t
                LEFT JOIN labels ON labels.enumtypid = t.oid
            WHERE t.typtype = 'e' AND t.oid >= 16384\
            """;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Address address = Address.of(CatalogTable.TYPE, row.getLong("id"));
        Optional<String> schema = reading.schema(row.getLong("schema"));
        if (schema.isPresent() && !reading.belongsToExtension(address)) {
            ObjectRef ref = ObjectRef.of(Kind.ENUM_TYPE, schema.get(), row.getString("typname"));
            reading.put(address, new EnumType(ref, Reading.texts(row, "all_labels"), reading.traits(row)));
        }
    }
}
