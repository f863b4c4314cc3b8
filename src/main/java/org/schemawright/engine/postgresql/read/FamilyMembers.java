package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * The operators and functions of an operator class or family as properties: {@code OPERATOR 1 (integer, integer)} and
 * {@code FUNCTION 1 (integer, integer)} by what stands behind that in a statement.
 */
final class FamilyMembers {
    private FamilyMembers() {}

    /** The columns of a query that hold them, for a condition on {@code a}, a row of pg_amop, and one of pg_amproc. */
    static String columns(String ofOperators, String ofFunctions) {
        return """
            ARRAY(SELECT 'OPERATOR ' || a.amopstrategy || ' (' || pg_catalog.format_type(a.amoplefttype, NULL)
                        || ', ' || pg_catalog.format_type(a.amoprighttype, NULL) || ')'
                    FROM pg_catalog.pg_amop a WHERE %1$s
                    ORDER BY a.oid) AS operators,
                ARRAY(SELECT pg_catalog.quote_ident(n.nspname) || '.' || p.oprname
                        || CASE WHEN a.amopsortfamily <> 0 THEN ' FOR ORDER BY '
                            || (SELECT pg_catalog.quote_ident(sn.nspname) || '.' || pg_catalog.quote_ident(s.opfname)
                                FROM pg_catalog.pg_opfamily s
                                    JOIN pg_catalog.pg_namespace sn ON sn.oid = s.opfnamespace
                                WHERE s.oid = a.amopsortfamily) ELSE '' END
                    FROM pg_catalog.pg_amop a
                        JOIN pg_catalog.pg_operator p ON p.oid = a.amopopr
                        JOIN pg_catalog.pg_namespace n ON n.oid = p.oprnamespace
                    WHERE %1$s
                    ORDER BY a.oid) AS operator_names,
                ARRAY(SELECT 'FUNCTION ' || a.amprocnum || ' (' || pg_catalog.format_type(a.amproclefttype, NULL)
                        || ', ' || pg_catalog.format_type(a.amprocrighttype, NULL) || ')'
                    FROM pg_catalog.pg_amproc a WHERE %2$s
                    ORDER BY a.oid) AS functions,
                ARRAY(SELECT a.amproc::pg_catalog.regprocedure::pg_catalog.text
                    FROM pg_catalog.pg_amproc a WHERE %2$s
                    ORDER BY a.oid) AS function_names\
            """.formatted(ofOperators, ofFunctions);
    }

    static void add(ResultSet row, Map<String, String> properties) throws SQLException {
        add(row, properties, "operators", "operator_names");
        add(row, properties, "functions", "function_names");
    }

    private static void add(ResultSet row, Map<String, String> properties, String keys, String values)
            throws SQLException {
        properties.remove(keys);
        properties.remove(values);
        List<String> members = Reading.texts(row, keys);
        List<String> names = Reading.texts(row, values);
        for (int i = 0; i < members.size(); i++) {
            properties.put(members.get(i), names.get(i));
        }
    }
}
