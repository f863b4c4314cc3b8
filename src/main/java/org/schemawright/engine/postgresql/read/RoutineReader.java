package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Routine;
import org.schemawright.model.Routine.RoutineForm;

/** Reads functions, procedures and window functions. */
final class RoutineReader implements KindReader {
    @Language("SQL")
    private static final String ROUTINES = """
        SELECT p.oid::pg_catalog.int8 AS id, p.pronamespace::pg_catalog.int8 AS schema, p.proname, p.prokind,
            '(' || pg_catalog.oidvectortypes(p.proargtypes) || ')' AS types,
            pg_catalog.pg_get_function_arguments(p.oid) AS arguments,
            pg_catalog.pg_get_function_result(p.oid) AS result,
            l.lanname, p.prosrc, p.probin, pg_catalog.pg_get_function_sqlbody(p.oid) AS sql_body,
            p.provolatile, p.proisstrict, p.prosecdef, p.proleakproof, p.proparallel,
            CASE WHEN p.procost <> CASE WHEN l.lanname IN ('c', 'internal') THEN 1 ELSE 100 END
                THEN p.procost END AS cost,
            CASE WHEN p.proretset AND p.prorows <> 1000 THEN p.prorows END AS rows,
            (SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(s.proname)
                FROM pg_catalog.pg_proc s JOIN pg_catalog.pg_namespace n ON n.oid = s.pronamespace
                WHERE s.oid = p.prosupport) AS support,
            p.proconfig,
            (SELECT pg_catalog.string_agg('FOR TYPE ' || pg_catalog.format_type(t.type, NULL), ', ' ORDER BY t.at)
                FROM pg_catalog.unnest(p.protrftypes) WITH ORDINALITY t(type, at)) AS transforms,
            pg_catalog.pg_get_userbyid(p.proowner) AS owner, p.proacl::pg_catalog.text[] AS acl
        FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_language l ON l.oid = p.prolang
        WHERE p.prokind <> 'a' AND p.oid >= 16384\
        """;

    @Override
    public String query(int major) {
        return ROUTINES;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Address address = Address.of(CatalogTable.PROC, row.getLong("id"));
        Optional<String> schema = reading.schema(row.getLong("schema"));
        if (schema.isEmpty() || reading.belongsToExtension(address)) {
            return;
        }
        RoutineForm form = switch (row.getString("prokind")) {
            case "p" -> RoutineForm.PROCEDURE;
            case "w" -> RoutineForm.WINDOW_FUNCTION;
            default -> RoutineForm.FUNCTION;
        };
        String result = form == RoutineForm.PROCEDURE ? "" : Reading.present(row, "result");
        String sqlBody = row.getString("sql_body");
        reading.put(
                address,
                new Routine(
                        ObjectRef.of(
                                Kind.ROUTINE,
                                schema.get(),
                                row.getString("proname"),
                                reading.shared(Reading.present(row, "types"))),
                        form,
                        Reading.present(row, "arguments"),
                        reading.shared(result),
                        reading.shared(row.getString("lanname")),
                        sqlBody == null ? row.getString("prosrc") : sqlBody,
                        properties(row, sqlBody),
                        reading.traits(row)));
    }

    /** Only what is not as a plain new function has it. */
    private static TreeMap<String, String> properties(ResultSet row, @Nullable String sqlBody) throws SQLException {
        var properties = new TreeMap<String, String>();
        Settings.add(properties, "atomic", sqlBody == null ? null : "true");
        Settings.add(properties, "library", row.getString("probin"));
        Settings.add(
                properties,
                "volatility",
                switch (row.getString("provolatile")) {
                    case "i" -> "IMMUTABLE";
                    case "s" -> "STABLE";
                    default -> null;
                });
        Settings.add(
                properties,
                "parallel",
                switch (row.getString("proparallel")) {
                    case "s" -> "SAFE";
                    case "r" -> "RESTRICTED";
                    default -> null;
                });
        flag(properties, "strict", row, "proisstrict");
        flag(properties, "security definer", row, "prosecdef");
        flag(properties, "leakproof", row, "proleakproof");
        Settings.add(properties, "cost", row.getString("cost"));
        Settings.add(properties, "rows", row.getString("rows"));
        Settings.add(properties, "support", row.getString("support"));
        Settings.add(properties, "transforms", row.getString("transforms"));
        Settings.add(properties, "set ", Reading.texts(row, "proconfig"));
        return properties;
    }

    private static void flag(Map<String, String> map, String name, ResultSet row, String column) throws SQLException {
        Settings.add(map, name, row.getBoolean(column) ? "true" : null);
    }
}
