package org.schemawright.engine.postgresql.read;

import org.intellij.lang.annotations.Language;
import org.schemawright.model.Kind;

/** Reads access methods of tables and indexes. */
final class AccessMethodReader implements DefinitionReader {
    @Language("SQL")
    private static final String ACCESS_METHODS = """
        SELECT a.oid::pg_catalog.int8 AS id, NULL::pg_catalog.int8 AS schema, ARRAY[a.amname]::pg_catalog.text[] AS path,
            NULL AS owner, NULL::pg_catalog.text[] AS acl,
            CASE a.amtype WHEN 't' THEN 'TABLE' ELSE 'INDEX' END AS type, a.amhandler::pg_catalog.text AS handler
        FROM pg_catalog.pg_am a
        WHERE a.oid >= 16384\
        """;

    @Override
    public CatalogTable table() {
        return CatalogTable.ACCESS_METHOD;
    }

    @Override
    public Kind kind() {
        return Kind.ACCESS_METHOD;
    }

    @Override
    public String query(int major) {
        return ACCESS_METHODS;
    }
}
