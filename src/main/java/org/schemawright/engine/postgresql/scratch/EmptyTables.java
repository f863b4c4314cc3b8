package org.schemawright.engine.postgresql.scratch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.intellij.lang.annotations.Language;

/**
 * Takes the rows out of every table by one statement, so that references between them do not matter. A divided table is
 * named beside its partitions where something refers to it or it refers to something, unless it has foreign ones, which
 * cannot be truncated.
 */
final class EmptyTables {
    @Language("SQL")
    private static final String TABLES = """
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

    /** Those that fire when a table is emptied and might refuse it, as statements that silence and restore them. */
    @Language("SQL")
    private static final String TRIGGERS = """
        SELECT pg_catalog.string_agg(pg_catalog.format('ALTER TABLE %1$s DISABLE TRIGGER %2$I', t.tgrelid::pg_catalog.regclass,
                t.tgname), '; '),
            pg_catalog.string_agg(pg_catalog.format('ALTER TABLE %1$s ENABLE %3$s TRIGGER %2$I', t.tgrelid::pg_catalog.regclass,
                t.tgname, CASE t.tgenabled WHEN 'A' THEN 'ALWAYS' WHEN 'R' THEN 'REPLICA' ELSE '' END), '; ')
        FROM pg_catalog.pg_trigger t
        WHERE NOT t.tgisinternal AND t.tgtype & 32 <> 0 AND t.tgenabled <> 'D'
        """;

    private EmptyTables() {}

    static void in(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String tables = row(statement, TABLES).getFirst();
            List<String> triggers = row(statement, TRIGGERS);
            if (!tables.isEmpty()) {
                String truncate = "TRUNCATE " + tables;
                statement.execute(
                        triggers.getFirst().isEmpty()
                                ? truncate
                                : String.join(
                                        ";\n", "BEGIN", triggers.getFirst(), truncate, triggers.getLast(), "COMMIT"));
            }
        }
    }

    /** The values of the only row, empty for what is null. */
    private static List<String> row(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            var values = new ArrayList<String>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(Objects.requireNonNullElse(row.getString(i), ""));
            }
            return values;
        }
    }
}
