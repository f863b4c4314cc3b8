package org.schemawright.engine.postgresql.read;

import org.intellij.lang.annotations.Language;
import org.schemawright.model.Kind;

/** Reads operators; a shell, which only waits for a definition, is none. */
final class OperatorReader implements DefinitionReader {
    @Language("SQL")
    private static final String OPERATORS = """
        SELECT o.oid::pg_catalog.int8 AS id, o.oprnamespace::pg_catalog.int8 AS schema,
            ARRAY[o.oprname::pg_catalog.text,
                '(' || CASE WHEN o.oprleft = 0 THEN 'NONE' ELSE pg_catalog.format_type(o.oprleft, NULL) END
                    || ', ' || pg_catalog.format_type(o.oprright, NULL) || ')'] AS path,
            pg_catalog.pg_get_userbyid(o.oprowner) AS owner, NULL::pg_catalog.text[] AS acl,
            o.oprcode::pg_catalog.text AS function,
            CASE WHEN o.oprleft <> 0 THEN pg_catalog.format_type(o.oprleft, NULL) END AS leftarg,
            pg_catalog.format_type(o.oprright, NULL) AS rightarg,
            (SELECT 'OPERATOR(' || pg_catalog.quote_ident(n.nspname) || '.' || c.oprname || ')'
                FROM pg_catalog.pg_operator c JOIN pg_catalog.pg_namespace n ON n.oid = c.oprnamespace
                WHERE c.oid = o.oprcom AND c.oprcode <> 0) AS commutator,
            (SELECT 'OPERATOR(' || pg_catalog.quote_ident(n.nspname) || '.' || c.oprname || ')'
                FROM pg_catalog.pg_operator c JOIN pg_catalog.pg_namespace n ON n.oid = c.oprnamespace
                WHERE c.oid = o.oprnegate AND c.oprcode <> 0) AS negator,
            CASE WHEN o.oprrest <> 0 THEN o.oprrest::pg_catalog.text END AS restrict,
            CASE WHEN o.oprjoin <> 0 THEN o.oprjoin::pg_catalog.text END AS join,
            CASE WHEN o.oprcanhash THEN 'true' END AS hashes, CASE WHEN o.oprcanmerge THEN 'true' END AS merges
        FROM pg_catalog.pg_operator o
        WHERE o.oid >= 16384 AND o.oprcode <> 0\
        """;

    @Override
    public CatalogTable table() {
        return CatalogTable.OPERATOR;
    }

    @Override
    public Kind kind() {
        return Kind.OPERATOR;
    }

    @Override
    public String query(int major) {
        return OPERATORS;
    }
}
