package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.TreeMap;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Kind;

/**
 * Reads collations, and the names of the engine's own for the readers of columns and indexes. The catalog keeps the
 * locale of ICU in another column in every few versions.
 */
final class CollationReader implements DefinitionReader {
    private static final String SCHEMA_NAME = "schema_name";

    private final Collations collations;

    CollationReader(Collations collations) {
        this.collations = collations;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        long id = row.getLong("id");
        collations.add(id, Quote.qualified(row.getString(SCHEMA_NAME), row.getString("collname")));
        if (id >= FIRST_OF_USERS) {
            DefinitionReader.super.read(row, reading);
        }
    }

    @Override
    public void addLists(ResultSet row, TreeMap<String, String> properties) {
        properties.remove(SCHEMA_NAME);
        properties.remove("collname");
    }

    @Override
    public CatalogTable table() {
        return CatalogTable.COLLATION;
    }

    @Override
    public Kind kind() {
        return Kind.COLLATION;
    }

    @Override
    public String query(int major) {
        String locale = major >= 17 ? "c.colllocale" : major >= 15 ? "c.colliculocale" : "NULL::pg_catalog.text";
        return """
            SELECT c.oid::pg_catalog.int8 AS id, c.collnamespace::pg_catalog.int8 AS schema,
                ARRAY[c.collname]::pg_catalog.text[] AS path, pg_catalog.pg_get_userbyid(c.collowner) AS owner,
                NULL::pg_catalog.text[] AS acl,
                CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' WHEN 'd' THEN 'default'
                    ELSE 'libc' END AS provider,
                coalesce(%s, CASE WHEN c.collcollate = c.collctype THEN c.collcollate END) AS locale,
                CASE WHEN c.collcollate <> c.collctype THEN c.collcollate END AS lc_collate,
                CASE WHEN c.collcollate <> c.collctype THEN c.collctype END AS lc_ctype,
                CASE WHEN NOT c.collisdeterministic THEN 'false' END AS deterministic,
                %s AS rules, n.nspname AS schema_name, c.collname
            FROM pg_catalog.pg_collation c JOIN pg_catalog.pg_namespace n ON n.oid = c.collnamespace\
            """.formatted(locale, major >= 16 ? "c.collicurules" : "NULL");
    }
}
