package org.schemawright.engine.postgresql.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.schemawright.model.Kind;

/**
 * The parts of the state query that tell of what is neither table nor type nor routine, with rows as those of
 * relations, found by the names in {@code wanted}. Columns that only some versions have are read through
 * {@code to_jsonb}, since the query has to run on all of them. Of options that may hold secrets only the names are
 * told, and of collations of the operating system nothing, since their locales differ between machines.
 */
final class RareStates {
    /** Kind, name, schema, what else belongs to the name, definition. */
    private static final Map<Kind, String> IN_SCHEMAS = Map.ofEntries(
            Map.entry(Kind.COLLATION, """
                SELECT 'collation', collname, collnamespace, '', CASE collprovider WHEN 'c' THEN 'libc' ELSE (pg_catalog.to_jsonb(c)
                - ARRAY['oid', 'collname', 'collnamespace', 'collowner', 'collversion'])::pg_catalog.text END
                FROM pg_catalog.pg_collation c
                WHERE c.oid >= 16384\
                """),
            Map.entry(Kind.CONVERSION, """
                SELECT 'conversion', conname, connamespace, '', pg_catalog.concat_ws(' ', conforencoding,
                contoencoding, conproc, condefault) FROM pg_catalog.pg_conversion\
                """),
            Map.entry(Kind.STATISTICS, """
                SELECT 'statistics', stxname, stxnamespace, '', pg_catalog.pg_get_statisticsobjdef(s.oid)
                FROM pg_catalog.pg_statistic_ext s\
                """),
            Map.entry(Kind.OPERATOR_CLASS, """
                SELECT 'operator class', opcname, opcnamespace, ' for ' || m.amname, pg_catalog.concat_ws(' ',
                opcdefault, pg_catalog.format_type(opcintype, NULL), pg_catalog.format_type(opckeytype, NULL), f.opfname)
                FROM pg_catalog.pg_opclass o JOIN pg_catalog.pg_am m ON m.oid = o.opcmethod
                JOIN pg_catalog.pg_opfamily f ON f.oid = o.opcfamily\
                """),
            Map.entry(Kind.OPERATOR_FAMILY, """
                SELECT 'operator family', opfname, opfnamespace, ' for ' || m.amname, pg_catalog.concat_ws(' ',
                (SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', a.amopstrategy, a.amopopr::pg_catalog.regoperator), ','
                ORDER BY a.amopstrategy, a.amopopr::pg_catalog.regoperator::pg_catalog.text)
                FROM pg_catalog.pg_amop a WHERE a.amopfamily = f.oid),
                (SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', a.amprocnum, a.amproc::pg_catalog.regprocedure), ','
                ORDER BY a.amprocnum, a.amproc::pg_catalog.regprocedure::pg_catalog.text)
                FROM pg_catalog.pg_amproc a WHERE a.amprocfamily = f.oid))
                FROM pg_catalog.pg_opfamily f JOIN pg_catalog.pg_am m ON m.oid = f.opfmethod\
                """),
            Map.entry(Kind.OPERATOR, """
                SELECT 'operator', oprname, oprnamespace, pg_catalog.format(' (%s, %s)',
                pg_catalog.format_type(oprleft, NULL), pg_catalog.format_type(oprright, NULL)), pg_catalog.concat_ws(' ',
                oprcode, oprrest, oprjoin, oprcanhash, oprcanmerge, oprcom::pg_catalog.regoperator,
                oprnegate::pg_catalog.regoperator) FROM pg_catalog.pg_operator WHERE oprcode <> 0\
                """),
            Map.entry(Kind.TEXT_SEARCH_PARSER, """
                SELECT 'text search parser', prsname, prsnamespace, '', pg_catalog.concat_ws(' ', prsstart, prstoken,
                prsend, prsheadline, prslextype) FROM pg_catalog.pg_ts_parser\
                """),
            Map.entry(Kind.TEXT_SEARCH_TEMPLATE, """
                SELECT 'text search template', tmplname, tmplnamespace, '', pg_catalog.concat_ws(' ', tmplinit,
                tmpllexize) FROM pg_catalog.pg_ts_template\
                """),
            Map.entry(Kind.TEXT_SEARCH_CONFIGURATION, """
                SELECT 'text search configuration', cfgname, cfgnamespace, '', pg_catalog.concat_ws(' ', p.prsname,
                (SELECT pg_catalog.string_agg(pg_catalog.concat_ws(' ', m.maptokentype, m.mapdict::pg_catalog.regdictionary),
                ',' ORDER BY m.maptokentype, m.mapseqno) FROM pg_catalog.pg_ts_config_map m WHERE m.mapcfg = c.oid))
                FROM pg_catalog.pg_ts_config c JOIN pg_catalog.pg_ts_parser p ON p.oid = c.cfgparser\
                """),
            Map.entry(Kind.TEXT_SEARCH_DICTIONARY, """
                SELECT 'text search dictionary', dictname, dictnamespace, '', pg_catalog.concat_ws(' ', t.tmplname,
                d.dictinitoption) FROM pg_catalog.pg_ts_dict d JOIN pg_catalog.pg_ts_template t ON t.oid = d.dicttemplate\
                """));

