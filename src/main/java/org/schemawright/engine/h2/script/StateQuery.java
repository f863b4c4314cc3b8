package org.schemawright.engine.h2.script;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Plan;
import org.schemawright.plan.Step;

/**
 * What stands under the names that a plan touches: relations with their columns, constraints and indexes, sequences,
 * domains and schemas. Names that the engine invents do not count, nor where a table's rows are kept.
 */
final class StateQuery {
    private static final String INVENTED = "'^CONSTRAINT_[0-9A-F]{1,8}(_[0-9]+)?$'";

    private StateQuery() {}

    static String of(Plan plan) {
        SortedSet<String> schemas = new TreeSet<>();
        SortedSet<String> relations = new TreeSet<>();
        SortedSet<String> sequences = new TreeSet<>();
        SortedSet<String> domains = new TreeSet<>();
        for (ObjectRef ref : plan.steps().stream().flatMap(Step::names).toList()) {
            SortedSet<String> named = switch (ref.kind()) {
                case SEQUENCE -> sequences;
                case DOMAIN, DOMAIN_CONSTRAINT -> domains;
                default -> relations;
            };
            schemas.add(Quote.text(ref.schema()));
            if (ref.path().size() > 1) {
                named.add("(" + Quote.text(ref.schema()) + ", " + Quote.text(ref.name()) + ")");
            }
        }
        var parts = new ArrayList<String>();
        if (!schemas.isEmpty()) {
            parts.add("SELECT 'schema ' || SCHEMA_NAME, '', '' FROM INFORMATION_SCHEMA.SCHEMATA WHERE SCHEMA_NAME IN "
                    + list(schemas));
        }
        if (!relations.isEmpty()) {
            parts.addAll(relations(list(relations)));
        }
        if (!sequences.isEmpty()) {
            parts.add(sequences(list(sequences)));
        }
        if (!domains.isEmpty()) {
            parts.addAll(domains(list(domains)));
        }
        return String.join("\nUNION ALL\n", parts);
    }

    private static String list(SortedSet<String> items) {
        return "(" + String.join(", ", items) + ")";
    }

    private static List<String> relations(String paths) {
        return List.of(
                "SELECT " + name("relation", "TABLE_SCHEMA", "TABLE_NAME")
                        + ", TABLE_TYPE, '' FROM INFORMATION_SCHEMA.TABLES WHERE (TABLE_SCHEMA, TABLE_NAME) IN "
                        + paths,
                "SELECT " + name("view", "TABLE_SCHEMA", "TABLE_NAME")
                        + ", '', COALESCE(VIEW_DEFINITION, '') FROM INFORMATION_SCHEMA.VIEWS WHERE (TABLE_SCHEMA,"
                        + " TABLE_NAME) IN " + paths,
                columns(paths),
                constraints(paths),
                indexes(paths));
    }

    private static String sequences(String paths) {
        return "SELECT " + name("sequence", "SEQUENCE_SCHEMA", "SEQUENCE_NAME") + ", DATA_TYPE, "
                + joined("START_VALUE", "MINIMUM_VALUE", "MAXIMUM_VALUE", "\"INCREMENT\"", "CYCLE_OPTION")
                + " FROM INFORMATION_SCHEMA.SEQUENCES WHERE (SEQUENCE_SCHEMA, SEQUENCE_NAME) IN " + paths;
    }

    private static List<String> domains(String paths) {
        return List.of(
                "SELECT " + name("domain", "DOMAIN_SCHEMA", "DOMAIN_NAME") + ", DATA_TYPE, "
                        + joined("CHARACTER_MAXIMUM_LENGTH", "NUMERIC_PRECISION", "NUMERIC_SCALE", "DOMAIN_DEFAULT")
                        + " FROM INFORMATION_SCHEMA.DOMAINS WHERE (DOMAIN_SCHEMA, DOMAIN_NAME) IN " + paths,
                "SELECT " + name("rule of domain", "D.DOMAIN_SCHEMA", "D.DOMAIN_NAME") + ", CASE WHEN REGEXP_LIKE("
                        + "D.CONSTRAINT_NAME, " + INVENTED + ") THEN '' ELSE D.CONSTRAINT_NAME END, K.CHECK_CLAUSE FROM"
                        + " INFORMATION_SCHEMA.DOMAIN_CONSTRAINTS D JOIN INFORMATION_SCHEMA.CHECK_CONSTRAINTS K ON"
                        + " K.CONSTRAINT_SCHEMA = D.CONSTRAINT_SCHEMA AND K.CONSTRAINT_NAME = D.CONSTRAINT_NAME WHERE"
                        + " (D.DOMAIN_SCHEMA, D.DOMAIN_NAME) IN " + paths);
    }

