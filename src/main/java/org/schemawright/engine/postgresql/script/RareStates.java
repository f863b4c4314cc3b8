package org.schemawright.engine.postgresql.script;

import org.intellij.lang.annotations.Language;

/**
 * The part of the state query that tells of what is neither table nor type nor routine. Each object is one row of text,
 * shape and definition, found by the names in {@code wanted}. Columns that only some versions have are read through
 * {@code to_jsonb}, since the query has to run on all of them. Of options that may hold secrets only the names are told, and of collations of the operating system
 * nothing, since their locales differ between machines.
 */
final class RareStates {
    private RareStates() {}

    @Language("SQL")
    private static final String IN_SCHEMAS =
            """
            SELECT o.kind || pg_catalog.format(' %I.%I', n.nspname, o.name) || o.more, '', o.definition FROM (
            SELECT 'collation', collname, collnamespace, '', CASE collprovider WHEN 'c' THEN 'libc' ELSE (pg_catalog.to_jsonb(c)
            - ARRAY['oid', 'collname', 'collnamespace', 'collowner', 'collversion'])::pg_catalog.text END
            FROM pg_catalog.pg_collation c
            WHERE c.oid >= 16384
            UNION ALL SELECT 'conversion', conname, connamespace, '', pg_catalog.concat_ws(' ', conforencoding,
            contoencoding, conproc, condefault) FROM pg_catalog.pg_conversion
            UNION ALL SELECT 'statistics', stxname, stxnamespace, '', :statistics
            FROM pg_catalog.pg_statistic_ext s
            UNION ALL SELECT 'operator class', opcname, opcnamespace, ' for ' || m.amname, pg_catalog.concat_ws(' ',
            opcdefault, pg_catalog.format_type(opcintype, NULL), pg_catalog.format_type(opckeytype, NULL), f.opfname)
            FROM pg_catalog.pg_opclass o JOIN pg_catalog.pg_am m ON m.oid = o.opcmethod
            JOIN pg_catalog.pg_opfamily f ON f.oid = o.opcfamily
            UNION ALL SELECT 'operator family', opfname, opfnamespace, ' for ' || m.amname, pg_catalog.concat_ws(' ',
            (SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', a.amopstrategy, a.amopopr::pg_catalog.regoperator), ','
            ORDER BY a.amopstrategy, a.amopopr::pg_catalog.regoperator::pg_catalog.text)
            FROM pg_catalog.pg_amop a WHERE a.amopfamily = f.oid),
            (SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', a.amprocnum, a.amproc::pg_catalog.regprocedure), ','
            ORDER BY a.amprocnum, a.amproc::pg_catalog.regprocedure::pg_catalog.text)
            FROM pg_catalog.pg_amproc a WHERE a.amprocfamily = f.oid))
            FROM pg_catalog.pg_opfamily f JOIN pg_catalog.pg_am m ON m.oid = f.opfmethod
            UNION ALL SELECT 'operator', oprname, oprnamespace, pg_catalog.format(' (%s, %s)',
            pg_catalog.format_type(oprleft, NULL), pg_catalog.format_type(oprright, NULL)), pg_catalog.concat_ws(' ',
            oprcode, oprrest, oprjoin, oprcanhash, oprcanmerge, oprcom::pg_catalog.regoperator,
            oprnegate::pg_catalog.regoperator) FROM pg_catalog.pg_operator WHERE oprcode <> 0
            UNION ALL SELECT 'text search parser', prsname, prsnamespace, '', pg_catalog.concat_ws(' ', prsstart, prstoken,
            prsend, prsheadline, prslextype) FROM pg_catalog.pg_ts_parser
            UNION ALL SELECT 'text search template', tmplname, tmplnamespace, '', pg_catalog.concat_ws(' ', tmplinit,
            tmpllexize) FROM pg_catalog.pg_ts_template
            UNION ALL SELECT 'text search configuration', cfgname, cfgnamespace, '', pg_catalog.concat_ws(' ', p.prsname,
            (SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', m.maptokentype, m.mapdict::pg_catalog.regdictionary),
            ',' ORDER BY m.maptokentype, m.mapseqno) FROM pg_catalog.pg_ts_config_map m WHERE m.mapcfg = c.oid))
            FROM pg_catalog.pg_ts_config c JOIN pg_catalog.pg_ts_parser p ON p.oid = c.cfgparser
            UNION ALL SELECT 'text search dictionary', dictname, dictnamespace, '', pg_catalog.concat_ws(' ', t.tmplname,
            d.dictinitoption) FROM pg_catalog.pg_ts_dict d JOIN pg_catalog.pg_ts_template t ON t.oid = d.dicttemplate
            ) o (kind, name, namespace, more, definition) JOIN pg_catalog.pg_namespace n ON n.oid = o.namespace
            JOIN wanted w ON w.namespace = n.nspname AND w.name = o.name""";

