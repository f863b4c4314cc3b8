package org.schemawright.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.schemawright.engine.Engine;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.postgresql.PostgresqlEngine;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.workspace.Migration;

/**
 * How many rows each table holds, by the engine's own count; row security hides none. What is attached to a parent, or
 * let go, changes the parent's count and not its own: so a table counts alone unless it is made of partitions. What stays a
 * partition may give rows to its siblings.
 */
record RowCount(boolean partitioned, boolean part, long own, long whole) {
    private static final String TABLES = """
        SELECT n.nspname, c.relname, c.relkind = 'p', pg_catalog.format('%I.%I', n.nspname, c.relname),
            c.relispartition
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p')
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_partition_tree(c.oid) part
            JOIN pg_catalog.pg_class f ON f.oid = part.relid WHERE f.relkind = 'f')
          AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        """;

    static Map<String, RowCount> of(ScratchDatabase database, Engine engine) throws Exception {
        return engine instanceof PostgresqlEngine ? ofPostgresql(database) : ofModel(database, engine);
    }

    private static Map<String, RowCount> ofModel(ScratchDatabase database, Engine engine) throws Exception {
        var counts = new TreeMap<String, RowCount>();
        Database read =
                engine.reader().read(database.catalog(), database.owner()).database();
        try (Statement counting = database.connection().createStatement()) {
            for (Table table : read.all(Table.class).toList()) {
                try (var count = counting.executeQuery(engine.scripts().rowCount(table))) {
                    count.next();
                    long rows = count.getLong(1);
                    counts.put(table.ref().display(), new RowCount(false, false, rows, rows));
                }
            }
        }
        return counts;
    }

    private static Map<String, RowCount> ofPostgresql(ScratchDatabase database) throws SQLException {
        var counts = new TreeMap<String, RowCount>();
        try (Statement statement = database.catalog().createStatement();
                Statement counting = database.catalog().createStatement();
                var tables = statement.executeQuery(TABLES)) {
            while (tables.next()) {
                ObjectRef ref = ObjectRef.of(Kind.TABLE, tables.getString(1), tables.getString(2));
                long own = count(counting, "ONLY " + tables.getString(4));
                long whole = count(counting, tables.getString(4));
                counts.put(ref.display(), new RowCount(tables.getBoolean(3), tables.getBoolean(5), own, whole));
            }
        }
        return counts;
    }

    private static long count(Statement counting, String table) throws SQLException {
        try (var count = counting.executeQuery("SELECT count(*) FROM " + table)) {
            count.next();
            return count.getLong(1);
        }
    }

    static void assertKept(
            Map<String, RowCount> before,
            Map<String, RowCount> after,
            Migration migration,
            SortedMap<ObjectRef, ObjectRef> renamed) {
        var expected = new TreeMap<>(before);
        migration.up().losses().forEach(loss -> expected.remove(loss.object().display()));
        before.keySet().forEach(table -> {
            if (!now(table, renamed).equals(table)) {
                expected.remove(table);
            }
        });
        before.forEach((table, rows) -> {
            if (!now(table, renamed).equals(table) && !lost(migration).contains(table)) {
                expected.put(now(table, renamed), rows);
            }
        });
        assertThat(rows(after)).as("rows of all tables").isGreaterThanOrEqualTo(rows(expected, after));
        expected.forEach((table, was) -> {
            RowCount is = after.get(table);
            if (is != null && was.partitioned() != is.partitioned()) {
                assertThat(is.whole()).as("rows of " + table).isEqualTo(was.whole());
            } else if (is != null && !was.partitioned() && !(was.part() && is.part())) {
                assertThat(is.own()).as("rows of " + table).isEqualTo(was.own());
            }
        });
    }

    private static Set<String> lost(Migration migration) {
        return migration.up().losses().stream()
                .map(loss -> loss.object().display())
                .collect(Collectors.toSet());
    }

    /** What a table is called afterwards, by itself or with its schema. */
    private static String now(String table, SortedMap<ObjectRef, ObjectRef> renamed) {
        return renamed.entrySet().stream()
                .filter(one -> one.getKey().display().equals(table))
                .map(one -> one.getValue().display())
                .findFirst()
                .or(() -> renamed.entrySet().stream()
                        .filter(one -> one.getKey().kind() == Kind.SCHEMA
                                && table.startsWith(one.getKey().display() + "."))
                        .map(one -> one.getValue().display()
                                + table.substring(one.getKey().display().length()))
                        .findFirst())
                .orElse(table);
    }

    private static long rows(Map<String, RowCount> counts) {
        return counts.values().stream().mapToLong(RowCount::own).sum();
    }

    /** Of the tables that stay: partitions may give rows to each other, but lose none. */
    private static long rows(Map<String, RowCount> expected, Map<String, RowCount> after) {
        return expected.entrySet().stream()
                .filter(entry -> after.containsKey(entry.getKey()))
                .mapToLong(entry -> entry.getValue().own())
                .sum();
    }
}