    private static String columns(String paths) {
        return "SELECT " + name("column", "TABLE_SCHEMA", "TABLE_NAME") + " || '.' || COLUMN_NAME, DATA_TYPE, "
                + joined(
                        "CHARACTER_MAXIMUM_LENGTH",
                        "NUMERIC_PRECISION",
                        "NUMERIC_SCALE",
                        "DATETIME_PRECISION",
                        "IS_NULLABLE",
                        "COLUMN_DEFAULT",
                        "DOMAIN_SCHEMA",
                        "DOMAIN_NAME",
                        "IDENTITY_GENERATION",
                        "GENERATION_EXPRESSION",
                        "COLUMN_ON_UPDATE")
                + " FROM INFORMATION_SCHEMA.COLUMNS WHERE (TABLE_SCHEMA, TABLE_NAME) IN " + paths;
    }

    private static String constraints(String paths) {
        String columns = "(SELECT LISTAGG(U.COLUMN_NAME, ',') WITHIN GROUP (ORDER BY U.ORDINAL_POSITION) FROM"
                + " INFORMATION_SCHEMA.KEY_COLUMN_USAGE U WHERE U.CONSTRAINT_SCHEMA = C.CONSTRAINT_SCHEMA AND"
                + " U.CONSTRAINT_NAME = C.CONSTRAINT_NAME)";
        String clause = "(SELECT K.CHECK_CLAUSE FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS K WHERE K.CONSTRAINT_SCHEMA ="
                + " C.CONSTRAINT_SCHEMA AND K.CONSTRAINT_NAME = C.CONSTRAINT_NAME)";
        String actions = "(SELECT R.UPDATE_RULE || ' ' || R.DELETE_RULE FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS"
                + " R WHERE R.CONSTRAINT_SCHEMA = C.CONSTRAINT_SCHEMA AND R.CONSTRAINT_NAME = C.CONSTRAINT_NAME)";
        return "SELECT " + name("constraint on", "C.TABLE_SCHEMA", "C.TABLE_NAME") + " || CASE WHEN REGEXP_LIKE("
                + "C.CONSTRAINT_NAME, " + INVENTED + ") THEN '' ELSE ': ' || C.CONSTRAINT_NAME END, C.CONSTRAINT_TYPE, "
                + joined("C.NULLS_DISTINCT", columns, clause, actions)
                + " FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS C WHERE (C.TABLE_SCHEMA, C.TABLE_NAME) IN " + paths;
    }

    private static String indexes(String paths) {
        String columns = "(SELECT LISTAGG(X.COLUMN_NAME || ' ' || X.ORDERING_SPECIFICATION || ' ' ||"
                + " COALESCE(X.NULL_ORDERING, ''), ',') WITHIN GROUP (ORDER BY X.ORDINAL_POSITION) FROM"
                + " INFORMATION_SCHEMA.INDEX_COLUMNS X WHERE X.INDEX_SCHEMA = I.INDEX_SCHEMA AND X.INDEX_NAME ="
                + " I.INDEX_NAME AND X.TABLE_NAME = I.TABLE_NAME)";
        return "SELECT 'index ' || I.INDEX_SCHEMA || '.' || I.INDEX_NAME, I.INDEX_TYPE_NAME, "
                + joined("I.TABLE_NAME", "I.NULLS_DISTINCT", columns)
                + " FROM INFORMATION_SCHEMA.INDEXES I WHERE NOT I.IS_GENERATED AND (I.TABLE_SCHEMA, I.TABLE_NAME) IN "
                + paths;
    }

    private static String name(String what, String schema, String name) {
        return "'" + what + " ' || " + schema + " || '.' || " + name;
    }

    private static String joined(String... values) {
        return List.of(values).stream()
                .map(value -> "COALESCE(CAST(" + value + " AS CHARACTER VARYING), '~')")
                .collect(Collectors.joining(" || '|' || "));
    }
}
