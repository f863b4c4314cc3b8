package org.schemawright.engine.postgresql.read;

import org.intellij.lang.annotations.Language;
import org.schemawright.model.Kind;

/** Reads casts. */
final class CastReader implements DefinitionReader {
    @Language("SQL")
    private static final String CASTS = """
        SELECT c.oid::pg_catalog.int8 AS id, NULL::pg_catalog.int8 AS schema,
            ARRAY[pg_catalog.format_type(c.castsource, NULL), pg_catalog.format_type(c.casttarget, NULL)] AS path,
            NULL AS owner, NULL::pg_catalog.text[] AS acl,
            CASE c.castmethod WHEN 'i' THEN 'inout' WHEN 'b' THEN 'binary' ELSE 'function' END AS method,
            CASE WHEN c.castfunc <> 0 THEN c.castfunc::pg_catalog.regprocedure::pg_catalog.text END AS function,
            CASE c.castcontext WHEN 'a' THEN 'ASSIGNMENT' WHEN 'i' THEN 'IMPLICIT' END AS context
        FROM pg_catalog.pg_cast c
        WHERE c.oid >= 16384
            AND NOT EXISTS (
                SELECT 1 FROM pg_catalog.pg_depend d
                WHERE d.classid = 2605 AND d.objid = c.oid AND d.deptype = 'i')\
        """;

    @Override
    public CatalogTable table() {
        return CatalogTable.CAST;
    }

    @Override
    public Kind kind() {
        return Kind.CAST;
    }

    @Override
    public String query(int major) {
        return CASTS;
    }
}
