package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.schemawright.model.Constraint.Settings;

/** What every query of constraints asks for first, in the same columns. */
final class ConstraintSettings {
    private ConstraintSettings() {}

    /** The first four columns: identifier, table, name and what {@link #read} takes. */
    static String columns(int major) {
        return """
            c.oid::pg_catalog.int8, c.conrelid::pg_catalog.int8, c.conname,
                (CASE WHEN c.condeferrable THEN 'd' ELSE '' END) || (CASE WHEN c.condeferred THEN 'i' ELSE '' END)
                    || (CASE WHEN c.convalidated THEN '' ELSE 'v' END)
                    || (CASE WHEN c.conislocal OR c.coninhcount = 0 THEN '' ELSE 'l' END)
                    || %s\
            """.formatted(major >= 18 ? "(CASE WHEN c.conenforced THEN '' ELSE 'e' END)" : "''");
    }

    static Settings read(ResultSet row) throws SQLException {
        String flags = row.getString(4);
        return flags.isEmpty()
                ? Settings.PLAIN
                : new Settings(
                        flags.contains("d"),
                        flags.contains("i"),
                        !flags.contains("v"),
                        !flags.contains("e"),
                        !flags.contains("l"));
    }
}
