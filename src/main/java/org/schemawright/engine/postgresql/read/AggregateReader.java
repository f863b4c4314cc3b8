package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Reads aggregates, under the names that CREATE AGGREGATE gives to their parts. */
final class AggregateReader implements KindReader {
    @Language("SQL")
    private static final String AGGREGATES = """
        SELECT p.oid::pg_catalog.int8 AS id, p.pronamespace::pg_catalog.int8 AS schema, p.proname,
            '(' || pg_catalog.oidvectortypes(p.proargtypes) || ')' AS types,
            pg_catalog.pg_get_function_arguments(p.oid) AS arguments,
            pg_catalog.pg_get_function_result(p.oid) AS result,
            CASE WHEN a.aggkind = 'h' THEN 'true' END AS hypothetical,
            a.aggtransfn::pg_catalog.text AS sfunc, pg_catalog.format_type(a.aggtranstype, NULL) AS stype,
            CASE WHEN a.aggtransspace <> 0 THEN a.aggtransspace END AS sspace,
            a.aggfinalfn::pg_catalog.text AS finalfunc,
            CASE WHEN a.aggfinalextra THEN 'true' END AS finalfunc_extra,
            CASE WHEN a.aggfinalmodify <> CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END
                THEN a.aggfinalmodify END AS finalfunc_modify,
            a.aggcombinefn::pg_catalog.text AS combinefunc, a.aggserialfn::pg_catalog.text AS serialfunc,
            a.aggdeserialfn::pg_catalog.text AS deserialfunc, a.agginitval AS initcond,
            a.aggmtransfn::pg_catalog.text AS msfunc, a.aggminvtransfn::pg_catalog.text AS minvfunc,
            CASE WHEN a.aggmtranstype <> 0 THEN pg_catalog.format_type(a.aggmtranstype, NULL) END AS mstype,
            CASE WHEN a.aggmtransspace <> 0 THEN a.aggmtransspace END AS msspace,
            a.aggmfinalfn::pg_catalog.text AS mfinalfunc,
            CASE WHEN a.aggmfinalextra THEN 'true' END AS mfinalfunc_extra,
            CASE WHEN a.aggmtransfn <> 0 AND a.aggmfinalmodify <> CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END
                THEN a.aggmfinalmodify END AS mfinalfunc_modify,
            a.aggminitval AS minitcond,
            (SELECT 'OPERATOR(' || pg_catalog.quote_ident(n.nspname) || '.' || o.oprname || ')'
                FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
                WHERE o.oid = a.aggsortop) AS sortop,
            CASE p.proparallel WHEN 's' THEN 'SAFE' WHEN 'r' THEN 'RESTRICTED' END AS parallel,
            pg_catalog.pg_get_userbyid(p.proowner) AS owner, p.proacl::pg_catalog.text[] AS acl
        FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_aggregate a ON a.aggfnoid = p.oid
        WHERE p.oid >= 16384\
        """;

    private static final List<String> TEXTS = List.of(
            "arguments",
            "result",
            "hypothetical",
            "stype",
            "sspace",
            "finalfunc_extra",
            "initcond",
            "mstype",
            "msspace",
            "mfinalfunc_extra",
            "minitcond",
            "sortop",
            "parallel");
    private static final List<String> FUNCTIONS = List.of(
            "sfunc", "finalfunc", "combinefunc", "serialfunc", "deserialfunc", "msfunc", "minvfunc", "mfinalfunc");

    @Override
    public String query(int major) {
        return AGGREGATES;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Address address = Address.of(CatalogTable.PROC, row.getLong("id"));
        Optional<String> schema = reading.schema(row.getLong("schema"));
        if (schema.isEmpty() || reading.belongsToExtension(address)) {
            return;
        }
        var properties = new TreeMap<String, String>();
        for (String name : TEXTS) {
            Settings.add(properties, name, row.getString(name));
        }
        for (String name : FUNCTIONS) {
            String function = row.getString(name);
            Settings.add(properties, name, "-".equals(function) ? null : function);
        }
        Settings.add(properties, "finalfunc_modify", modify(row, "finalfunc_modify"));
        Settings.add(properties, "mfinalfunc_modify", modify(row, "mfinalfunc_modify"));
        ObjectRef ref =
                ObjectRef.of(Kind.AGGREGATE, schema.get(), row.getString("proname"), Reading.present(row, "types"));
        reading.put(address, new Definition(ref, properties, reading.traits(row)));
    }

    private static @Nullable String modify(ResultSet row, String column) throws SQLException {
        String letter = row.getString(column);
        if (letter == null) {
            return null;
        }
        return switch (letter) {
            case "r" -> "READ_ONLY";
            case "s" -> "SHAREABLE";
            default -> "READ_WRITE";
        };
    }
}
