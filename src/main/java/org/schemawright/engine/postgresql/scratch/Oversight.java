package org.schemawright.engine.postgresql.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.intellij.lang.annotations.Language;

/**
 * Looks over what the current transaction of the superuser has written into the catalogs, by the transaction number of
 * the rows. A statement that was cleared by its words is undone here when its effect lets the script reach beyond its
 * own objects, or lets later queries of the superuser run functions of the script.
 */
final class Oversight {
    @Language("SQL")
    private static final String TOUCHED = """
        WITH me AS MATERIALIZED (SELECT pg_catalog.pg_current_xact_id()::xid AS xid),
        rows AS (
            SELECT tableoid, oid, xmin, proowner AS owner, pronamespace AS namespace FROM pg_catalog.pg_proc
            UNION ALL SELECT tableoid, oid, xmin, relowner, relnamespace FROM pg_catalog.pg_class
            UNION ALL SELECT tableoid, oid, xmin, typowner, typnamespace FROM pg_catalog.pg_type
            UNION ALL SELECT tableoid, oid, xmin, oprowner, oprnamespace FROM pg_catalog.pg_operator
            UNION ALL SELECT tableoid, oid, xmin, opcowner, opcnamespace FROM pg_catalog.pg_opclass
            UNION ALL SELECT tableoid, oid, xmin, opfowner, opfnamespace FROM pg_catalog.pg_opfamily
            UNION ALL SELECT tableoid, oid, xmin, collowner, collnamespace FROM pg_catalog.pg_collation
            UNION ALL SELECT tableoid, oid, xmin, conowner, connamespace FROM pg_catalog.pg_conversion
            UNION ALL SELECT tableoid, oid, xmin, dictowner, dictnamespace FROM pg_catalog.pg_ts_dict
            UNION ALL SELECT tableoid, oid, xmin, cfgowner, cfgnamespace FROM pg_catalog.pg_ts_config
            UNION ALL SELECT tableoid, oid, xmin, NULL, prsnamespace FROM pg_catalog.pg_ts_parser
            UNION ALL SELECT tableoid, oid, xmin, NULL, tmplnamespace FROM pg_catalog.pg_ts_template
            UNION ALL SELECT tableoid, oid, xmin, stxowner, stxnamespace FROM pg_catalog.pg_statistic_ext
            UNION ALL SELECT tableoid, oid, xmin, nspowner, NULL FROM pg_catalog.pg_namespace
            UNION ALL SELECT tableoid, oid, xmin, lanowner, NULL FROM pg_catalog.pg_language
            UNION ALL SELECT tableoid, oid, xmin, srvowner, NULL FROM pg_catalog.pg_foreign_server
            UNION ALL SELECT tableoid, oid, xmin, fdwowner, NULL FROM pg_catalog.pg_foreign_data_wrapper
            UNION ALL SELECT tableoid, oid, xmin, pubowner, NULL FROM pg_catalog.pg_publication
            UNION ALL SELECT tableoid, oid, xmin, evtowner, NULL FROM pg_catalog.pg_event_trigger
            UNION ALL SELECT tableoid, oid, xmin, lomowner, NULL FROM pg_catalog.pg_largeobject_metadata
            UNION ALL SELECT tableoid, oid, xmin, NULL, NULL FROM pg_catalog.pg_cast
            UNION ALL SELECT tableoid, oid, xmin, NULL, NULL FROM pg_catalog.pg_am
        ),
        touched AS MATERIALIZED (
            SELECT r.tableoid, r.oid, r.owner, r.namespace,
                   EXISTS (SELECT FROM pg_catalog.pg_depend d
                           WHERE d.classid = r.tableoid AND d.objid = r.oid AND d.deptype = 'e') AS member
            FROM rows r, me WHERE r.xmin = me.xid)
        """;

