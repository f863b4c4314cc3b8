package org.schemawright.engine.postgresql.script;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Plan;
import org.schemawright.plan.Step;

/**
 * The query for what stands under the names that a plan touches, whatever kind it is of: rows of object, shape and
 * definition. Shapes read the same on every major version, definitions on one. Owners, privileges, comments and row
 * counts are left out, and so is what the engine makes on partitions by itself, under names of its own choice.
 */
final class StateQuery {
    /**
     * Expressions come back from a second parse with other casts and parentheses that mean the same; a dropped or
     * added cast alone is not what a guard is for.
     */
    private static final String PLAIN =
            "pg_catalog.regexp_replace(pg_catalog.regexp_replace(%s,"
                    + " '::(\"[^\"]*\"|[a-z0-9_. ]|\\([0-9, ]*\\)|\\[\\])+', '', 'g'), '[()\\s;]', '', 'g')";

    private StateQuery() {}

    /** Empty where the plan touches nothing whose state can be told. */
    static String of(Plan plan) {
        Set<ObjectRef> subjects = plan.steps().stream()
                .map(Step::subject)
                .filter(StateQuery::hasState)
                .filter(ref -> !(ref.kind() == Kind.SCHEMA && ref.last().equals("public")))
                .collect(Collectors.toCollection(TreeSet::new));
        return subjects.isEmpty() ? "" : of(subjects);
    }

    private static boolean hasState(ObjectRef ref) {
        return ref.kind() != Kind.PART_COMMENT && !isUntold(ref);
    }

    /** Default privileges are those of roles, which may be called otherwise where this was planned. */
    private static boolean isUntold(ObjectRef ref) {
        return ref.kind() == Kind.OPAQUE || ref.kind() == Kind.DEFAULT_PRIVILEGES;
    }