    @Language("SQL")
    private static final String WITHOUT_SCHEMA =
            """
            SELECT o.kind || pg_catalog.format(' %I', o.name), '', o.definition FROM (
            SELECT 'schema', nspname, '' FROM pg_catalog.pg_namespace
            UNION ALL SELECT 'extension', extname, '' FROM pg_catalog.pg_extension
            UNION ALL SELECT 'language', lanname, pg_catalog.concat_ws(' ', lanpltrusted, lanplcallfoid::pg_catalog.regproc,
            laninline::pg_catalog.regproc, lanvalidator::pg_catalog.regproc) FROM pg_catalog.pg_language
            UNION ALL SELECT 'access method', amname, pg_catalog.concat_ws(' ', amtype, amhandler) FROM pg_catalog.pg_am
            UNION ALL SELECT 'event trigger', evtname, pg_catalog.concat_ws(' ', evtevent,
            evtfoid::pg_catalog.regproc, evttags) FROM pg_catalog.pg_event_trigger
            UNION ALL SELECT 'publication', pubname, (pg_catalog.to_jsonb(p) - ARRAY['oid', 'pubname',
            'pubowner'])::pg_catalog.text FROM pg_catalog.pg_publication p
            UNION ALL SELECT 'subscription', subname, (SELECT pg_catalog.string_agg(b, ',' ORDER BY b)
            FROM pg_catalog.unnest(s.subpublications) b) FROM pg_catalog.pg_subscription s WHERE s.subdbid =
            (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
            UNION ALL SELECT 'foreign-data wrapper', fdwname, pg_catalog.concat_ws(' ', fdwhandler::pg_catalog.regproc,
            fdwvalidator::pg_catalog.regproc, (SELECT pg_catalog.string_agg(pg_catalog.split_part(b, '=', 1), ',' ORDER BY b)
            FROM pg_catalog.unnest(fdwoptions) b)) FROM pg_catalog.pg_foreign_data_wrapper
            UNION ALL SELECT 'server', srvname, pg_catalog.concat_ws(' ', f.fdwname, srvtype, srvversion,
            (SELECT pg_catalog.string_agg(pg_catalog.split_part(b, '=', 1), ',' ORDER BY b)
            FROM pg_catalog.unnest(srvoptions) b))
            FROM pg_catalog.pg_foreign_server s JOIN pg_catalog.pg_foreign_data_wrapper f ON f.oid = s.srvfdw
            ) o (kind, name, definition) JOIN wanted w ON w.namespace IS NULL AND w.name = o.name""";

    /** Named by two things each; the role that everybody is has no name. */
    @Language("SQL")
    private static final String BETWEEN_TWO =
            """
            SELECT pg_catalog.format('%s %s %s', o.kind, w.namespace, coalesce(nullif(w.name, ''), 'PUBLIC')), '', o.definition FROM (
            SELECT 'cast', pg_catalog.format_type(castsource, NULL), pg_catalog.format_type(casttarget, NULL),
            pg_catalog.concat_ws(' ', castmethod, castcontext, castfunc::pg_catalog.regprocedure) FROM pg_catalog.pg_cast
            UNION ALL SELECT 'transform', pg_catalog.format_type(t.trftype, NULL), l.lanname, pg_catalog.concat_ws(' ',
            t.trffromsql, t.trftosql) FROM pg_catalog.pg_transform t JOIN pg_catalog.pg_language l ON l.oid = t.trflang
            UNION ALL SELECT 'user mapping', m.srvname, CASE WHEN m.umuser = 0 THEN '' ELSE m.usename END, ''
            FROM pg_catalog.pg_user_mappings m
            ) o (kind, namespace, name, definition) JOIN wanted w ON w.namespace = o.namespace AND w.name = o.name
            UNION ALL
            SELECT pg_catalog.format('table %I.%I in publication %I', n.nspname, c.relname, p.pubname), '',
            pg_catalog.concat_ws(' ', (j ->> 'prqual') IS NOT NULL,
            pg_catalog.array_length(pg_catalog.string_to_array(j ->> 'prattrs', ' '), 1))
            FROM wanted w JOIN pg_catalog.pg_publication p ON p.pubname = w.namespace AND w.part IS NOT NULL
            JOIN pg_catalog.pg_publication_rel r ON r.prpubid = p.oid JOIN pg_catalog.pg_class c ON c.oid = r.prrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname = w.name AND c.relname = w.part,
            LATERAL pg_catalog.to_jsonb(r) j""";

    static final String QUERY = IN_SCHEMAS.replace(":statistics", StateQuery.plain("pg_catalog.pg_get_statisticsobjdef(s.oid)"))
            + "\nUNION ALL\n" + WITHOUT_SCHEMA + "\nUNION ALL\n" + BETWEEN_TWO;
}
