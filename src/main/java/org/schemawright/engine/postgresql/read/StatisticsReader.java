package org.schemawright.engine.postgresql.read;

import org.intellij.lang.annotations.Language;
import org.schemawright.model.Kind;

/** Reads extended statistics; columns and expressions by their text, since the order of columns says nothing. */
final class StatisticsReader implements DefinitionReader {
    @Language("SQL")
    private static final String STATISTICS = """
        SELECT s.oid::pg_catalog.int8 AS id, s.stxnamespace::pg_catalog.int8 AS schema,
            ARRAY[s.stxname]::pg_catalog.text[] AS path, pg_catalog.pg_get_userbyid(s.stxowner) AS owner,
            NULL::pg_catalog.text[] AS acl,
            (SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.oid = s.stxrelid) AS table,
            (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ', ' ORDER BY a.attname)
                FROM pg_catalog.pg_attribute a
                WHERE a.attrelid = s.stxrelid AND a.attnum = ANY (s.stxkeys::pg_catalog.int2[])) AS columns,
            (SELECT pg_catalog.string_agg('(' || e || ')', ', ' ORDER BY e)
                FROM pg_catalog.unnest(pg_catalog.pg_get_statisticsobjdef_expressions(s.oid)) e) AS expressions,
            (SELECT pg_catalog.string_agg(k.word, ', ' ORDER BY k.word)
                FROM (VALUES ('d', 'ndistinct'), ('f', 'dependencies'), ('m', 'mcv')) k(letter, word)
                WHERE k.letter = ANY (s.stxkind::pg_catalog.text[])) AS kinds,
            CASE WHEN s.stxstattarget >= 0 THEN s.stxstattarget END AS target
        FROM pg_catalog.pg_statistic_ext s
        WHERE {relation s.stxrelid}\
        """;

    @Override
    public CatalogTable table() {
        return CatalogTable.STATISTIC_EXT;
    }

    @Override
    public Kind kind() {
        return Kind.STATISTICS;
    }

    @Override
    public String query(int major) {
        return STATISTICS;
    }
}