    /** What the plan touches and the query does not tell of. */
    static Set<ObjectRef> untold(Plan plan) {
        return plan.steps().stream()
                .map(Step::subject)
                .filter(StateQuery::isUntold)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String of(Set<ObjectRef> subjects) {
        String names = subjects.stream()
                .map(StateQuery::row)
                .distinct()
                .collect(Collectors.joining(", "));
        return "WITH wanted (namespace, name, part) AS (VALUES " + names + "),\n" + body();
    }

    /** The first three steps of its path; what lives in no schema has only the second. */
    private static String row(ObjectRef ref) {
        return ref.path().size() == 1
                ? "(NULL::pg_catalog.text, " + Quote.text(ref.last()) + "::pg_catalog.text, NULL::pg_catalog.text)"
                : "(" + Quote.text(ref.schema()) + ", " + Quote.text(ref.name()) + ", " + part(ref) + ")";
    }

    private static String part(ObjectRef ref) {
        return ref.kind() == Kind.PUBLICATION_MEMBER && ref.path().size() == 3 ? Quote.text(ref.last()) : "NULL";
    }

    static String plain(String expression) {
        return PLAIN.formatted("coalesce(" + expression + ", '')");
    }

    private static String body() {
        return RELATIONS
                + "\nSELECT object, shape, pg_catalog.md5(coalesce(definition, '')) AS definition FROM (\n"
                + String.join(
                        "\nUNION ALL\n", relations(), columns(), constraints(), INDEXES.formatted(plain("d.definition")),
                        triggers(), rules(), policies(), routines(), types(), RareStates.QUERY)
                + "\n) facts (object, shape, definition)";
    }

    private static final String RELATIONS =
            """
            relation AS (
            SELECT c.*, pg_catalog.format('%I.%I', n.nspname, c.relname) AS called
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN wanted w ON w.namespace = n.nspname AND w.name = c.relname
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c', 'S'))""";

    private static String relations() {
        return """
            SELECT CASE r.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence'
            WHEN 'c' THEN 'composite type' ELSE 'table' END || ' ' || r.called,
            pg_catalog.concat_ws(' ', r.relkind, r.relpersistence, r.relispartition),
            pg_catalog.concat_ws(' ', r.relrowsecurity, r.relforcerowsecurity, %s, %s, %s,
            (SELECT pg_catalog.string_agg(pg_catalog.format('%%I.%%I', pn.nspname, p.relname), ',' ORDER BY i.inhseqno)
            FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
            JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace WHERE i.inhrelid = r.oid),
            (SELECT pg_catalog.concat_ws(' ', pg_catalog.format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement,
            s.seqmin, s.seqmax, s.seqcache, s.seqcycle) FROM pg_catalog.pg_sequence s WHERE s.seqrelid = r.oid))
            FROM relation r"""
                .formatted(
                        plain("CASE WHEN r.relkind IN ('v', 'm') THEN pg_catalog.pg_get_viewdef(r.oid) END"),
                        plain("pg_catalog.pg_get_expr(r.relpartbound, r.oid)"),
                        plain("CASE WHEN r.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(r.oid) END"));
    }

    private static String columns() {
        return """
            SELECT 'column ' || r.called || '.' || pg_catalog.quote_ident(a.attname),
            pg_catalog.format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
            pg_catalog.concat_ws(' ', a.attidentity, a.attgenerated, pg_catalog.array_to_string(a.attfdwoptions, ' '), %s,
            (SELECT k.conname FROM pg_catalog.pg_constraint k WHERE k.contype = 'n' AND k.conrelid = a.attrelid
            AND k.conkey[1] = a.attnum AND k.conname !~ '_not_null[0-9]*$' AND NOT r.relispartition))
            FROM relation r JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid
            LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attnum > 0 AND NOT a.attisdropped AND r.relkind <> 'S'"""
                .formatted(plain("pg_catalog.pg_get_expr(d.adbin, d.adrelid)"));
    }

    private static String constraints() {
        return """
            SELECT 'constraint ' || pg_catalog.quote_ident(k.conname) || ' of ' || r.called, k.contype::pg_catalog.text, %s
            FROM relation r JOIN pg_catalog.pg_constraint k ON k.conrelid = r.oid
            WHERE k.contype NOT IN ('n', 't') AND k.conparentid = 0"""
                .formatted(plain("pg_catalog.pg_get_constraintdef(k.oid)"));
    }

    /** An index that a stopped CREATE INDEX CONCURRENTLY left is as good as none. */
    private static final String INDEXES =
            """
            SELECT d.object, '', %s FROM (
            SELECT 'index ' || pg_catalog.quote_ident(i.relname) || ' of ' || r.called,
            pg_catalog.pg_get_indexdef(x.indexrelid) FROM relation r
            JOIN pg_catalog.pg_index x ON x.indrelid = r.oid JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
            WHERE NOT i.relispartition AND (x.indisvalid OR r.relkind = 'p')) d (object, definition)""";

    private static String triggers() {
        return """
            SELECT 'trigger ' || pg_catalog.quote_ident(t.tgname) || ' of ' || r.called, '', pg_catalog.concat_ws(' ', t.tgenabled, %s)
            FROM relation r JOIN pg_catalog.pg_trigger t ON t.tgrelid = r.oid
            WHERE NOT t.tgisinternal AND t.tgparentid = 0"""
                .formatted(plain("pg_catalog.pg_get_triggerdef(t.oid)"));
    }

    private static String rules() {
        return """
            SELECT 'rule ' || pg_catalog.quote_ident(u.rulename) || ' of ' || r.called, '', pg_catalog.concat_ws(' ', u.ev_enabled, %s)
            FROM relation r JOIN pg_catalog.pg_rewrite u ON u.ev_class = r.oid WHERE u.rulename <> '_RETURN'"""
                .formatted(plain("pg_catalog.pg_get_ruledef(u.oid)"));
    }

    private static String policies() {
        return """
            SELECT 'policy ' || pg_catalog.quote_ident(p.polname) || ' of ' || r.called, p.polcmd::pg_catalog.text,
            pg_catalog.concat_ws(' ', p.polpermissive, %s, %s)
            FROM relation r JOIN pg_catalog.pg_policy p ON p.polrelid = r.oid"""
                .formatted(
                        plain("pg_catalog.pg_get_expr(p.polqual, p.polrelid)"),
                        plain("pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid)"));
    }

    private static String routines() {
        return """
            SELECT pg_catalog.format('function %%I.%%I(%%s)', n.nspname, f.proname,
            pg_catalog.pg_get_function_identity_arguments(f.oid)),
            coalesce(pg_catalog.pg_get_function_result(f.oid), ''),
            pg_catalog.concat_ws(' ', f.prosrc, f.probin, f.prokind, f.provolatile, f.proisstrict, f.prosecdef,
            f.proleakproof, f.proparallel, f.proconfig, (SELECT l.lanname FROM pg_catalog.pg_language l WHERE l.oid = f.prolang),
            (SELECT pg_catalog.concat_ws(' ', a.aggtransfn, a.aggfinalfn, a.aggcombinefn, a.aggserialfn, a.aggdeserialfn,
            a.aggmtransfn, a.aggminvtransfn, a.aggmfinalfn, a.aggfinalextra, a.aggfinalmodify, a.aggtransspace,
            pg_catalog.format_type(a.aggtranstype, NULL), a.agginitval, a.aggminitval, a.aggsortop::pg_catalog.regoperator)
            FROM pg_catalog.pg_aggregate a WHERE a.aggfnoid = f.oid),
            %s, %s)
            FROM pg_catalog.pg_proc f JOIN pg_catalog.pg_namespace n ON n.oid = f.pronamespace
            JOIN wanted w ON w.namespace = n.nspname AND w.name = f.proname"""
                .formatted(
                        plain("pg_catalog.pg_get_function_sqlbody(f.oid)"),
                        plain("pg_catalog.pg_get_function_arguments(f.oid)"));
    }

    private static String types() {
        return """
            SELECT CASE t.typtype WHEN 'd' THEN 'domain' ELSE 'type' END || pg_catalog.format(' %%I.%%I', n.nspname, t.typname),
            t.typtype::pg_catalog.text, pg_catalog.concat_ws(' ', t.typnotnull,
            CASE WHEN t.typtype = 'd' THEN pg_catalog.format_type(t.typbasetype, t.typtypmod) END, %s,
            (SELECT pg_catalog.string_agg(e.enumlabel, pg_catalog.chr(10) ORDER BY e.enumsortorder)
            FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid),
            (SELECT pg_catalog.string_agg(k.conname || %s, pg_catalog.chr(10) ORDER BY k.conname)
            FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c'),
            CASE WHEN t.typtype = 'b' THEN pg_catalog.concat_ws(' ', t.typinput, t.typoutput, t.typlen, t.typbyval,
            t.typalign, t.typstorage, t.typcategory, t.typdelim) END,
            (SELECT pg_catalog.format_type(g.rngsubtype, NULL) FROM pg_catalog.pg_range g WHERE g.rngtypid = t.oid))
            FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
            JOIN wanted w ON w.namespace = n.nspname AND w.name = t.typname
            WHERE t.typrelid = 0 AND NOT EXISTS (SELECT FROM pg_catalog.pg_type e WHERE e.typarray = t.oid)"""
                .formatted(plain("t.typdefault"), plain("pg_catalog.pg_get_constraintdef(k.oid)"));
    }
}
