package org.schemawright.engine.postgresql.script;

import java.util.List;
import org.intellij.lang.annotations.Language;

/**
 * The parts of the state query for tables and what else goes by the name of a relation, with all that hangs on it. Each
 * row is object, shape, definition, and expressions that are compared but for casts and parentheses.
 */
final class RelationStates {
    private RelationStates() {}

    @Language("SQL")
    static final String WITH = """
        relation AS (
        SELECT c.*, pg_catalog.format('%I.%I', n.nspname, c.relname) AS called
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        JOIN wanted w ON w.namespace = n.nspname AND w.name = c.relname
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c', 'S'))\
        """;

    private static final String RELATIONS = """
        SELECT CASE r.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence'
        WHEN 'c' THEN 'composite type' ELSE 'table' END || ' ' || r.called,
        pg_catalog.concat_ws(' ', r.relkind, r.relpersistence, r.relispartition),
        pg_catalog.concat_ws(' ', r.relrowsecurity, r.relforcerowsecurity,
        (SELECT pg_catalog.string_agg(pg_catalog.format('%I.%I', pn.nspname, p.relname), ',' ORDER BY i.inhseqno)
        FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
        JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace WHERE i.inhrelid = r.oid),
        (SELECT pg_catalog.concat_ws(' ', pg_catalog.format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement,
        s.seqmin, s.seqmax, s.seqcache, s.seqcycle) FROM pg_catalog.pg_sequence s WHERE s.seqrelid = r.oid)),
        pg_catalog.concat_ws(' ', CASE WHEN r.relkind IN ('v', 'm') THEN pg_catalog.pg_get_viewdef(r.oid) END,
        pg_catalog.pg_get_expr(r.relpartbound, r.oid), CASE WHEN r.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(r.oid) END)
        FROM relation r\
        """;

    private static final String COLUMNS = """
        SELECT 'column ' || r.called || '.' || pg_catalog.quote_ident(a.attname),
        pg_catalog.format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
        pg_catalog.concat_ws(' ', a.attidentity, a.attgenerated, pg_catalog.array_to_string(a.attfdwoptions, ' ')),
        pg_catalog.pg_get_expr(d.adbin, d.adrelid)
        FROM relation r JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid
        LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE a.attnum > 0 AND NOT a.attisdropped AND r.relkind <> 'S'\
        """;

    private static final String CONSTRAINTS = """
        SELECT 'constraint ' || pg_catalog.quote_ident(k.conname) || ' of ' || r.called, k.contype::pg_catalog.text, '',
        pg_catalog.pg_get_constraintdef(k.oid)
        FROM relation r JOIN pg_catalog.pg_constraint k ON k.conrelid = r.oid
        WHERE k.contype NOT IN ('n', 't') AND k.conparentid = 0\
        """;

    /** An index that a stopped CREATE INDEX CONCURRENTLY left is as good as none. */
    private static final String INDEXES = """
        SELECT 'index ' || pg_catalog.quote_ident(i.relname) || ' of ' || r.called, '', '',
        pg_catalog.pg_get_indexdef(x.indexrelid)
        FROM relation r JOIN pg_catalog.pg_index x ON x.indrelid = r.oid JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
        WHERE NOT i.relispartition AND (x.indisvalid OR r.relkind = 'p')\
        """;

    private static final String TRIGGERS = """
        SELECT 'trigger ' || pg_catalog.quote_ident(t.tgname) || ' of ' || r.called, '', t.tgenabled::pg_catalog.text,
        pg_catalog.pg_get_triggerdef(t.oid)
        FROM relation r JOIN pg_catalog.pg_trigger t ON t.tgrelid = r.oid
        WHERE NOT t.tgisinternal AND t.tgparentid = 0\
        """;

    private static final String RULES = """
        SELECT 'rule ' || pg_catalog.quote_ident(u.rulename) || ' of ' || r.called, '', u.ev_enabled::pg_catalog.text,
        pg_catalog.pg_get_ruledef(u.oid)
        FROM relation r JOIN pg_catalog.pg_rewrite u ON u.ev_class = r.oid WHERE u.rulename <> '_RETURN'\
        """;

    private static final String POLICIES = """
        SELECT 'policy ' || pg_catalog.quote_ident(p.polname) || ' of ' || r.called, p.polcmd::pg_catalog.text,
        p.polpermissive::pg_catalog.text, pg_catalog.concat_ws(' ', pg_catalog.pg_get_expr(p.polqual, p.polrelid), '/',
        pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid))
        FROM relation r JOIN pg_catalog.pg_policy p ON p.polrelid = r.oid\
        """;

    static final List<String> QUERIES = List.of(RELATIONS, COLUMNS, CONSTRAINTS, INDEXES, TRIGGERS, RULES, POLICIES);
}
