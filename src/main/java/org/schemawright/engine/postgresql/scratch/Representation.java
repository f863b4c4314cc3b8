package org.schemawright.engine.postgresql.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.intellij.lang.annotations.Language;

/**
 * Whether functions of the engine are only given values that they understand. A wrong declaration would let a script
 * read and write the server's memory: so a base type must be a built-in type under another name, a function in the
 * language internal must be declared as the engine declares it, up to such names, and a cast without a function must
 * be between types whose values have no inner structure.
 */
final class Representation {
    @Language("SQL")
    private static final String PROBLEMS = """
        WITH own_types AS (
            SELECT t.* FROM pg_catalog.pg_type t
            WHERE t.oid >= 16384 AND t.typtype = 'b' AND t.typisdefined
              AND t.typsubscript IS DISTINCT FROM 'pg_catalog.array_subscript_handler'::regproc
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                              WHERE d.classid = 'pg_catalog.pg_type'::regclass
                                AND d.objid = t.oid AND d.deptype = 'e')),
        alias AS (
            SELECT t.oid AS own, b.oid AS builtin
            FROM own_types t
            JOIN pg_catalog.pg_proc ti ON ti.oid = t.typinput
            JOIN pg_catalog.pg_proc bi ON bi.prosrc = ti.prosrc AND bi.oid < 16384
            JOIN pg_catalog.pg_type b ON b.typinput = bi.oid AND b.oid < 16384 AND b.typtype = 'b'
            WHERE b.typlen = t.typlen AND b.typbyval = t.typbyval AND b.typalign = t.typalign
              AND t.typsubscript::oid IN (0, b.typsubscript::oid) AND t.typelem IN (0, b.typelem)),
        fits AS (
            SELECT oid AS own, oid AS builtin FROM pg_catalog.pg_type WHERE oid < 16384
            UNION ALL SELECT own, builtin FROM alias),
        own_functions AS (
            SELECT p.* FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_language l ON l.oid = p.prolang
            WHERE p.oid >= 16384 AND l.lanname = 'internal'
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                              WHERE d.classid = 'pg_catalog.pg_proc'::regclass
                                AND d.objid = p.oid AND d.deptype IN ('e', 'i')))
        SELECT 'the base type ' || pg_catalog.format_type(t.oid, NULL) || ' is none of the engine''s types'
        FROM own_types t WHERE NOT EXISTS (SELECT FROM alias a WHERE a.own = t.oid)
        UNION ALL
        SELECT 'the function ' || p.oid::regprocedure || ' is not declared as the engine declares it'
        FROM own_functions p
        WHERE NOT EXISTS (
            SELECT FROM pg_catalog.pg_proc q
            WHERE q.oid < 16384 AND q.prolang = p.prolang AND q.prosrc = p.prosrc AND q.proacl IS NULL
              AND q.prokind = p.prokind AND q.proretset = p.proretset AND q.pronargs = p.pronargs
              AND q.provariadic = 0
              AND NOT EXISTS (
                  SELECT FROM ROWS FROM (pg_catalog.unnest(p.proargtypes || p.prorettype),
                                         pg_catalog.unnest(q.proargtypes || q.prorettype)) AS pair (own, builtin)
                  WHERE NOT EXISTS (SELECT FROM fits f WHERE f.own = pair.own AND f.builtin = pair.builtin)
                    AND NOT EXISTS (SELECT FROM pg_catalog.pg_type shell
                                    WHERE shell.oid = pair.own AND NOT shell.typisdefined)))
        UNION ALL
        SELECT 'a cast of ' || pg_catalog.format_type(c.castsource, NULL) || ' needs a function'
        FROM pg_catalog.pg_cast c
        WHERE c.oid >= 16384 AND c.castmethod = 'b'
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                          WHERE d.classid = 'pg_catalog.pg_cast'::regclass
                            AND d.objid = c.oid AND d.deptype = 'e')
          AND EXISTS (
              SELECT FROM pg_catalog.pg_type t LEFT JOIN alias a ON a.own = t.oid
              WHERE t.oid IN (c.castsource, c.casttarget) AND t.typlen < 0
                AND coalesce(a.builtin, t.oid) NOT IN (
                    'text'::regtype, 'varchar'::regtype, 'bpchar'::regtype, 'bytea'::regtype, 'json'::regtype,
                    'xml'::regtype)
                AND NOT EXISTS (SELECT FROM alias x JOIN alias y ON y.builtin = x.builtin
                                WHERE x.own = c.castsource AND y.own = c.casttarget)
                AND NOT EXISTS (SELECT FROM alias x WHERE (x.own, x.builtin) IN
                                ((c.castsource, c.casttarget), (c.casttarget, c.castsource))))
        LIMIT 1
        """;

    private Representation() {}

    static List<String> problems(Connection superuser) throws SQLException {
        return Rows.all(superuser, PROBLEMS);
    }
}
