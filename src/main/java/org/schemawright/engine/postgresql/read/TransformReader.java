package org.schemawright.engine.postgresql.read;

import org.intellij.lang.annotations.Language;
import org.schemawright.model.Kind;

/** Reads transforms of types for languages. */
final class TransformReader implements DefinitionReader {
    @Language("SQL")
    private static final String TRANSFORMS = """
        SELECT t.oid::pg_catalog.int8 AS id, NULL::pg_catalog.int8 AS schema,
            ARRAY[pg_catalog.format_type(t.trftype, NULL), l.lanname::pg_catalog.text] AS path,
            NULL AS owner, NULL::pg_catalog.text[] AS acl,
            CASE WHEN t.trffromsql <> 0 THEN t.trffromsql::pg_catalog.regprocedure::pg_catalog.text END AS from_sql,
            CASE WHEN t.trftosql <> 0 THEN t.trftosql::pg_catalog.regprocedure::pg_catalog.text END AS to_sql
        FROM pg_catalog.pg_transform t JOIN pg_catalog.pg_language l ON l.oid = t.trflang
        WHERE t.oid >= 16384\
        """;

    @Override
    public CatalogTable table() {
        return CatalogTable.TRANSFORM;
    }

    @Override
    public Kind kind() {
        return Kind.TRANSFORM;
    }

    @Override
    public String query(int major) {
        return TRANSFORMS;
    }
}
