package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.TreeMap;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;

/** Reads which tables are in publications, with their lists of columns and row filters. */
final class PublishedTableReader implements KindReader {
    @Override
    public String query(int major) {
        return """
                SELECT r.oid::pg_catalog.int8 AS id, p.pubname, c.relnamespace::pg_catalog.int8 AS schema, c.relname,
                    %s AS filter, %s AS columns
                FROM pg_catalog.pg_publication_rel r
                    JOIN pg_catalog.pg_publication p ON p.oid = r.prpubid
                    JOIN pg_catalog.pg_class c ON c.oid = r.prrelid"""
                .formatted(
                        major >= 15 ? "pg_catalog.pg_get_expr(r.prqual, r.prrelid)" : "NULL",
                        major >= 15
                                ? """
                                (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ', ' ORDER BY a.attname)
                                    FROM pg_catalog.pg_attribute a
                                    WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs::pg_catalog.int2[]))"""
                                : "NULL");
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Optional<String> schema = reading.schema(row.getLong("schema"));
        if (schema.isEmpty()) {
            return;
        }
        var properties = new TreeMap<String, String>();
        Settings.add(properties, "filter", row.getString("filter"));
        Settings.add(properties, "columns", row.getString("columns"));
        ObjectRef ref = ObjectRef.of(
                Kind.PUBLICATION_MEMBER, row.getString("pubname"), schema.get(), row.getString("relname"));
        reading.put(
                Address.of(CatalogTable.PUBLICATION_REL, row.getLong("id")),
                new Definition(ref, properties, Traits.NONE));
    }
}