    @Language("SQL")
    private static final String REACHES_TOO_FAR = """
        SELECT 'it would change what belongs to the engine' FROM touched
        WHERE oid < 16384 AND NOT (tableoid = 'pg_catalog.pg_namespace'::regclass AND oid = 2200)
        UNION ALL
        SELECT 'it would add to the schemas of the engine' FROM touched
        WHERE namespace IN (SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.oid < 16384 AND n.oid <> 2200)
        UNION ALL
        SELECT 'it would change what belongs to an extension' FROM touched WHERE member AND NOT :members
        UNION ALL
        SELECT 'the role ' || r.rolname || ' may not own anything here' FROM touched t
        JOIN pg_catalog.pg_roles r ON r.oid = t.owner
        WHERE r.rolname ~ '^pg_'
          AND NOT (t.tableoid = 'pg_catalog.pg_namespace'::regclass AND r.rolname = 'pg_database_owner')
        UNION ALL
        SELECT 'the privileges of ' || r.rolname || ' are not set here' FROM pg_catalog.pg_default_acl d
        JOIN me ON d.xmin = me.xid JOIN pg_catalog.pg_roles r ON r.oid = d.defaclrole
        WHERE r.rolsuper OR r.rolname ~ '^pg_'
        UNION ALL
        SELECT 'its language is not trusted' FROM touched t
        JOIN pg_catalog.pg_proc p ON p.oid = t.oid AND t.tableoid = 'pg_catalog.pg_proc'::regclass
        JOIN pg_catalog.pg_language l ON l.oid = p.prolang
        WHERE NOT l.lanpltrusted AND l.lanname <> 'internal' AND NOT t.member
        UNION ALL
        SELECT 'it would handle an internal state otherwise than the engine does' FROM touched t
        JOIN pg_catalog.pg_proc p ON p.oid = t.oid AND t.tableoid = 'pg_catalog.pg_proc'::regclass
        JOIN pg_catalog.pg_aggregate a ON a.aggfnoid = p.oid
        WHERE NOT t.member
          AND 'internal'::regtype IN (a.aggtranstype, a.aggmtranstype)
          AND NOT EXISTS (
            SELECT FROM pg_catalog.pg_aggregate e JOIN pg_catalog.pg_proc k ON k.oid = e.aggfnoid
            WHERE e.aggfnoid < 16384 AND k.proargtypes = p.proargtypes AND e.aggkind = a.aggkind
              AND e.aggnumdirectargs = a.aggnumdirectargs
              AND e.aggtranstype = a.aggtranstype AND a.aggmtranstype IN (0, e.aggmtranstype)
              AND e.aggtransfn = a.aggtransfn AND e.aggfinalfn = a.aggfinalfn
              AND e.aggfinalextra = a.aggfinalextra
              AND a.aggcombinefn::oid IN (0, e.aggcombinefn) AND a.aggserialfn::oid IN (0, e.aggserialfn)
              AND a.aggdeserialfn::oid IN (0, e.aggdeserialfn) AND a.aggmtransfn::oid IN (0, e.aggmtransfn)
              AND a.aggminvtransfn::oid IN (0, e.aggminvtransfn) AND a.aggmfinalfn::oid IN (0, e.aggmfinalfn))
        UNION ALL
        SELECT 'it would put a function into casts of the engine''s own types' FROM touched t
        JOIN pg_catalog.pg_cast c ON c.oid = t.oid AND t.tableoid = 'pg_catalog.pg_cast'::regclass
        WHERE c.castfunc >= 16384 AND c.castsource < 16384 AND c.casttarget < 16384
        UNION ALL
        SELECT 'it would put a function into an operator family of the engine''s'
        FROM pg_catalog.pg_amproc a, me WHERE a.xmin = me.xid AND a.amprocfamily < 16384
        UNION ALL
        SELECT 'it would put an operator into an operator family of the engine''s'
        FROM pg_catalog.pg_amop a, me WHERE a.xmin = me.xid AND a.amopfamily < 16384
        UNION ALL
        SELECT 'it would be how the engine compares a type of its own' FROM touched t
        JOIN pg_catalog.pg_opclass o ON o.oid = t.oid AND t.tableoid = 'pg_catalog.pg_opclass'::regclass
        JOIN pg_catalog.pg_amproc a ON a.amprocfamily = o.opcfamily AND a.amproc >= 16384
        WHERE o.opcdefault AND o.opcintype < 16384
        LIMIT 1
        """;

    /**
     * What the superuser need not own. Of what must be his by the engine's rules he stays the owner, and of a shell
     * type, which nobody else could complete.
     */
    @Language("SQL")
    private static final String GIFTS = """
        SELECT 'ALTER ' || o.type || ' ' || o.identity || ' OWNER TO '
        FROM touched t, LATERAL pg_catalog.pg_identify_object(t.tableoid, t.oid, 0) o
        WHERE NOT t.member AND t.owner = 10
          AND t.tableoid NOT IN ('pg_catalog.pg_foreign_data_wrapper'::regclass,
                                 'pg_catalog.pg_event_trigger'::regclass)
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_publication p
                          WHERE p.oid = t.oid AND t.tableoid = 'pg_catalog.pg_publication'::regclass
                            AND (p.puballtables :or_schemas))
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_type e
                          WHERE t.tableoid = 'pg_catalog.pg_type'::regclass
                            AND (e.typarray = t.oid OR (e.oid = t.oid AND NOT e.typisdefined)))
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_type e JOIN pg_catalog.pg_class c ON c.oid = e.typrelid
                          WHERE t.tableoid = 'pg_catalog.pg_type'::regclass AND e.oid = t.oid
                            AND c.relkind <> 'c')
        ORDER BY t.oid
        """;

    private static final String SCHEMAS_PUBLISHED =
            "OR EXISTS (SELECT FROM pg_catalog.pg_publication_namespace n WHERE n.pnpubid = p.oid)";

    private Oversight() {}

    /** Why the transaction must not be committed, or nothing. */
    static List<String> problems(Connection superuser, Clearance clearance) throws SQLException {
        if (clearance == Clearance.EXTENSION) {
            return List.of();
        }
        boolean members = clearance == Clearance.PRIVILEGE;
        List<String> problems =
                Rows.all(superuser, TOUCHED + REACHES_TOO_FAR.replace(":members", String.valueOf(members)));
        return problems.isEmpty() && !members ? Representation.problems(superuser) : problems;
    }

    /** The beginnings of the statements that give what was made to its owner; his name is to follow. */
    static List<String> gifts(Connection superuser) throws SQLException {
        boolean bySchema = superuser.getMetaData().getDatabaseMajorVersion() >= 15;
        return Rows.all(superuser, TOUCHED + GIFTS.replace(":or_schemas", bySchema ? SCHEMAS_PUBLISHED : ""));
    }
}