    /** Kind, name, definition. */
    private static final Map<Kind, String> WITHOUT_SCHEMA = Map.ofEntries(
            Map.entry(Kind.SCHEMA, """
                SELECT 'schema', nspname, '' FROM pg_catalog.pg_namespace\
                """),
            Map.entry(Kind.EXTENSION, """
                SELECT 'extension', extname, '' FROM pg_catalog.pg_extension\
                """),
            Map.entry(Kind.LANGUAGE, """
                SELECT 'language', lanname, pg_catalog.concat_ws(' ', lanpltrusted, lanplcallfoid::pg_catalog.regproc,
                laninline::pg_catalog.regproc, lanvalidator::pg_catalog.regproc) FROM pg_catalog.pg_language\
                """),
            Map.entry(Kind.ACCESS_METHOD, """
                SELECT 'access method', amname, pg_catalog.concat_ws(' ', amtype, amhandler) FROM pg_catalog.pg_am\
                """),
            Map.entry(Kind.EVENT_TRIGGER, """
                SELECT 'event trigger', evtname, pg_catalog.concat_ws(' ', evtevent,
                evtfoid::pg_catalog.regproc, evttags) FROM pg_catalog.pg_event_trigger\
                """),
            Map.entry(Kind.PUBLICATION, """
                SELECT 'publication', pubname, (pg_catalog.to_jsonb(p) - ARRAY['oid', 'pubname',
                'pubowner'])::pg_catalog.text FROM pg_catalog.pg_publication p\
                """),
            Map.entry(Kind.SUBSCRIPTION, """
                SELECT 'subscription', subname, (SELECT pg_catalog.string_agg(b, ',' ORDER BY b)
                FROM pg_catalog.unnest(s.subpublications) b) FROM pg_catalog.pg_subscription s WHERE s.subdbid =
                (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())\
                """),
            Map.entry(Kind.FOREIGN_DATA_WRAPPER, """
                SELECT 'foreign-data wrapper', fdwname, pg_catalog.concat_ws(' ', fdwhandler::pg_catalog.regproc,
                fdwvalidator::pg_catalog.regproc, (SELECT pg_catalog.string_agg(pg_catalog.split_part(b, '=', 1), ',' ORDER BY b)
                FROM pg_catalog.unnest(fdwoptions) b)) FROM pg_catalog.pg_foreign_data_wrapper\
                """),
            Map.entry(Kind.SERVER, """
                SELECT 'server', srvname, pg_catalog.concat_ws(' ', f.fdwname, srvtype, srvversion,
                (SELECT pg_catalog.string_agg(pg_catalog.split_part(b, '=', 1), ',' ORDER BY b)
                FROM pg_catalog.unnest(srvoptions) b))
                FROM pg_catalog.pg_foreign_server s JOIN pg_catalog.pg_foreign_data_wrapper f ON f.oid = s.srvfdw\
                """));

