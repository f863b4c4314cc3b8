package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Reads types that are made of functions, and shells: names that wait for such a type. */
final class ScalarTypeReader implements KindReader {
    /** The option of CREATE TYPE and the column of pg_type that holds the function. */
    private static final List<List<String>> FUNCTIONS = List.of(
            List.of("INPUT", "typinput"),
            List.of("OUTPUT", "typoutput"),
            List.of("RECEIVE", "typreceive"),
            List.of("SEND", "typsend"),
            List.of("TYPMOD_IN", "typmodin"),
            List.of("TYPMOD_OUT", "typmodout"),
            List.of("ANALYZE", "typanalyze"),
            List.of("SUBSCRIPT", "typsubscript"));

    @Override
    public String query(int major) {
        var names = new StringBuilder();
        var joins = new StringBuilder();
        for (List<String> function : FUNCTIONS) {
            String column = function.getLast();
            names.append(", n_%1$s.nspname AS %1$s_schema, p_%1$s.proname AS %1$s".formatted(column));
            joins.append("""

                LEFT JOIN pg_catalog.pg_proc p_%1$s ON p_%1$s.oid = t.%1$s
                LEFT JOIN pg_catalog.pg_namespace n_%1$s ON n_%1$s.oid = p_%1$s.pronamespace\
                """.formatted(column));
        }
        return """
            SELECT t.oid::pg_catalog.int8 AS id, t.typnamespace::pg_catalog.int8 AS schema, t.typname,
                t.typisdefined, t.typlen, t.typbyval, t.typalign, t.typstorage, t.typcategory, t.typispreferred,
                t.typdefault, t.typdelim, t.typcollation <> 0 AS collatable,
                CASE WHEN t.typelem <> 0 THEN pg_catalog.format_type(t.typelem, NULL) END AS element,
                pg_catalog.pg_get_userbyid(t.typowner) AS owner, t.typacl::pg_catalog.text[] AS acl%s
            FROM pg_catalog.pg_type t
                LEFT JOIN pg_catalog.pg_type array_of ON array_of.typarray = t.oid%s
            WHERE (t.typtype = 'b' OR t.typtype = 'p' AND NOT t.typisdefined)
                AND array_of.oid IS NULL AND t.oid >= 16384\
            """.formatted(names, joins);
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Address address = Address.of(CatalogTable.TYPE, row.getLong("id"));
        Optional<String> schema = reading.schema(row.getLong("schema"));
        if (schema.isEmpty() || reading.belongsToExtension(address)) {
            return;
        }
        boolean defined = row.getBoolean("typisdefined");
        ObjectRef ref =
                ObjectRef.of(defined ? Kind.BASE_TYPE : Kind.SHELL_TYPE, schema.get(), row.getString("typname"));
        var properties = new TreeMap<String, String>();
        if (defined) {
            addFunctions(properties, row);
            addLayout(properties, row);
        }
        reading.put(address, new Definition(ref, properties, reading.traits(row)));
    }

    private static void addFunctions(SortedMap<String, String> properties, ResultSet row) throws SQLException {
        for (List<String> function : FUNCTIONS) {
            String name = row.getString(function.getLast());
            if (name != null) {
                String schema = row.getString(function.getLast() + "_schema");
                properties.put(function.getFirst(), Quote.qualified(schema, name));
            }
        }
    }

    /** As text that stands behind the equals sign in CREATE TYPE. */
    private static void addLayout(SortedMap<String, String> properties, ResultSet row) throws SQLException {
        int length = row.getInt("typlen");
        properties.put("INTERNALLENGTH", length < 0 ? "VARIABLE" : Integer.toString(length));
        properties.put("PASSEDBYVALUE", Boolean.toString(row.getBoolean("typbyval")));
        properties.put(
                "ALIGNMENT",
                switch (row.getString("typalign")) {
                    case "c" -> "char";
                    case "s" -> "int2";
                    case "d" -> "double";
                    default -> "int4";
                });
        properties.put(
                "STORAGE",
                switch (row.getString("typstorage")) {
                    case "e" -> "external";
                    case "x" -> "extended";
                    case "m" -> "main";
                    default -> "plain";
                });
        properties.put("CATEGORY", Quote.text(row.getString("typcategory")));
        properties.put("PREFERRED", Boolean.toString(row.getBoolean("typispreferred")));
        properties.put("DELIMITER", Quote.text(row.getString("typdelim")));
        properties.put("COLLATABLE", Boolean.toString(row.getBoolean("collatable")));
        String value = row.getString("typdefault");
        Settings.add(properties, "DEFAULT", value == null ? null : Quote.text(value));
        Settings.add(properties, "ELEMENT", row.getString("element"));
    }
}
