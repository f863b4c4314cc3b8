package org.schemawright.engine.postgresql.read;

import org.schemawright.model.Kind;

/** Reads collations. The catalog keeps the locale of ICU in another column in every few versions. */
final class CollationReader implements DefinitionReader {
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
                    %s AS rules
                FROM pg_catalog.pg_collation c
                WHERE c.oid >= 16384"""
                .formatted(locale, major >= 16 ? "c.collicurules" : "NULL");
    }
}
