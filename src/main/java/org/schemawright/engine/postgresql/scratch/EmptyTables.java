package org.schemawright.engine.postgresql.scratch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.intellij.lang.annotations.Language;

/**
 * Takes the rows out of every table by one statement, so that references between them do not matter. A divided table is
 * named beside its partitions where something refers to it or it refers to something, unless it has foreign ones, which
 * cannot be truncated.
 */
final class EmptyTables {
    @Language("SQL")
    private static final String TABLES =
            """
            SELECT pg_catalog.string_agg(
                CASE c.relkind WHEN 'r' THEN 'ONLY ' ELSE '' END || pg_catalog.format('%I.%I', n.nspname, c.relname), ', ')
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relpersistence <> 't'
              AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
              AND (c.relkind = 'r' OR c.relkind = 'p' AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_partition_tree(c.oid) t
                JOIN pg_catalog.pg_class f ON f.oid = t.relid AND f.relkind = 'f'))
            """;

    private EmptyTables() {}

    static void in(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(TABLES)) {
            tables.next();
            String list = tables.getString(1);
            if (list != null) {
                try (Statement truncate = connection.createStatement()) {
                    truncate.execute("TRUNCATE " + list);
                }
            }
        }
    }
}
