package org.schemawright.engine.postgresql.scratch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.intellij.lang.annotations.Language;

/** Takes the rows out of every ordinary table by one statement, so that references between them do not matter. */
final class EmptyTables {
    @Language("SQL")
    private static final String ORDINARY_TABLES =
            """
            SELECT pg_catalog.string_agg(pg_catalog.format('ONLY %I.%I', n.nspname, c.relname), ', ')
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND c.relpersistence <> 't'
              AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            """;

    private EmptyTables() {}

    static void in(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(ORDINARY_TABLES)) {
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
