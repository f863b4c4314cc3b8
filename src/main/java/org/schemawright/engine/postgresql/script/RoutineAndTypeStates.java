package org.schemawright.engine.postgresql.script;

import org.intellij.lang.annotations.Language;

/** The parts of the state query for functions and types, with rows as those of relations. */
final class RoutineAndTypeStates {
    private RoutineAndTypeStates() {}

    @Language("SQL")
    static final String ROUTINES = """
        SELECT pg_catalog.format('function %I.%I(%s)', n.nspname, f.proname,
        pg_catalog.pg_get_function_identity_arguments(f.oid)),
        coalesce(pg_catalog.pg_get_function_result(f.oid), ''),
        pg_catalog.concat_ws(' ', f.prosrc, f.probin, f.prokind, f.provolatile, f.proisstrict, f.prosecdef,
        f.proleakproof, f.proparallel, f.proconfig, (SELECT l.lanname FROM pg_catalog.pg_language l WHERE l.oid = f.prolang),
        (SELECT pg_catalog.concat_ws(' ', a.aggtransfn, a.aggfinalfn, a.aggcombinefn, a.aggserialfn, a.aggdeserialfn,
        a.aggmtransfn, a.aggminvtransfn, a.aggmfinalfn, a.aggfinalextra, a.aggfinalmodify, a.aggtransspace,
        pg_catalog.format_type(a.aggtranstype, NULL), a.agginitval, a.aggminitval, a.aggsortop::pg_catalog.regoperator)
        FROM pg_catalog.pg_aggregate a WHERE a.aggfnoid = f.oid)),
        pg_catalog.concat_ws(' ', pg_catalog.pg_get_function_sqlbody(f.oid), pg_catalog.pg_get_function_arguments(f.oid))
        FROM pg_catalog.pg_proc f JOIN pg_catalog.pg_namespace n ON n.oid = f.pronamespace
        JOIN wanted w ON w.namespace = n.nspname AND w.name = f.proname\
        """;

    @Language("SQL")
    static final String TYPES = """
        SELECT CASE t.typtype WHEN 'd' THEN 'domain' ELSE 'type' END || pg_catalog.format(' %I.%I', n.nspname, t.typname),
        t.typtype::pg_catalog.text, pg_catalog.concat_ws(' ', t.typnotnull,
        CASE WHEN t.typtype = 'd' THEN pg_catalog.format_type(t.typbasetype, t.typtypmod) END,
        (SELECT pg_catalog.string_agg(e.enumlabel, pg_catalog.chr(10) ORDER BY e.enumsortorder)
        FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid),
        CASE WHEN t.typtype = 'b' THEN pg_catalog.concat_ws(' ', t.typinput, t.typoutput, t.typlen, t.typbyval,
        t.typalign, t.typstorage, t.typcategory, t.typdelim) END,
        (SELECT pg_catalog.format_type(g.rngsubtype, NULL) FROM pg_catalog.pg_range g WHERE g.rngtypid = t.oid)),
        pg_catalog.concat_ws(' ', t.typdefault,
        (SELECT pg_catalog.string_agg(k.conname || pg_catalog.pg_get_constraintdef(k.oid), pg_catalog.chr(10) ORDER BY k.conname)
        FROM pg_catalog.pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c'))
        FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
        JOIN wanted w ON w.namespace = n.nspname AND w.name = t.typname
        WHERE t.typrelid = 0 AND NOT EXISTS (SELECT FROM pg_catalog.pg_type e WHERE e.typarray = t.oid)\
        """;
}