    private static final String CASTS = """
        SELECT 'cast', pg_catalog.format_type(castsource, NULL), pg_catalog.format_type(casttarget, NULL),
        pg_catalog.concat_ws(' ', castmethod, castcontext, castfunc::pg_catalog.regprocedure) FROM pg_catalog.pg_cast\
        """;

    private static final String TRANSFORMS = """
        SELECT 'transform', pg_catalog.format_type(t.trftype, NULL), l.lanname, pg_catalog.concat_ws(' ',
        t.trffromsql, t.trftosql) FROM pg_catalog.pg_transform t JOIN pg_catalog.pg_language l ON l.oid = t.trflang\
        """;

    private static final String USER_MAPPINGS = """
        SELECT 'user mapping', m.srvname, CASE WHEN m.umuser = 0 THEN '' ELSE m.usename END, ''
        FROM pg_catalog.pg_user_mappings m\
        """;

    /** Kind, the two names, definition; the role that everybody is has no name. */
    private static final Map<Kind, String> BETWEEN_TWO =
            Map.of(Kind.CAST, CASTS, Kind.TRANSFORM, TRANSFORMS, Kind.USER_MAPPING, USER_MAPPINGS);

    private static final String PUBLICATION_MEMBERS = """
        SELECT pg_catalog.format('table %I.%I in publication %I', n.nspname, c.relname, p.pubname), '',
        pg_catalog.concat_ws(' ', (j ->> 'prqual') IS NOT NULL,
        pg_catalog.array_length(pg_catalog.string_to_array(j ->> 'prattrs', ' '), 1)), ''
        FROM wanted w JOIN pg_catalog.pg_publication p ON p.pubname = w.namespace AND w.part IS NOT NULL
        JOIN pg_catalog.pg_publication_rel r ON r.prpubid = p.oid JOIN pg_catalog.pg_class c ON c.oid = r.prrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname = w.name AND c.relname = w.part,
        LATERAL pg_catalog.to_jsonb(r) j\
        """;

    private RareStates() {}

    static List<String> queries(Set<Kind> kinds) {
        var queries = new ArrayList<String>();
        add(
                queries,
                union(IN_SCHEMAS, kinds),
                "SELECT o.kind || pg_catalog.format(' %I.%I', n.nspname, o.name) || o.more",
                "(kind, name, namespace, more, definition) JOIN pg_catalog.pg_namespace n ON n.oid = o.namespace"
                        + "\nJOIN wanted w ON w.namespace = n.nspname AND w.name = o.name");
        add(
                queries,
                union(WITHOUT_SCHEMA, kinds),
                "SELECT o.kind || pg_catalog.format(' %I', o.name)",
                "(kind, name, definition) JOIN wanted w ON w.namespace IS NULL AND w.name = o.name");
        add(
                queries,
                union(BETWEEN_TWO, kinds),
                "SELECT pg_catalog.format('%s %s %s', o.kind, w.namespace, coalesce(nullif(w.name, ''), 'PUBLIC'))",
                "(kind, namespace, name, definition) JOIN wanted w ON w.namespace = o.namespace AND w.name = o.name");
        if (kinds.contains(Kind.PUBLICATION_MEMBER)) {
            queries.add(PUBLICATION_MEMBERS);
        }
        return queries;
    }

    /** Whether this part of the query, and no other, tells of the kind. */
    static boolean tellOf(Kind kind) {
        return IN_SCHEMAS.containsKey(kind)
                || WITHOUT_SCHEMA.containsKey(kind)
                || BETWEEN_TWO.containsKey(kind)
                || kind == Kind.PUBLICATION_MEMBER;
    }

    private static String union(Map<Kind, String> parts, Set<Kind> kinds) {
        return String.join(
                "\nUNION ALL ",
                kinds.stream()
                        .filter(parts::containsKey)
                        .sorted()
                        .map(parts::get)
                        .toList());
    }

    private static void add(List<String> queries, String union, String name, String names) {
        if (!union.isEmpty()) {
            queries.add(name + ", '', o.definition, '' FROM (\n" + union + "\n) o " + names);
        }
    }
}
