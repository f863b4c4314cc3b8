package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.TreeMap;
import org.intellij.lang.annotations.Language;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;

/** Reads which tables are in publications, with their lists of columns and row filters, and which schemas as a whole. */
final class PublicationMemberReader implements KindReader {
    private static final int MORE_THAN_TABLES = 15;

    @Language("SQL")
    private static final String TABLES = """
        SELECT r.oid::pg_catalog.int8 AS id, p.pubname, c.relnamespace::pg_catalog.int8 AS schema, c.relname,
            %s AS filter, %s AS columns
        FROM pg_catalog.pg_publication_rel r
            JOIN pg_catalog.pg_publication p ON p.oid = r.prpubid
            JOIN pg_catalog.pg_class c ON c.oid = r.prrelid
        WHERE {relation r.prrelid}\
        """;

    @Language("SQL")
    private static final String COLUMNS = """
        (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ', ' ORDER BY a.attname)
            FROM pg_catalog.pg_attribute a
            WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs::pg_catalog.int2[]))\
        """;

    @Language("SQL")
    private static final String SCHEMAS = """

        UNION ALL
        SELECT s.oid::pg_catalog.int8, p.pubname, s.pnnspid::pg_catalog.int8, NULL, NULL, NULL
        FROM pg_catalog.pg_publication_namespace s JOIN pg_catalog.pg_publication p ON p.oid = s.pnpubid\
        """;

    @Override
    public String query(int major) {
        return major >= MORE_THAN_TABLES
                ? TABLES.formatted("pg_catalog.pg_get_expr(r.prqual, r.prrelid)", COLUMNS) + SCHEMAS
                : TABLES.formatted("NULL", "NULL");
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
        ObjectRef whole = ObjectRef.of(Kind.PUBLICATION_MEMBER, row.getString("pubname"), schema.get());
        String table = row.getString("relname");
        CatalogTable place = table == null ? CatalogTable.PUBLICATION_NAMESPACE : CatalogTable.PUBLICATION_REL;
        reading.put(
                Address.of(place, row.getLong("id")),
                new Definition(
                        table == null ? whole : whole.part(Kind.PUBLICATION_MEMBER, table), properties, Traits.NONE));
    }
}
