package org.schemawright.engine.postgresql.scratch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Wrappers and languages name functions that the server calls by itself, a validator for one, and it would call them as
 * the superuser. So they may only name functions of the engine or of an extension, which no script can replace.
 */
final class Hooks {
    private Hooks() {}

    static Orders checked(Connection superuser, String sql, SQLException refusal) throws SQLException {
        Reader reader = new Reader(sql);
        while (!reader.atEnd()) {
            if (!reader.takeAny("handler", "validator", "inline")) {
                reader.next();
            } else if (!isTrustworthy(superuser, reader.takeName())) {
                throw refusal;
            }
        }
        return Orders.of(sql);
    }

    /** Every function of that name counts, since which one is meant depends on the search path. */
    private static boolean isTrustworthy(Connection superuser, String function) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement("""
            SELECT 1 FROM pg_catalog.pg_proc p
            WHERE p.proname = ? AND p.oid >= 16384
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                              WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
                                AND d.objid = p.oid AND d.deptype = 'e')
            """)) {
            statement.setString(1, function);
            try (ResultSet rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }
}
